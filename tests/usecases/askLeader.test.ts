import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { PlanView } from '../../src/contract/views.ts';
import { knowShifts } from '../support/shifts.ts';
import { startedMentorship } from '../support/startedMentorship.ts';
import { newId, startWorld, type TestWorld } from '../support/world.ts';

let world: TestWorld;
let plan: PlanView;

/** Thursday 17 September 2026, 08.20: Jonas works days and Marte evenings; handover is all that they have in common. */
beforeAll(async () => {
  world = await startWorld();
  plan = await startedMentorship(world);
  await knowShifts(world, world.unitId, {
    'jonas.rygg': ['day 2026-09-17 07:30-15:00', 'day 2026-09-18 07:30-15:00', 'day 2026-09-23 07:30-15:00'],
    'marte.fossli': ['evening 2026-09-18 14:45-22:00', 'evening 2026-09-23 14:45-22:00'],
  });
  await world.app.settle();
});
afterAll(() => world.close());

const ref = (itemKey = 'talk-w03') => ({ mentorshipId: plan.mentorshipId, itemKey });
const revision = async (who = 'jonas.rygg') =>
  (await world.ask(who, 'plan', { mentorshipId: plan.mentorshipId })).revision;
const talk = async (itemKey = 'talk-w03') =>
  (await world.ask('jonas.rygg', 'plan', { mentorshipId: plan.mentorshipId })).items.find(({ key }) => key === itemKey);
const cardWith = async (who: string, text: string) => {
  const found = (await world.chatOf(who)).findLast((each) => JSON.stringify(each.attachments).includes(text));
  if (!found) throw new Error(`${who} has no card with ${text}`);
  return found;
};
const noCards = async (who: string, text: string) =>
  expect(JSON.stringify(await world.chatOf(who))).not.toContain(text);

describe('where a few minutes lack, the mentor can ask the department leader for them', () => {
  test('the card says what is lacking, and nothing is sent before the mentor taps', async () => {
    const card = JSON.stringify((await cardWith('jonas.rygg', 'talk-w03')).attachments);
    expect(card).toContain('Silje Moen kan kanskje gjøre plass');
    expect(card).toContain('"verb":"askLeader"');
    await noCards('silje.moen', 'Kan du gjøre plass');
  });
  test('one tap asks, once a day', async () => {
    const asked = JSON.stringify(await world.tap('jonas.rygg', await cardWith('jonas.rygg', 'talk-w03'), 'askLeader'));
    expect(asked).toContain('Vi har spurt Silje Moen');
    await world.app.settle();
    const card = JSON.stringify((await cardWith('silje.moen', 'Kan du gjøre plass')).attachments);
    expect(card).toContain('Marte');
    expect(card).toContain('15 minutter');
    const { none, askedToday } = await world.ask('jonas.rygg', 'slots', ref());
    expect(askedToday).toBe(true);
    const { startsAt = '', minutes = 0 } = none?.request ?? {};
    const again = { requestId: newId(), revision: await revision(), ...ref(), startsAt, minutes };
    expect(await world.refused('jonas.rygg', 'askLeader', again)).toMatchObject({ error: 'leaderAskedToday' });
  });
  test('what was not proposed cannot be asked for, and nobody else asks', async () => {
    const made = { requestId: newId(), ...ref('talk-w04'), startsAt: '2026-09-22T09:00:00.000Z', minutes: 30 };
    const byMentor = { ...made, revision: await revision() };
    expect(await world.refused('jonas.rygg', 'askLeader', byMentor)).toMatchObject({ error: 'noRoomToAskFor' });
    const byMentee = { ...made, revision: await revision('marte.fossli') };
    expect(await world.refused('marte.fossli', 'askLeader', byMentee)).toMatchObject({ status: 403 });
  });
  test('nobody but the leader can say yes', async () => {
    const card = await cardWith('jonas.rygg', 'Vi har spurt Silje Moen');
    const forged = { ...ref(), kind: 'roomAsked' };
    await world.tap('jonas.rygg', card, 'makeRoom', forged);
    expect((await talk())?.booking).toBeNull();
  });
});

describe('the leader answers with one tap', () => {
  test('no: the mentor is told, and finds another time', async () => {
    const card = await cardWith('silje.moen', 'Kan du gjøre plass');
    const answer = JSON.stringify(await world.tap('silje.moen', card, 'refuseRoom'));
    expect(answer).toContain('Du har svart at det ikke er mulig');
    await world.app.settle();
    await cardWith('jonas.rygg', 'Silje Moen får ikke gjort plass');
    expect((await talk())?.booking).toBeNull();
    const late = JSON.stringify(await world.tap('silje.moen', card, 'makeRoom', { ...ref(), kind: 'roomAsked' }));
    expect(late).toContain('gjelder ikke lenger');
    expect((await talk())?.booking).toBeNull();
  });
  test('yes: the talk is booked at that time, and the mentor is told', async () => {
    const { none } = await world.ask('jonas.rygg', 'slots', ref('talk-w04'));
    if (!none?.request) throw new Error('nothing can be asked for');
    const { startsAt, minutes, on, time } = none.request;
    const request = { requestId: newId(), revision: await revision(), ...ref('talk-w04'), startsAt, minutes };
    await world.ask('jonas.rygg', 'askLeader', request);
    await world.app.settle();
    const card = await cardWith('silje.moen', '"itemKey":"talk-w04"');
    const answer = JSON.stringify(
      await world.tap('silje.moen', card, 'makeRoom', { ...ref('talk-w04'), kind: 'roomAsked' }),
    );
    expect(answer).toContain('Du har gjort plass');
    expect((await talk('talk-w04'))?.booking).toMatchObject({ on, time, minutes });
    await world.app.settle();
    await cardWith('jonas.rygg', 'Silje Moen har gjort plass');
  });
});
