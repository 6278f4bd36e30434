import { afterAll, beforeAll, expect, test } from 'vitest';
import type { PlanView } from '../../src/contract/views.ts';
import { askByHand } from '../graph/playedGraph.ts';
import { knowShifts } from '../support/shifts.ts';
import { startedMentorship } from '../support/startedMentorship.ts';
import { startWorld, type TestWorld } from '../support/world.ts';

let world: TestWorld;
let plan: PlanView;

/** Thursday 17 September 2026, 08.20: the talk of week 3 has no time, and its window is open until Monday. */
beforeAll(async () => {
  world = await startWorld();
  plan = await startedMentorship(world);
  await knowShifts(world, world.unitId, {
    'marte.fossli': ['day 2026-09-17 07:30-15:00', 'evening 2026-09-18 14:30-22:00', 'day 2026-09-21 07:30-15:00'],
    'jonas.rygg': ['day 2026-09-17 07:30-15:00', 'day 2026-09-18 07:30-15:00', 'day 2026-09-21 07:30-15:00'],
  });
  await world.app.settle();
});
afterAll(() => world.close());

const cardOf = async () => {
  const found = (await world.chatOf('jonas.rygg')).findLast((each) => JSON.stringify(each).includes('talk-w03'));
  if (!found) throw new Error('no card asks for a time');
  return found;
};
const talk = async () =>
  (await world.ask('jonas.rygg', 'plan', { mentorshipId: plan.mentorshipId })).items.find(
    ({ key }) => key === 'talk-w03',
  );
const occupied = async (who: string, startsAt: string, endsAt: string) =>
  askByHand(world.origin, {
    method: 'POST',
    path: `/users/${await world.idOf(who)}/events`,
    body: {
      subject: 'Kurs',
      showAs: 'busy',
      start: { dateTime: startsAt, timeZone: 'UTC' },
      end: { dateTime: endsAt, timeZone: 'UTC' },
    },
  });

test('the card that asks for a time offers the best ones, each with its reason and one tap away', async () => {
  const card = JSON.stringify((await cardOf()).attachments);
  expect(card).toContain('torsdag 17. sept. kl. 13.00–13.45: Begge er på vakt · rolig tid');
  expect(card).toContain('Flere tider');
  expect(card.match(/"verb":"bookSlot"/g)).toHaveLength(3);
  expect(Buffer.byteLength(card)).toBeLessThan(20_000);
});

test('a time that is made up is not booked', async () => {
  const card = await cardOf();
  const night = { startsAt: '2026-09-20T01:00:00.000Z', minutes: 45 };
  expect(JSON.stringify(await world.tap('jonas.rygg', card, 'bookSlot', night))).toContain('ikke ledig lenger');
  const forged = { startsAt: 'whenever', minutes: 45 };
  expect(JSON.stringify(await world.tap('jonas.rygg', card, 'bookSlot', forged))).toContain('kjenner ikke');
  expect((await talk())?.booking).toBeNull();
});

test('nobody but the mentor can take a time, also with a forged button', async () => {
  const [card] = await world.chatOf('silje.moen');
  if (!card) throw new Error('the leader has no card');
  const taken = { mentorshipId: plan.mentorshipId, itemKey: 'talk-w03', kind: 'bookTalk' };
  const slot = { startsAt: '2026-09-17T11:00:00.000Z', minutes: 45 };
  await world.tap('silje.moen', card, 'bookSlot', { ...taken, ...slot });
  expect((await talk())?.booking).toBeNull();
});

test('a time that has been taken meanwhile gives way to new ones in the same card', async () => {
  await occupied('marte.fossli', '2026-09-17T11:00:00', '2026-09-17T12:00:00');
  const answer = JSON.stringify(await world.tap('jonas.rygg', await cardOf(), 'bookSlot'));
  expect(answer).toContain('ikke ledig lenger');
  expect(answer).not.toContain('kl. 13.00–13.45: Begge er på vakt · rolig tid · samme');
  expect(answer).toMatch(/"verb":"bookSlot"/);
  expect((await talk())?.booking).toBeNull();
});

test('one tap books, and the card says when and why', async () => {
  const monday = { startsAt: '2026-09-21T11:00:00.000Z', minutes: 45 };
  const answer = JSON.stringify(await world.tap('jonas.rygg', await cardOf(), 'bookSlot', monday));
  expect(answer).toContain('Mentorsamtalen med Marte Fossli er avtalt');
  expect(answer).toContain('Begge er på vakt');
  expect((await talk())?.booking).toMatchObject({ on: '2026-09-21', time: '13:00', minutes: 45 });
});
