import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { PlanView } from '../../src/contract/views.ts';
import { tenantId } from '../support/localTenant.ts';
import { startedMentorship } from '../support/startedMentorship.ts';
import { newId, startWorld, type TestWorld } from '../support/world.ts';

const leadership = ['silje.moen', 'odd.tveiten', 'kari.lindvik'];
const reserve = 'astrid.vangsnes';
const others = [...leadership, reserve, 'leif.brekke'];

let world: TestWorld;
let plan: PlanView;
let channel: { groupId: string; channelId: string };
const lines: string[] = [];

const planAs = (who: string) => world.ask(who, 'plan', { mentorshipId: plan.mentorshipId });
const talkAs = async (who: string) => (await planAs(who)).items.find(({ key }) => key === 'talk-w03');
const seenBy = async (who: string) => {
  const { mentorshipId, revision } = await planAs(who);
  return { requestId: newId(), mentorshipId, revision };
};
const answer = async (who: string, outcome: 'held' | 'notHeld') =>
  world.ask(who, 'recordTalk', { ...(await seenBy(who)), itemKey: 'talk-w03', outcome, heldOn: null, reason: null });
const cardsOf = async (who: string) => JSON.stringify((await world.chatOf(who)).map(({ attachments }) => attachments));

beforeAll(async () => {
  world = await startWorld({ logTo: { write: (line) => void lines.push(line) } });
  plan = await startedMentorship(world, { reserveMentorId: await world.idOf(reserve) });
  const state = (await world.tenant.get('/_shell/state?as=kari.lindvik')) as {
    teams: { id: string; channels: { id: string }[] }[];
  };
  channel = { groupId: state.teams[0]?.id ?? '', channelId: state.teams[0]?.channels[0]?.id ?? '' };
  await world.ask('odd.tveiten', 'configureChannel', { requestId: newId(), ...channel, unitId: world.unitId });
  const time = { on: '2026-09-17', time: '13:15', minutes: 45, place: null } as const;
  await world.ask('jonas.rygg', 'bookItem', { ...(await seenBy('jonas.rygg')), itemKey: 'talk-w03', ...time });
  await world.app.settle();
  await world.tenant.moveTo('2026-09-17T12:20:00.000Z');
  await world.app.settle();
});
afterAll(() => world.close());

/** Everything that leaves the app towards people who are not of the pair, without the time of day. */
async function everyExit(): Promise<Record<string, unknown>> {
  const exits: Record<string, unknown> = {};
  for (const who of others) {
    exits[`${who} home`] = await world.ask(who, 'home', {});
    exits[`${who} chat`] = await world.chatOf(who);
    exits[`${who} calendar`] = await world.tenant.get(
      `/_shell/calendar?as=${who}@lysvaer.example&from=2026-09-01&to=2027-09-30`,
    );
    if (!leadership.includes(who)) continue;
    exits[`${who} plan`] = await planAs(who);
    exits[`${who} channel`] = await world.ask(who, 'channelOverview', channel);
    exits[`${who} overview`] = await world.ask(who, 'leaderOverview', {});
  }
  exits.programme = await world.ask('kari.lindvik', 'coordinatorOverview', { afterId: null });
  exits.delivery = await world.ask('kari.lindvik', 'deliveryOverview', { after: null, afterPersonId: null });
  exits.lists = await world.tenant.get('/_shell/lists');
  return JSON.parse(JSON.stringify(exits, (key, value: unknown) => (key === 'now' ? undefined : value)));
}

describe('when mentor and newcomer answer differently', () => {
  let before: Record<string, unknown>;

  test('the first answer is what everybody reads', async () => {
    await answer('jonas.rygg', 'held');
    await world.app.settle();
    expect(await talkAs('silje.moen')).toMatchObject({ state: 'held', may: [], myAnswer: null });
    expect(await talkAs('marte.fossli')).toMatchObject({ state: 'held', may: ['recordHeld', 'recordNotHeld'] });
    expect(await talkAs('jonas.rygg')).toMatchObject({ state: 'held', may: [], myAnswer: 'held' });
    expect(await cardsOf('marte.fossli')).toContain('Det stemmer');
    before = await everyExit();
  });
  test('the two see that the talk is unclear, what each said herself, and the two answers again', async () => {
    await answer('marte.fossli', 'notHeld');
    await world.app.settle();
    const may = ['recordHeld', 'recordNotHeld'];
    expect(await talkAs('marte.fossli')).toMatchObject({ state: 'unclear', may, myAnswer: 'notHeld' });
    expect(await talkAs('jonas.rygg')).toMatchObject({ state: 'unclear', may, myAnswer: 'held' });
    const { rows } = await world.ask('jonas.rygg', 'caseload', {});
    expect(rows[0]).toMatchObject({ talksHeld: 0, attention: { kind: 'answersDiffer', itemKey: 'talk-w03' } });
    for (const who of ['marte.fossli', 'jonas.rygg']) expect(await cardsOf(who)).toContain('har svart ulikt');
  });
  test('nothing that anybody else can read changes by a letter, also once the two have been asked', async () => {
    expect(await everyExit()).toEqual(before);
    const chats = async () =>
      [await world.chatOf('marte.fossli'), await world.chatOf('jonas.rygg')].map((c) => c.length);
    const was = await chats();
    await world.tenant.moveTo('2026-09-17T12:31:00.000Z');
    await world.app.settle();
    expect(await chats()).toEqual(was.map((count) => count + 1));
    expect(await everyExit()).toEqual(before);
    expect(lines.join('\n')).not.toMatch(/answersDiffer|unclear|notHeld/);
  });
  test('the same answer again changes nothing', async () => {
    const { revision } = await planAs('jonas.rygg');
    await answer('jonas.rygg', 'held');
    await answer('marte.fossli', 'notHeld');
    expect((await planAs('jonas.rygg')).revision).toBe(revision);
  });
  test('what a leader saw is not out of date to her, and her own change can still be undone', async () => {
    const { requestId: _, ...seen } = await seenBy('silje.moen');
    const absence = { who: 'mentee', fromOn: '2026-12-07', toOn: '2026-12-08', kind: 'holiday' } as const;
    await world.ask('silje.moen', 'registerAbsence', { requestId: newId(), ...seen, ...absence });
    await answer('jonas.rygg', 'notHeld');
    await world.ask('jonas.rygg', 'undoChange', await seenBy('jonas.rygg'));
    expect(await talkAs('jonas.rygg')).toMatchObject({ state: 'unclear' });
  });
  test('once one of the two says the same as the other, plan, cards and caseload follow', async () => {
    await answer('jonas.rygg', 'notHeld');
    await world.app.settle();
    for (const who of ['marte.fossli', 'jonas.rygg', 'silje.moen'])
      expect(await talkAs(who)).toMatchObject({ state: 'notHeld', doneOn: null });
    for (const who of ['marte.fossli', 'jonas.rygg']) {
      expect(await cardsOf(who)).not.toContain('har svart ulikt om samtalen"');
      expect(await cardsOf(who)).toContain('ble ikke gjennomført');
    }
    const rows = await world.app.world.store.inTenant(tenantId, (tx) => tx.reminders.of(plan.mentorshipId));
    expect(rows.filter(({ kind }) => kind === 'answersDiffer').map(({ state }) => state)).toEqual(['sent', 'sent']);
  });
});
