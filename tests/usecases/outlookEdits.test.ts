import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import type { HistoryKind } from '../../src/domain/plan/history.ts';
import type { PlanItem } from '../../src/domain/plan/mentorship.ts';
import { openQuestion } from '../../src/domain/plan/openQuestion.ts';
import { type Ask, graphOf } from '../localTenant/graphClient.ts';
import { startedMentorship } from '../support/startedMentorship.ts';
import { newId, startWorld, type TestWorld } from '../support/world.ts';

let world: TestWorld;
let graph: Ask;
let mentorshipId: string;
let jonas: string;
const tenantId = async () => (await world.actor('jonas.rygg')).tenantId;

beforeAll(async () => {
  world = await startWorld();
  graph = await graphOf(world.tenant);
  jonas = await world.idOf('jonas.rygg');
  mentorshipId = (await startedMentorship(world)).mentorshipId;
  await book({});
});
afterAll(() => world.close());

/** What Graph tells of has arrived, and everything that follows from it is done. */
async function settle() {
  await world.tenant.tenant.flush();
  await world.app.settle();
  await world.letWaitsRunOut();
  await world.app.settle();
}

async function book(more: { on?: string; time?: string; place?: string | null }) {
  const { revision } = await world.ask('jonas.rygg', 'plan', { mentorshipId });
  const booking = { itemKey: 'talk-w03', on: '2026-09-18', time: '13:15', minutes: 45, place: null, ...more };
  await world.ask('jonas.rygg', 'bookItem', { mentorshipId, revision, requestId: newId(), ...booking } as never);
  await settle();
}

const inStore = async () => {
  const id = await tenantId();
  return world.app.world.store.inTenant(id, async (tx) => ({
    plan: await tx.mentorships.get(mentorshipId),
    newest: (await tx.mentorships.history(mentorshipId, 1))[0],
  }));
};
const talk = async (): Promise<PlanItem> =>
  (await inStore()).plan?.items.find(({ key }) => key === 'talk-w03') as PlanItem;

async function events(who = jonas): Promise<{ id: string; start: { dateTime: string } }[]> {
  const { body } = await graph('GET', `/users/${who}/events?$top=100`);
  return body.value.filter(({ isCancelled }: { isCancelled: boolean }) => !isCancelled);
}
const times = async () => (await events()).map(({ start }) => start.dateTime.slice(0, 16));

const utc = (dateTime: string) => ({ dateTime, timeZone: 'UTC' });
async function drag(start: string, end: string) {
  const [event] = await events();
  const body = { start: utc(start), end: utc(end) };
  expect((await graph('PATCH', `/users/${jonas}/events/${event?.id}`, { body })).status).toBe(200);
  await settle();
}
const expectHistory = async (kind: HistoryKind, who: string) =>
  expect((await inStore()).newest).toMatchObject({ kind, actorId: who, itemKey: 'talk-w03' });

beforeEach(async () => {
  const { revision, items } = await world.ask('jonas.rygg', 'plan', { mentorshipId });
  expect(revision).toBeGreaterThan(0);
  if (items.find(({ key }) => key === 'talk-w03')?.booking?.on !== '2026-09-18') await book({});
  else if ((await times())[0] !== '2026-09-18T11:15') await book({});
});

test('what the app books does not come back to it as somebody’s change', async () => {
  const { plan } = await inStore();
  await settle();
  expect((await inStore()).plan?.revision).toBe(plan?.revision);
  const watched = await graph('GET', '/subscriptions');
  expect(watched.body.value).toMatchObject([
    { resource: `/users/${jonas}/events`, changeType: 'created,updated,deleted' },
  ]);
});

test('an event that is moved in Outlook moves the booking, and everybody sees who did it', async () => {
  await drag('2026-09-18T08:00:00', '2026-09-18T08:45:00');
  expect((await talk()).booking).toMatchObject({ startsAt: '2026-09-18T08:00:00.000Z', minutes: 45 });
  await expectHistory('movedInCalendar', jonas);
  expect(openQuestion(await talk())).toBeNull();
  const { revision } = await world.ask('jonas.rygg', 'plan', { mentorshipId });
  await world.ask('jonas.rygg', 'undoChange', { mentorshipId, revision, requestId: newId() });
  await settle();
  expect(await times()).toEqual(['2026-09-18T11:15']);
});

test('moved outside its window it is followed, and the mentor is asked', async () => {
  await drag('2026-10-30T08:00:00', '2026-10-30T08:45:00');
  expect((await talk()).booking?.startsAt).toBe('2026-10-30T08:00:00.000Z');
  expect(openQuestion(await talk())?.kind).toBe('outsideWindow');
  await book({});
  expect(openQuestion(await talk())).toBeNull();
});

test.each([
  ['2031-09-18', 'another year'],
  ['2026-01-18', 'the past'],
])('dragged to %s, which is %s, it goes back to where it was agreed, and nothing is lost', async (day) => {
  await drag(`${day}T08:00:00`, `${day}T08:45:00`);
  expect((await talk()).booking?.startsAt).toBe('2026-09-18T11:15:00.000Z');
  expect(await times()).toEqual(['2026-09-18T11:15']);
  expect(openQuestion(await talk())?.kind).toBe('putBack');
  await expectHistory('putBackInCalendar', jonas);
});

test('a length that the programme does not take gives way, and the time counts', async () => {
  await drag('2026-09-18T09:00:00', '2026-09-18T13:00:00');
  expect((await talk()).booking).toMatchObject({ startsAt: '2026-09-18T09:00:00.000Z', minutes: 45 });
  const [event] = await events();
  expect(event).toMatchObject({ end: { dateTime: '2026-09-18T09:45:00.0000000' } });
});

test('an attendee who declines asks for another time, once', async () => {
  const marte = await world.idOf('marte.fossli');
  const [copy] = await events(marte);
  await graph('POST', `/users/${marte}/events/${copy?.id}/decline`, { body: {} });
  await settle();
  expect((await talk()).newTimeAskedAt).not.toBeNull();
  await expectHistory('declinedInCalendar', marte);
  await book({ time: '14:00' });
  await settle();
  expect((await talk()).newTimeAskedAt).toBeNull();
  expect(await times()).toEqual(['2026-09-18T12:00']);
});

test('an event that is deleted in Outlook is a talk that is not booked, with its history', async () => {
  const [event] = await events();
  await graph('DELETE', `/users/${jonas}/events/${event?.id}`);
  await settle();
  expect(await talk()).toMatchObject({ state: 'planned', booking: null });
  await expectHistory('deletedInCalendar', jonas);
  expect(await events()).toEqual([]);
});

test('what was done while no notice arrived is found by the daily reading', async () => {
  await world.tenant.post('/_control/notices', { lost: true });
  await drag('2026-09-18T07:00:00', '2026-09-18T07:45:00');
  expect((await talk()).booking?.startsAt).toBe('2026-09-18T11:15:00.000Z');
  await aDayPasses();
  await settle();
  expect((await talk()).booking?.startsAt).toBe('2026-09-18T07:00:00.000Z');
  await world.tenant.post('/_control/notices', { lost: false });
});

test('a link that Exchange has forgotten is no loss: everything is read', async () => {
  await world.tenant.fault({
    path: '/calendarView/delta',
    method: 'GET',
    status: 410,
    count: 1,
    code: 'SyncStateNotFound',
  });
  await drag('2026-09-18T10:00:00', '2026-09-18T10:45:00');
  expect((await talk()).booking?.startsAt).toBe('2026-09-18T10:00:00.000Z');
});

test('an event of ours that is there twice is there once after the daily reading', async () => {
  const [event] = await events();
  const property = `singleValueExtendedProperties($filter=id eq '${markId}')`;
  const { body } = await graph('GET', `/users/${jonas}/events/${event?.id}?$expand=${encodeURIComponent(property)}`);
  await graph('POST', `/users/${jonas}/events`, {
    body: {
      subject: body.subject,
      start: body.start,
      end: body.end,
      singleValueExtendedProperties: body.singleValueExtendedProperties,
    },
  });
  expect(await events()).toHaveLength(2);
  await aDayPasses();
  await settle();
  expect((await events()).map(({ id }) => id)).toEqual([event?.id]);
});

test('a subscription that was removed is made anew, and what it missed is read', async () => {
  await world.tenant.post('/_control/notices', { lost: true });
  await drag('2026-09-18T06:30:00', '2026-09-18T07:15:00');
  await world.tenant.post('/_control/notices', { lost: false });
  await world.tenant.post('/_control/lifecycle', { event: 'subscriptionRemoved' });
  await settle();
  expect((await talk()).booking?.startsAt).toBe('2026-09-18T06:30:00.000Z');
  expect((await graph('GET', '/subscriptions')).body.value).toHaveLength(1);
});

const markId = 'String {3f0c2f6b-7d0e-4e58-9b7a-5b1d6a4c9e21} Name FotfesteItem';

async function aDayPasses() {
  const { handle } = world.app.world.store as never as {
    handle: { pglite: { query(text: string): Promise<unknown> } };
  };
  await handle.pglite.query(`update mailbox set read_at = read_at - interval '25 hours'`);
}
