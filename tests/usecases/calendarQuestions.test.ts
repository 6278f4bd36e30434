import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Ask, graphOf } from '../localTenant/graphClient.ts';
import { startedMentorship } from '../support/startedMentorship.ts';
import { newId, startWorld, type TestWorld } from '../support/world.ts';

let world: TestWorld;
let graph: Ask;
let mentorshipId: string;
let jonas: string;

beforeAll(async () => {
  world = await startWorld();
  graph = await graphOf(world.tenant);
  jonas = await world.idOf('jonas.rygg');
  mentorshipId = (await startedMentorship(world)).mentorshipId;
  await book('2026-09-18', '13:15');
});
afterAll(() => world.close());

async function settle() {
  await world.tenant.tenant.flush();
  await world.app.settle();
  await world.letWaitsRunOut();
  await world.app.settle();
}

const planAs = (who: string) => world.ask(who, 'plan', { mentorshipId });
const talkAs = async (who: string) => (await planAs(who)).items.find(({ key }) => key === 'talk-w03');
const change = async (who = 'jonas.rygg') => ({
  mentorshipId,
  revision: (await planAs(who)).revision,
  requestId: newId(),
});

async function book(on: '2026-09-18', time: '13:15', online = false) {
  const booking = { itemKey: 'talk-w03', on, time, minutes: 45, place: null, online };
  await world.ask('jonas.rygg', 'bookItem', { ...(await change()), ...booking });
  await settle();
}

async function events(): Promise<{ id: string; isOnlineMeeting: boolean; onlineMeeting: object | null }[]> {
  const { body } = await graph('GET', `/users/${jonas}/events?$top=100`);
  return body.value.filter(({ isCancelled }: { isCancelled: boolean }) => !isCancelled);
}

async function drag(start: string, end: string) {
  const [event] = await events();
  const body = { start: { dateTime: start, timeZone: 'UTC' }, end: { dateTime: end, timeZone: 'UTC' } };
  expect((await graph('PATCH', `/users/${jonas}/events/${event?.id}`, { body })).status).toBe(200);
  await settle();
}

const newestCard = async () => (await world.chatOf('jonas.rygg')).at(-1) as never;
const cardsOf = async (who: string) => JSON.stringify(await world.chatOf(who));

test('moved outside its time in the plan, the mentor is asked in her chat and in the tab, and nobody else', async () => {
  await drag('2026-10-30T08:00:00', '2026-10-30T08:45:00');
  expect(await cardsOf('jonas.rygg')).toContain('ligger utenfor tiden i planen');
  expect(await cardsOf('marte.fossli')).not.toContain('utenfor tiden');
  expect(await talkAs('jonas.rygg')).toMatchObject({
    calendarQuestion: 'outsideWindow',
    booking: { on: '2026-10-30' },
  });
  for (const who of ['marte.fossli', 'silje.moen', 'kari.lindvik'])
    expect(await talkAs(who)).toMatchObject({ calendarQuestion: null, booking: { on: '2026-10-30' } });
  const { rows } = await world.ask('jonas.rygg', 'caseload', {});
  expect(rows[0]?.attention).toMatchObject({ kind: 'calendarQuestion', itemKey: 'talk-w03' });
});

test('only whoever books the talk can answer', async () => {
  for (const who of ['marte.fossli', 'silje.moen']) {
    const asked = { ...(await change(who)), itemKey: 'talk-w03' };
    expect(await world.refused(who, 'answerCalendarQuestion', asked)).toMatchObject({ status: 403 });
  }
});

test('one tap in the card answers, the card says so, and it can be undone', async () => {
  await world.tap('jonas.rygg', await newestCard(), 'answerCalendar');
  await settle();
  expect(await talkAs('jonas.rygg')).toMatchObject({ calendarQuestion: null, booking: { on: '2026-10-30' } });
  expect(await cardsOf('jonas.rygg')).toContain('er avtalt');
  await world.ask('jonas.rygg', 'undoChange', await change());
  expect(await talkAs('jonas.rygg')).toMatchObject({ calendarQuestion: 'outsideWindow' });
  const twice = { ...(await change()), itemKey: 'talk-w03' };
  await world.ask('jonas.rygg', 'answerCalendarQuestion', twice);
  expect((await talkAs('jonas.rygg'))?.calendarQuestion).toBeNull();
  const { revision } = await world.ask('jonas.rygg', 'answerCalendarQuestion', twice);
  expect((await planAs('jonas.rygg')).revision).toBe(revision);
  await settle();
});

test('put back from another year, the same card says so, and a new time ends it', async () => {
  await drag('2031-09-18T08:00:00', '2031-09-18T08:45:00');
  expect(await cardsOf('jonas.rygg')).toContain('er satt tilbake');
  expect(await talkAs('jonas.rygg')).toMatchObject({ calendarQuestion: 'putBack', booking: { on: '2026-10-30' } });
  await book('2026-09-18', '13:15');
  expect((await talkAs('jonas.rygg'))?.calendarQuestion).toBeNull();
  expect(await cardsOf('jonas.rygg')).toContain('er avtalt');
});

test('a link for a Teams meeting comes with the event when somebody asks for one, and goes when she does not', async () => {
  expect(await events()).toMatchObject([{ isOnlineMeeting: false, onlineMeeting: null }]);
  await book('2026-09-18', '13:15', true);
  expect(await events()).toMatchObject([{ isOnlineMeeting: true, onlineMeeting: { joinUrl: expect.any(String) } }]);
  expect((await talkAs('marte.fossli'))?.booking).toMatchObject({ online: true, place: null });
  await drag('2026-09-18T08:00:00', '2026-09-18T08:45:00');
  expect((await talkAs('marte.fossli'))?.booking).toMatchObject({ time: '10:00', online: true });
  await book('2026-09-18', '13:15');
  expect(await events()).toMatchObject([{ isOnlineMeeting: false }]);
});

test('declined by the newcomer, the mentor’s queue says that she asks for another time', async () => {
  const marte = await world.idOf('marte.fossli');
  const { body } = await graph('GET', `/users/${marte}/events?$top=100`);
  const copy = body.value.find(({ isCancelled }: { isCancelled: boolean }) => !isCancelled);
  await graph('POST', `/users/${marte}/events/${copy.id}/decline`, { body: {} });
  await settle();
  const { rows } = await world.ask('jonas.rygg', 'caseload', {});
  expect(rows[0]?.attention).toMatchObject({ kind: 'newTimeAsked', itemKey: 'talk-w03' });
});

test('deleted, it has no time any more, and the mentor is told and asked to find one', async () => {
  const [event] = await events();
  await graph('DELETE', `/users/${jonas}/events/${event?.id}`);
  await settle();
  expect(await talkAs('marte.fossli')).toMatchObject({ state: 'planned', booking: null });
  expect(await cardsOf('jonas.rygg')).toContain('er ikke lenger avtalt');
  expect((await talkAs('jonas.rygg'))?.may).toContain('book');
});
