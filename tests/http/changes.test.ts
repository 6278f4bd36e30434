import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { ApiName, RequestOf } from '../../src/contract/api.ts';
import type { changeApi } from '../../src/contract/changeApi.ts';
import type { PlanView } from '../../src/contract/views.ts';
import { factsOf, startedMentorship } from '../support/startedMentorship.ts';
import { newId, startWorld, type TestWorld } from '../support/world.ts';

let world: TestWorld;
let plan: PlanView;
/** A plan that begins in October: its first day has not come. */
let coming: PlanView;

beforeAll(async () => {
  world = await startWorld();
  plan = await startedMentorship(world);
  const october = { employedOn: '2026-10-01', startsOn: '2026-10-01', probationEndsOn: null } as const;
  coming = await startedMentorship(world, { menteeId: await world.idOf('leif.brekke'), ...october });
  await bookFor('talk-w05', '2026-10-01');
  await world.app.settle();
});
afterAll(() => world.close());

type Change = keyof typeof changeApi;
type More<Name extends ApiName> = Omit<RequestOf<Name>, 'requestId' | 'revision' | 'mentorshipId'>;

const planAs = (who: string, { mentorshipId } = plan) => world.ask(who, 'plan', { mentorshipId });
const at = async (who: string, { mentorshipId } = plan) => {
  const { revision } = await planAs(who, { mentorshipId } as PlanView);
  return { requestId: newId(), revision, mentorshipId };
};
const requestFor = async <Name extends Change>(who: string, more: More<Name>, of = plan): Promise<RequestOf<Name>> =>
  ({ ...(await at(who, of)), ...more }) as RequestOf<Name>;
const change = async <Name extends Change>(who: string, name: Name, more: More<Name>, of = plan): Promise<PlanView> =>
  (await world.ask(who, name, await requestFor(who, more, of))) as PlanView;
const refused = async <Name extends Change>(who: string, name: Name, more: More<Name>, of = plan) =>
  world.refused(who, name, await requestFor(who, more, of));
const undo = async (who: string, of = plan): Promise<PlanView> => world.ask(who, 'undoChange', await at(who, of));

const bookFor = async (itemKey: string, on: RequestOf<'bookItem'>['on']) =>
  world.ask('jonas.rygg', 'bookItem', {
    ...(await at('jonas.rygg')),
    itemKey,
    on,
    time: '13:15',
    minutes: 45,
    place: null,
  });
const itemOf = (view: PlanView, key: string) => view.items.find((item) => item.key === key);
const eventsOf = async (who: string) => {
  await world.app.settle();
  return (await world.tenant.get(
    `/_shell/calendar?as=${who}@lysvaer.example&from=2026-09-14&to=2026-12-31`,
  )) as object[];
};

/** A plan without what says when it was read and how often it was changed. */
const bare = ({ now: _now, revision: _revision, undo: _undo, ...view }: PlanView) => view;

/** Does it, takes it back, and expects the plan to be as before; answers what it was in between. */
async function andBack<Name extends Change>(who: string, name: Name, more: More<Name>, of = plan): Promise<PlanView> {
  const before = await planAs(who, of);
  const done = await change(who, name, more, of);
  expect(done.undo).not.toBeNull();
  expect(bare(await undo(who, of))).toEqual(bare(before));
  return done;
}

describe('each change is made by those who may, seen by the others, and taken back', () => {
  const leaders = ['silje.moen', 'kari.lindvik'] as const;

  test.each(leaders)('%s changes the pair, and the times of the one before go with her', async (who) => {
    const mentorId = await world.idOf('per.aasland');
    const done = await change(who, 'changeMentor', { mentorId, reserveMentorId: null, fromOn: '2026-09-24' });
    expect(done.pairings).toMatchObject([{ toOn: '2026-09-23' }, { fromOn: '2026-09-24', toOn: null }]);
    expect(itemOf(done, 'talk-w05')).toMatchObject({ state: 'planned', booking: null });
    expect(await eventsOf('jonas.rygg')).toEqual([]);
    expect(itemOf(await undo(who), 'talk-w05')?.state).toBe('booked');
    expect(await eventsOf('jonas.rygg')).toHaveLength(1);
  });

  test('the card of a mentor who is one no more tells nothing of the plan, until the change is taken back', async () => {
    const cards = async () => {
      await world.app.settle();
      return JSON.stringify((await world.chatOf('jonas.rygg')).map(({ attachments }) => attachments));
    };
    expect(await cards()).toContain('Marte Fossli');
    const astrid = await world.idOf('astrid.vangsnes');
    await change('silje.moen', 'changeMentor', { mentorId: astrid, reserveMentorId: null, fromOn: '2026-09-17' });
    expect(await cards()).toContain('Du er ikke lenger mentor for Marte Fossli');
    expect(await world.refused('jonas.rygg', 'plan', { mentorshipId: plan.mentorshipId })).toMatchObject({
      status: 404,
    });
    await undo('silje.moen');
    expect(await cards()).not.toContain('Du er ikke lenger mentor');
  });

  test('the leader names a reserve, and takes absences back, shorter or out', async () => {
    const reserveMentorId = await world.idOf('astrid.vangsnes');
    const named = await andBack('silje.moen', 'setReserveMentor', { reserveMentorId, fromOn: '2026-09-17' });
    expect(named.reserveMentor?.id).toBe(reserveMentorId);
    const away = { who: 'mentee', fromOn: '2026-10-05', toOn: '2026-11-08', kind: 'holiday' } as const;
    const registered = await world.ask('silje.moen', 'registerAbsence', { ...(await at('silje.moen')), ...away });
    expect(registered.absences).toEqual([{ index: 0, ...away }]);
    const shorter = { absence: 0, fromOn: '2026-10-05', toOn: '2026-10-11', kind: null } as const;
    const back = await andBack('silje.moen', 'changeAbsence', shorter);
    expect(back.endsOn < registered.endsOn).toBe(true);
    expect(await refused('silje.moen', 'removeAbsence', { absence: 4 })).toMatchObject({
      status: 404,
      field: 'absence',
    });
    const removed = await change('silje.moen', 'removeAbsence', { absence: 0 });
    expect(removed.absences).toEqual([]);
  });

  test('the mentor adds, lets go, joins and thins out, and the leader sees what, but not why', async () => {
    const extra = await andBack('jonas.rygg', 'addExtraTalk', { on: '2026-09-23' });
    expect(extra.items.filter(({ kind }) => kind === 'extraTalk')).toMatchObject([
      { state: 'planned', may: ['book', 'removeExtra'] },
    ]);
    const joined = await andBack('jonas.rygg', 'joinWindows', { itemKey: 'talk-w08' });
    expect(itemOf(joined, 'talk-w10')).toMatchObject({ state: 'lapsed', reason: 'joined' });
    const thinner = await andBack('jonas.rygg', 'changeCadence', { cadence: 'lighter', fromOn: '2026-11-01' });
    expect(thinner.cadence).toEqual({ cadence: 'lighter', fromOn: '2026-11-01' });
    await change('jonas.rygg', 'skipTalk', { itemKey: 'talk-w06', reason: 'workload' });
    expect(itemOf(await planAs('marte.fossli'), 'talk-w06')).toMatchObject({ state: 'lapsed', reason: 'workload' });
    for (const who of leaders)
      expect(itemOf(await planAs(who), 'talk-w06')).toMatchObject({ state: 'lapsed', reason: 'skipped' });
    await undo('jonas.rygg');
  });

  test('the leader registers that somebody leaves; where to is not for the mentor', async () => {
    const leaving = { on: '2026-12-31', destination: 'otherMunicipality' } as const;
    await change('silje.moen', 'registerLeaving', leaving);
    expect((await planAs('marte.fossli')).leaving).toEqual(leaving);
    expect((await planAs('jonas.rygg')).leaving).toEqual({ on: '2026-12-31', destination: null });
    expect((await planAs('silje.moen')).planMay).toContain('cancelLeaving');
    expect((await change('silje.moen', 'cancelLeaving', {})).leaving).toBeNull();
  });

  test('a plan that was ended by mistake goes on', async () => {
    const left = await andBack('silje.moen', 'registerLeaving', { on: '2026-09-16', destination: 'unknown' });
    expect(left).toMatchObject({ state: 'left', finishedOn: '2026-09-16', planMay: [] });
    const finished = await andBack('kari.lindvik', 'finishPlan', { on: '2026-09-17' });
    expect(finished).toMatchObject({ state: 'finished', finishedOn: '2026-09-17' });
  });

  test('before the first day the start moves, or the hire is withdrawn', async () => {
    const start: More<'changeStart'> = {
      employedOn: '2026-10-05',
      startsOn: '2026-10-05',
      trainingShiftsOn: ['2026-10-06'],
    };
    const moved = await andBack('silje.moen', 'changeStart', start, coming);
    expect(moved).toMatchObject({ startsOn: '2026-10-05', endsOn: '2027-10-03' });
    const withdrawn = await andBack('kari.lindvik', 'withdrawPlan', {}, coming);
    expect(withdrawn.state).toBe('withdrawn');
    expect(await refused('silje.moen', 'withdrawPlan', {})).toMatchObject({ status: 409, error: 'firstDayHasCome' });
  });
});

test('to another unit: the plan runs to the day before, and the coordinator gets what the next one starts from', async () => {
  const unitId = await world.makeUnit('Hjemmetjenesten Nord', 'geir.storli');
  const leaderId = await world.idOf('nina.kvalheim');
  const to = { fromOn: '2026-11-02', unitId, leaderId, mentorId: await world.idOf('tor.ekeberg') } as const;
  const own = await refused('kari.lindvik', 'transferPlan', { ...to, unitId: world.unitId });
  expect(own).toMatchObject({ error: 'sameUnit', field: 'unitId' });
  const moved = await change('kari.lindvik', 'transferPlan', to);
  expect(moved).toMatchObject({
    endsOn: '2026-11-01',
    leaving: { on: '2026-11-01', destination: 'otherUnit' },
    nextPlan: { startsOn: '2026-11-02', employedOn: '2026-09-01', experience: 'experienced', probationEndsOn: null },
  });
  expect((await planAs('silje.moen')).nextPlan).toBeNull();
  const next = { ...to, startsOn: '2026-11-02', probationEndsOn: null, experience: 'experienced' } as const;
  const { fromOn: _, ...facts } = next;
  const started = await startedMentorship(world, facts);
  const late = await world.refused('kari.lindvik', 'undoChange', await at('kari.lindvik'));
  expect(late).toMatchObject({ status: 409, error: 'overlappingMentorship' });
  await change('kari.lindvik', 'withdrawPlan', {}, started);
  expect((await undo('kari.lindvik')).leaving).toBeNull();
});

describe('what each may not', () => {
  test('the newcomer, the unit leader and the mentor do not change pair, start or end; leaders do not adjust talks', async () => {
    const day = { on: '2026-12-31', destination: 'unknown' } as const;
    for (const who of ['marte.fossli', 'jonas.rygg', 'odd.tveiten'])
      expect(await refused(who, 'registerLeaving', day)).toMatchObject({ status: 403, error: 'notAllowed' });
    const talk = { itemKey: 'talk-w06', reason: 'notNeeded' } as const;
    for (const who of ['marte.fossli', 'silje.moen', 'kari.lindvik'])
      expect(await refused(who, 'skipTalk', talk)).toMatchObject({ status: 403, error: 'notAllowed' });
    expect((await planAs('marte.fossli')).planMay).toEqual([]);
    expect((await planAs('jonas.rygg')).planMay).toEqual(['addExtraTalk', 'changeCadence']);
    const { mentorId } = await factsOf(world);
    const pair = { mentorId, reserveMentorId: null, fromOn: '2026-10-01' } as const;
    expect(await refused('jonas.rygg', 'changeMentor', pair)).toMatchObject({ status: 403 });
    const { mentorshipId, revision } = plan;
    const fromElsewhere = { requestId: newId(), mentorshipId, revision, ...pair };
    expect(await world.refused('geir.storli', 'changeMentor', fromElsewhere)).toMatchObject({ status: 403 });
  });

  test('a leader of the unit is mentor of nobody there', async () => {
    const mentorId = await world.idOf('odd.tveiten');
    const pair = { mentorId, reserveMentorId: null, fromOn: '2026-10-01' } as const;
    const told = await refused('silje.moen', 'changeMentor', pair);
    expect(told).toMatchObject({ error: 'mentorIsLeader', field: 'mentorId' });
  });
});
