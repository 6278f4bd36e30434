import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { RequestOf } from '../../src/contract/api.ts';
import type { PlanView } from '../../src/contract/views.ts';
import { factsOf, startedMentorship } from '../support/startedMentorship.ts';
import { newId, startWorld, type TestWorld } from '../support/world.ts';

let world: TestWorld;
let plan: PlanView;

beforeAll(async () => {
  world = await startWorld();
  plan = await startedMentorship(world, { reserveMentorId: await world.idOf('astrid.vangsnes') });
});
afterAll(() => world.close());

const planAs = (who: string) => world.ask(who, 'plan', { mentorshipId: plan.mentorshipId });
const change = async (who: string) => ({
  requestId: newId(),
  revision: (await planAs(who)).revision,
  mentorshipId: plan.mentorshipId,
});
const booking = { itemKey: 'talk-w03', on: '2026-09-17', time: '13:15', minutes: 45, place: null } as const;

describe('leaders see that a talk is planned and held, and no more', () => {
  test('the unit leader reads the plan and may change nothing in it', async () => {
    await world.ask('jonas.rygg', 'bookItem', { ...(await change('jonas.rygg')), ...booking });
    const seen = await planAs('odd.tveiten');
    expect(seen).toMatchObject({ reader: 'unitLeader', topics: null, undo: null, probationEndsOn: null });
    expect(seen.items.find(({ key }) => key === 'talk-w03')).toMatchObject({ state: 'booked' });
    expect(seen.items.flatMap(({ may }) => may)).toEqual([]);
    const booked = { ...(await change('odd.tveiten')), ...booking };
    expect(await world.refused('odd.tveiten', 'bookItem', booked)).toMatchObject({ status: 403 });
    const undone = await change('odd.tveiten');
    expect(await world.refused('odd.tveiten', 'undoChange', undone)).toMatchObject({ status: 403 });
  });
  test('the leader of another unit does not', async () => {
    const asked = { mentorshipId: plan.mentorshipId };
    expect(await world.refused('geir.storli', 'plan', asked)).toMatchObject({ status: 404 });
  });
});

describe('training needs and checklist are between the newcomer, the mentor and the department leader', () => {
  const stepsAs = async (who: string) => (await planAs(who)).items.filter(({ key }) => key.startsWith('step-'));

  test('they see them', async () => {
    for (const who of ['marte.fossli', 'jonas.rygg', 'silje.moen'])
      expect((await stepsAs(who)).length).toBeGreaterThan(3);
  });
  test('unit leader and coordinator do not, and nothing in their queues comes from them', async () => {
    for (const who of ['odd.tveiten', 'kari.lindvik']) expect(await stepsAs(who)).toEqual([]);
    const overview = await world.ask('kari.lindvik', 'coordinatorOverview', { afterId: null });
    expect(overview.rows.map(({ item }) => item?.kind ?? 'talk')).toEqual(['talk']);
  });
});

test('why a talk did not take place stays with the two who were to hold it', async () => {
  await world.ask('jonas.rygg', 'recordTalk', {
    ...(await change('jonas.rygg')),
    itemKey: 'talk-w03',
    outcome: 'notHeld',
    heldOn: null,
    reason: 'ill',
  });
  const reasonFor = async (who: string) => (await planAs(who)).items.find(({ key }) => key === 'talk-w03')?.reason;
  expect(await reasonFor('marte.fossli')).toBe('ill');
  for (const who of ['silje.moen', 'odd.tveiten', 'kari.lindvik']) expect(await reasonFor(who)).toBeNull();
});

describe('probation is between the newcomer and the department leader', () => {
  const lookAt = async (who: string) => JSON.stringify([await planAs(who), await world.ask(who, 'home', {})]);
  const outsiders = ['jonas.rygg', 'odd.tveiten', 'kari.lindvik'];

  test('both see it', async () => {
    for (const who of ['marte.fossli', 'silje.moen']) expect(await lookAt(who)).toContain('probation-2m');
    expect(JSON.stringify(await world.ask('silje.moen', 'leaderOverview', {}))).toContain('probation-2m');
  });
  test('nobody else does, in plan, queue or chat', async () => {
    for (const who of outsiders) expect(await lookAt(who)).not.toContain('probation-');
    const queues = [
      await world.ask('jonas.rygg', 'caseload', {}),
      await world.ask('odd.tveiten', 'leaderOverview', {}),
      await world.ask('kari.lindvik', 'leaderOverview', {}),
      await world.ask('kari.lindvik', 'coordinatorOverview', { afterId: null }),
    ];
    expect(JSON.stringify(queues)).not.toMatch(/probation-|"probationEndsOn":"|"lastSafeDay":"|"kind":"probationTalk"/);
    await world.app.settle();
    expect(JSON.stringify(await world.chatOf('silje.moen'))).toMatch(/prøvetid/i);
    for (const who of outsiders) expect(JSON.stringify(await world.chatOf(who))).not.toMatch(/prøvetid|probation-/i);
  });
  test('a forged button shows the mentor nothing of it either', async () => {
    const [card] = await world.chatOf('jonas.rygg');
    if (!card) throw new Error('the mentor has no card');
    const forged = { mentorshipId: plan.mentorshipId, itemKey: 'probation-14d', kind: 'probationTalk' };
    const answer = JSON.stringify(await world.tap('jonas.rygg', card, 'show', forged));
    expect(answer).not.toMatch(/prøvetid|probation-/i);
  });
  test('a probation talk that waits is counted for the department leader, and not for the unit leader', async () => {
    await startInTheNorth();
    const leading = async (who: string) => ({
      waiting: (await world.ask(who, 'home', {})).roles.find(({ role }) => role === 'leader')?.waiting,
      needs: (await world.ask(who, 'leaderOverview', {})).rows.map(({ attention }) => attention.kind),
    });
    expect(await leading('nina.kvalheim')).toEqual({ waiting: 1, needs: ['probationTalk'] });
    expect(await leading('geir.storli')).toEqual({ waiting: 0, needs: ['nothing'] });
  });
  test('who changed the plan by recording it is told to the newcomer, and not to the mentor', async () => {
    const { revision } = await planAs('jonas.rygg');
    const held = { ...(await change('silje.moen')), itemKey: 'probation-14d', doneOn: '2026-09-17' } as const;
    await world.ask('silje.moen', 'completeStep', held);
    const stale = { requestId: newId(), revision, mentorshipId: plan.mentorshipId, itemKey: 'talk-w03' };
    const toMentor = await world.refused('jonas.rygg', 'bookItem', { ...stale, ...booking });
    expect(toMentor).toMatchObject({ error: 'staleRevision', params: { change: 'other', by: '' } });
    const toNewcomer = await world.refused('marte.fossli', 'askNewTime', stale);
    expect(toNewcomer).toMatchObject({ error: 'staleRevision', params: { change: 'held', by: 'Silje Moen' } });
  });
});

/** Ida, at another unit: of all that waits for her leaders there is only the first probation talk. */
async function startInTheNorth() {
  const unitId = await world.makeUnit('Hjemmetjenesten Nord', 'geir.storli');
  const [menteeId, mentorId, leaderId] = await Promise.all(
    ['ida.rognmo', 'tor.ekeberg', 'nina.kvalheim'].map((who) => world.idOf(who)),
  );
  const people = { menteeId, mentorId, leaderId, unitId };
  const facts = { ...(await factsOf(world)), ...people } as RequestOf<'startMentorship'>['facts'];
  await world.ask('kari.lindvik', 'startMentorship', { requestId: newId(), facts, pastItems: 'lapsed' });
}

describe('absence', () => {
  test('its kind is told to the department leader only', async () => {
    const absence = { who: 'mentee', fromOn: '2027-01-11', toOn: '2027-01-12', kind: 'causedByEmployer' } as const;
    await world.ask('silje.moen', 'registerAbsence', { ...(await change('silje.moen')), ...absence });
    expect((await planAs('silje.moen')).absences).toMatchObject([absence]);
    for (const who of ['marte.fossli', 'jonas.rygg', 'odd.tveiten', 'kari.lindvik']) {
      expect((await planAs(who)).absences, who).toEqual([{ index: 0, ...absence, kind: null }]);
      const queues = [
        await world.ask(who, 'home', {}),
        await world.ask(who, 'caseload', {}),
        await world.ask(who, 'leaderOverview', {}),
      ];
      expect(JSON.stringify(queues), who).not.toContain('causedByEmployer');
    }
  });
  test('of the mentor, longer than a week, puts the newcomer in the reserve’s queue until the mentor is back', async () => {
    const rowsOf = async (who: string) => (await world.ask(who, 'caseload', {})).rows.length;
    const rolesOf = async (who: string) => (await world.ask(who, 'home', {})).roles.map(({ role }) => role);
    const asked = { mentorshipId: plan.mentorshipId };
    expect(await rowsOf('astrid.vangsnes')).toBe(0);
    expect(await rolesOf('astrid.vangsnes')).toEqual([]);
    expect(await world.refused('astrid.vangsnes', 'plan', asked)).toMatchObject({ status: 404 });
    const absence = { who: 'mentor', fromOn: '2026-09-17', toOn: '2026-09-27', kind: 'holiday' } as const;
    await world.ask('silje.moen', 'registerAbsence', { ...(await change('silje.moen')), ...absence });
    expect(await rowsOf('astrid.vangsnes')).toBe(1);
    expect(await rolesOf('astrid.vangsnes')).toEqual(['mentor']);
    expect(await planAs('astrid.vangsnes')).toMatchObject({ reader: 'reserveMentor', topics: null });
    await world.tenant.moveTo('2026-09-28T06:20:00.000Z');
    expect(await rowsOf('astrid.vangsnes')).toBe(0);
    expect(await rowsOf('jonas.rygg')).toBe(1);
    expect(await world.refused('astrid.vangsnes', 'plan', asked)).toMatchObject({ status: 404 });
  });
});
