import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import type { DesiredEvent, EventChange, EventRow, KnownEvent } from '../../src/domain/calendar/desiredEvent.ts';
import type { Outcome } from '../../src/ports.ts';
import { type PlayedGraph, playGraph } from './playedGraph.ts';

let played: PlayedGraph;
let ingrid = '';
let sara = '';
let mentorshipNumber = 0;
let row: EventRow;
let event: DesiredEvent;

beforeAll(async () => {
  played = await playGraph();
  ingrid = await played.tenant.idOf('ingrid.haugland');
  sara = await played.tenant.idOf('sara.eira');
});
afterAll(() => played.close());

beforeEach(() => {
  mentorshipNumber += 1;
  event = {
    itemKey: 'talk-w03',
    subject: 'mentorTalk',
    organiserId: ingrid,
    attendeeId: sara,
    startsAt: '2026-09-18T11:15:00.000Z',
    endsAt: '2026-09-18T12:00:00.000Z',
    place: 'Møterom 2',
    online: false,
    bookingNumber: 1,
  };
  row = {
    mentorshipId: `mentorship-${mentorshipNumber}`,
    itemKey: event.itemKey,
    desired: event,
    known: null,
    mailboxId: ingrid,
    mayExist: false,
    lease: null,
  };
});

const write = async (change: EventChange, calendar = played.graph.calendar): Promise<Outcome<KnownEvent | null>> => {
  const [outcome] = await calendar.write(ingrid, [{ row, change, language: 'nb' }]);
  return outcome as Outcome<KnownEvent | null>;
};
const create = () => write({ kind: 'create', event });
const cancel = (eventId: string) => write({ kind: 'cancel', eventId, organiserId: ingrid });
const update = (eventId: string, to: DesiredEvent) => write({ kind: 'update', eventId, event: to });

/** The events of this test in somebody's calendar: those that begin at its time. */
async function inCalendarOf(personId: string, day = '2026-09-18'): Promise<Record<string, unknown>[]> {
  const view = `/users/${personId}/calendarView?startDateTime=${day}T00:00:00Z&endDateTime=${day}T23:59:59Z&$top=100`;
  const events = (await played.byHand('GET', view)).value as Record<string, unknown>[];
  return events.filter((found) => found.isCancelled !== true);
}

async function created(): Promise<string> {
  const outcome = await create();
  if (outcome.kind !== 'ok') throw new Error(`not created: ${outcome.reason}`);
  return outcome.value?.eventId ?? 'none';
}

async function clearCalendar(): Promise<void> {
  for (const found of await inCalendarOf(ingrid))
    await played.byHand('POST', `/users/${ingrid}/events/${found.id}/cancel`, {});
}
beforeEach(clearCalendar);

test('a booked talk stands in both calendars: private, with a neutral subject and nothing said', async () => {
  await created();
  for (const personId of [ingrid, sara]) {
    const [found, ...others] = await inCalendarOf(personId);
    expect(others).toEqual([]);
    expect(found).toMatchObject({
      subject: 'Avtalt samtale',
      sensitivity: 'private',
      bodyPreview: '',
      isOnlineMeeting: false,
      start: { dateTime: '2026-09-18T11:15:00.0000000', timeZone: 'UTC' },
      end: { dateTime: '2026-09-18T12:00:00.0000000', timeZone: 'UTC' },
    });
    expect(found?.location).toMatchObject({ displayName: 'Møterom 2' });
  }
});

test('a probation talk is as neutral as a mentor talk', async () => {
  event = { ...event, subject: 'probationTalk' };
  await created();
  expect((await inCalendarOf(sara)).map((found) => found.subject)).toEqual(['Avtalt samtale']);
});

test('what is sent to Microsoft holds no body and no word of mentoring', async () => {
  await created();
  const sent = (await played.requests('POST', /\/events$/)).at(-1)?.body as Record<string, unknown>;
  expect(sent).not.toHaveProperty('body');
  expect(JSON.stringify(sent)).not.toMatch(/mentorsamtale|prøvetid|talk about/i);
});

test('asked for twice, a talk has one event', async () => {
  const first = await created();
  expect(await created()).toBe(first);
  expect(await inCalendarOf(ingrid)).toHaveLength(1);
});

test('one event also when Microsoft made it but answered 503', async () => {
  await played.tenant.fault({ path: '/users/.+/events$', method: 'POST', count: 1, doneBut: 503 });
  expect(await create()).toEqual({ kind: 'unknown', reason: 'unavailable' });
  row = { ...row, mayExist: true };
  expect(await create()).toMatchObject({ kind: 'ok' });
  expect((await played.requests('POST', /\/events$/)).at(-1)?.status).toBe(503);
  expect(await inCalendarOf(ingrid)).toHaveLength(1);
});

test('one event also when Microsoft made it but answered 429', async () => {
  await played.tenant.fault({ path: '/users/.+/events$', method: 'POST', count: 1, doneBut: 429 });
  expect(await create()).toMatchObject({ kind: 'retry', reason: 'throttled' });
  await created();
  expect(await inCalendarOf(ingrid)).toHaveLength(1);
});

test('one event also when Microsoft asks for patience first', async () => {
  await played.tenant.fault({ path: '/users/.+/events$', method: 'POST', count: 1, status: 429, retryAfter: 40 });
  expect(await create()).toEqual({ kind: 'retry', seconds: 40, reason: 'throttled' });
  await created();
  expect(await inCalendarOf(ingrid)).toHaveLength(1);
});

test('one event also when the connection breaks while it is made', async () => {
  await played.tenant.fault({ path: '/users/.+/events$', method: 'POST', count: 1, reset: true });
  expect(await create()).toMatchObject({ kind: 'unknown' });
  row = { ...row, mayExist: true };
  await created();
  expect(await inCalendarOf(ingrid)).toHaveLength(1);
});

test('one event also when the process dies before it could note it, and the talk has moved since', async () => {
  const first = await created();
  event = { ...event, bookingNumber: 2, startsAt: '2026-09-18T12:30:00.000Z', endsAt: '2026-09-18T13:15:00.000Z' };
  row = { ...row, desired: event, mayExist: true };
  const outcome = await write({ kind: 'create', event }, played.restarted().calendar);
  expect(outcome).toMatchObject({ kind: 'ok', value: { eventId: first, event } });
  expect((await inCalendarOf(sara)).map((found) => found.start)).toEqual([
    { dateTime: '2026-09-18T12:30:00.0000000', timeZone: 'UTC' },
  ]);
});

test('a moved talk moves in both calendars without inviting anybody again', async () => {
  const eventId = await created();
  const moved = {
    ...event,
    bookingNumber: 2,
    startsAt: '2026-09-18T13:00:00.000Z',
    endsAt: '2026-09-18T13:45:00.000Z',
  };
  row = { ...row, known: { eventId, event, etag: null, declinedAt: null } };
  expect(await update(eventId, moved)).toMatchObject({ kind: 'ok', value: { eventId, event: moved } });
  const sent = (await played.requests('PATCH', /\/events\//)).at(-1)?.body as Record<string, unknown>;
  expect(Object.keys(sent).sort()).toEqual(['end', 'sensitivity', 'start']);
  expect((await inCalendarOf(sara)).map((found) => found.start)).toEqual([
    { dateTime: '2026-09-18T13:00:00.0000000', timeZone: 'UTC' },
  ]);
});

test('a talk that is found where it should be is left alone', async () => {
  await created();
  const before = (await played.requests('PATCH', /\/events\//)).length;
  row = { ...row, mayExist: true };
  await created();
  expect(await played.requests('PATCH', /\/events\//)).toHaveLength(before);
});

test('a talk at night keeps its hour when the clocks go back', async () => {
  event = { ...event, startsAt: '2026-10-25T01:30:00.000Z', endsAt: '2026-10-25T02:00:00.000Z' };
  const eventId = await created();
  const [found] = await inCalendarOf(sara, '2026-10-25');
  expect(found).toMatchObject({
    start: { dateTime: '2026-10-25T01:30:00.0000000' },
    end: { dateTime: '2026-10-25T02:00:00.0000000' },
  });
  await cancel(eventId);
});

test('a cancelled talk leaves both calendars, and cancelling again is no error', async () => {
  const eventId = await created();
  expect(await cancel(eventId)).toEqual({ kind: 'ok', value: null });
  expect(await inCalendarOf(ingrid)).toEqual([]);
  expect(await inCalendarOf(sara)).toEqual([]);
  expect(await cancel(eventId)).toEqual({ kind: 'ok', value: null });
});

test('a talk booked again after it was cancelled stands in the calendar again', async () => {
  await cancel(await created());
  await created();
  expect(await inCalendarOf(sara)).toHaveLength(1);
});

test('an event that somebody deleted by hand is reported as gone', async () => {
  const eventId = await created();
  await played.byHand('DELETE', `/users/${ingrid}/events/${eventId}`);
  expect(await update(eventId, event)).toEqual({ kind: 'permanent', reason: 'notFound' });
});
