import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { HistoryEntryView } from '../../src/contract/historyViews.ts';
import type { PlanView } from '../../src/contract/views.ts';
import { startedMentorship } from '../support/startedMentorship.ts';
import { newId, startWorld, type TestWorld } from '../support/world.ts';

let world: TestWorld;
let plan: PlanView;

const readers = ['marte.fossli', 'jonas.rygg', 'silje.moen', 'odd.tveiten', 'kari.lindvik'];
const planAs = (who: string) => world.ask(who, 'plan', { mentorshipId: plan.mentorshipId });
const historyAs = (who: string, before: number | null = null) =>
  world.ask(who, 'planHistory', { mentorshipId: plan.mentorshipId, before });
const kindsAs = async (who: string) => (await historyAs(who)).entries.map(({ kind }) => kind);
const newestAs = async (who: string): Promise<HistoryEntryView> => {
  const [newest] = (await historyAs(who)).entries;
  if (!newest) throw new Error(`${who} sees no history`);
  return newest;
};
const change = async (who: string) => ({
  requestId: newId(),
  revision: (await planAs(who)).revision,
  mentorshipId: plan.mentorshipId,
});
const talk = { itemKey: 'talk-w03' } as const;
const booking = { ...talk, on: '2026-09-17', minutes: 45, place: 'Møterom 2' } as const;
const tell = async (who: string, outcome: 'held' | 'notHeld') =>
  world.ask(who, 'recordTalk', {
    ...(await change(who)),
    ...talk,
    outcome,
    heldOn: null,
    reason: outcome === 'held' ? null : 'ill',
  });

beforeAll(async () => {
  world = await startWorld();
  plan = await startedMentorship(world);
});
afterAll(() => world.close());

describe('what has happened to a plan', () => {
  test('begins with who started it', async () => {
    expect((await newestAs('marte.fossli')).by).toEqual({ kind: 'someone' });
    await world.ask('kari.lindvik', 'home', {});
    for (const who of readers) expect(await kindsAs(who)).toEqual(['started']);
    expect((await newestAs('kari.lindvik')).by).toMatchObject({ kind: 'person', isMe: true });
    expect((await newestAs('marte.fossli')).by).toEqual({ kind: 'person', name: 'Kari Lindvik', isMe: false });
  });
  test('tells the old time and the new one of a talk that was moved, and never the place', async () => {
    await world.ask('jonas.rygg', 'bookItem', { ...(await change('jonas.rygg')), ...booking, time: '13:15' });
    await world.ask('jonas.rygg', 'bookItem', { ...(await change('jonas.rygg')), ...booking, time: '14:00' });
    for (const who of readers) {
      expect(await newestAs(who), who).toMatchObject({
        kind: 'moved',
        item: { textKey: 'talk', employmentWeek: 3 },
        from: { on: '2026-09-17', time: '13:15', minutes: 45 },
        to: { on: '2026-09-17', time: '14:00', minutes: 45 },
        by: { kind: 'person', name: 'Jonas Rygg' },
        isUndone: false,
      });
      expect(JSON.stringify(await historyAs(who)), who).not.toContain('Møterom');
    }
  });
  test('marks what was taken back', async () => {
    await world.ask('jonas.rygg', 'undoChange', await change('jonas.rygg'));
    const entries = (await historyAs('marte.fossli')).entries.map(({ kind, isUndone }) => [kind, isUndone]);
    expect(entries).toEqual([
      ['moved', true],
      ['booked', false],
      ['started', false],
    ]);
  });
  test('counts the talks that an absence moves or lets lapse, and says whose it is but not what kind', async () => {
    const absence = { who: 'mentee', fromOn: '2026-11-30', toOn: '2027-01-03', kind: 'causedByEmployer' } as const;
    await world.ask('silje.moen', 'registerAbsence', { ...(await change('silje.moen')), ...absence });
    for (const who of readers) {
      const entry = await newestAs(who);
      expect(entry, who).toMatchObject({
        kind: 'absenceRegistered',
        detail: { kind: 'absence', name: 'Marte Fossli', from: null, to: { fromOn: '2026-11-30', toOn: '2027-01-03' } },
      });
      expect(entry.talks.moved, who).toBeGreaterThan(5);
      expect(JSON.stringify(entry), who).not.toContain('causedByEmployer');
    }
  });
});

describe('history shows nobody more than the plan does', () => {
  test('probation talks are there for the newcomer and the department leader alone', async () => {
    const held = { ...(await change('silje.moen')), itemKey: 'probation-14d', doneOn: '2026-09-16' } as const;
    await world.ask('silje.moen', 'completeStep', held);
    for (const who of ['marte.fossli', 'silje.moen'])
      expect((await newestAs(who)).item, who).toMatchObject({ textKey: 'probation14d' });
    for (const who of ['jonas.rygg', 'odd.tveiten', 'kari.lindvik'])
      expect(JSON.stringify(await historyAs(who)), who).not.toContain('probation');
  });
  test('steps of the checklist are there for those who have the checklist', async () => {
    const { items } = await planAs('jonas.rygg');
    const step = items.find(({ may }) => may.includes('complete'));
    if (!step) throw new Error('the mentor has nothing to do');
    const done = { ...(await change('jonas.rygg')), itemKey: step.key, doneOn: '2026-09-17' } as const;
    await world.ask('jonas.rygg', 'completeStep', done);
    for (const who of ['marte.fossli', 'jonas.rygg', 'silje.moen'])
      expect((await newestAs(who)).kind, who).toBe('stepDone');
    for (const who of ['odd.tveiten', 'kari.lindvik']) expect(await kindsAs(who), who).not.toContain('stepDone');
  });
  test('answers that differ leave no trace for anybody but the two, not even a number that is missing', async () => {
    await world.tenant.moveTo('2026-09-17T12:30:00.000Z');
    await tell('jonas.rygg', 'held');
    const before = await Promise.all(['silje.moen', 'odd.tveiten', 'kari.lindvik'].map((who) => historyAs(who)));
    await tell('marte.fossli', 'notHeld');
    await tell('marte.fossli', 'held');
    const after = await Promise.all(['silje.moen', 'odd.tveiten', 'kari.lindvik'].map((who) => historyAs(who)));
    expect(after).toEqual(before);
    for (const { entries } of after) {
      expect(entries.map(({ number }) => number)).toEqual(entries.map((_, index) => entries.length - index));
      expect(entries[0]).toMatchObject({ kind: 'held', by: { kind: 'pair' }, doneOn: '2026-09-17' });
    }
    expect((await kindsAs('marte.fossli')).slice(0, 3)).toEqual(['answered', 'answered', 'held']);
    expect((await kindsAs('jonas.rygg')).slice(0, 3)).toEqual(['answered', 'answered', 'held']);
  });
  test('why a talk came to nothing is in no line', async () => {
    for (const who of readers) expect(JSON.stringify(await historyAs(who)), who).not.toMatch(/"ill"|reason/);
  });
  test('whoever may not read the plan has no history of it', async () => {
    for (const who of ['astrid.vangsnes', 'geir.storli', 'leif.brekke']) {
      const asked = { mentorshipId: plan.mentorshipId, before: null };
      expect(await world.refused(who, 'planHistory', asked), who).toMatchObject({ status: 404 });
    }
  });
});

test('a long history comes a page at a time, each line once', async () => {
  for (const time of ['09:00', '10:00', '11:00', '12:00'].flatMap((hour) => Array.from({ length: 8 }, () => hour))) {
    const { revision } = await planAs('jonas.rygg');
    const day = `2026-09-${String(22 + (revision % 6)).padStart(2, '0')}` as '2026-09-22';
    const moved = { ...(await change('jonas.rygg')), itemKey: 'talk-w04', on: day, minutes: 45, place: null };
    await world.ask('jonas.rygg', 'bookItem', { ...moved, time: time as '09:00' });
  }
  const first = await historyAs('marte.fossli');
  expect(first.entries).toHaveLength(30);
  const second = await historyAs('marte.fossli', first.nextBefore);
  expect(second.nextBefore).toBeNull();
  const numbers = [...first.entries, ...second.entries].map(({ number }) => number);
  expect(numbers).toEqual(numbers.map((_, index) => numbers.length - index));
  expect(second.entries.at(-1)?.kind).toBe('started');
});
