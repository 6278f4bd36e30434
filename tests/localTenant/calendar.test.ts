import { afterAll, beforeAll, expect, test } from 'vitest';
import { type RunningTenant, startLocalTenant } from '../support/localTenant.ts';
import { type Ask, graphOf } from './graphClient.ts';

let running: RunningTenant;
let graph: Ask;
let ingrid: string;
let sara: string;

const property = 'String {3F0C2F6B-7D0E-4E58-9B7A-5B1D6A4C9E21} Name FotfesteItem';

const talk = {
  subject: 'Samtale',
  body: { contentType: 'text', content: '' },
  start: { dateTime: '2026-09-17T13:15:00', timeZone: 'Europe/Oslo' },
  end: { dateTime: '2026-09-17T14:00:00', timeZone: 'Europe/Oslo' },
  location: { displayName: 'Møterom 2' },
  sensitivity: 'private',
  attendees: [{ type: 'required', emailAddress: { name: 'Sara Eira', address: 'sara.eira@lysvaer.example' } }],
};

beforeAll(async () => {
  running = await startLocalTenant();
  graph = await graphOf(running);
  ingrid = await running.idOf('ingrid.haugland');
  sara = await running.idOf('sara.eira');
});

afterAll(() => running.close());

const book = (body: Record<string, unknown>) =>
  graph('POST', `/users/${ingrid}/events`, { body: { ...talk, ...body } });
const copyOf = async (iCalUId: string) => {
  const found = await graph('GET', `/users/${sara}/events?$filter=${encodeURIComponent(`iCalUId eq '${iCalUId}'`)}`);
  return found.body.value[0];
};

test('a booked talk stands in both calendars, private, at the same instant', async () => {
  const made = await book({ transactionId: 'both' });
  expect(made.status).toBe(201);
  expect(made.body).toMatchObject({
    isOrganizer: true,
    sensitivity: 'private',
    start: { dateTime: '2026-09-17T11:15:00.0000000', timeZone: 'UTC' },
    originalStartTimeZone: 'Europe/Oslo',
  });
  const copy = await copyOf(made.body.iCalUId);
  expect(copy).toMatchObject({
    isOrganizer: false,
    sensitivity: 'private',
    start: made.body.start,
    responseStatus: { response: 'notResponded' },
    organizer: { emailAddress: { address: 'ingrid.haugland@lysvaer.example' } },
  });
  expect(copy.id).not.toBe(made.body.id);
  expect(copy.transactionId).toBeNull();
});

test('the same booking sent twice makes one event; the same id for another booking is refused', async () => {
  const first = await book({ transactionId: 'once' });
  const again = await book({ transactionId: 'once' });
  expect([again.status, again.body.id]).toEqual([201, first.body.id]);
  const other = await book({ transactionId: 'once', subject: 'Noe annet' });
  expect([other.status, other.body.error.code]).toEqual([409, 'ErrorDuplicateTransactionId']);
});

test('an event is found by its extended property, which shows only when asked for', async () => {
  await book({ singleValueExtendedProperties: [{ id: property, value: 'plan-1/talk-w03' }] });
  const filter = `singleValueExtendedProperties/Any(ep: ep/id eq '${property}' and ep/value eq 'plan-1/talk-w03')`;
  const plain = await graph('GET', `/users/${ingrid}/events?$filter=${encodeURIComponent(filter)}`);
  expect(plain.body.value).toHaveLength(1);
  expect(plain.body.value[0]).not.toHaveProperty('singleValueExtendedProperties');
  const expand = `singleValueExtendedProperties($filter=id eq '${property}')`;
  const shown = await graph(
    'GET',
    `/users/${ingrid}/events?$filter=${encodeURIComponent(filter)}&$expand=${encodeURIComponent(expand)}&$select=id`,
  );
  expect(shown.body.value[0].singleValueExtendedProperties).toEqual([
    { id: property.replace(/\{.*\}/, (guid) => guid.toLowerCase()), value: 'plan-1/talk-w03' },
  ]);
});

test('moving the talk moves the other copy, and an old version is refused', async () => {
  const made = await book({ transactionId: 'moved' });
  const etag = made.body['@odata.etag'];
  const path = `/users/${ingrid}/events/${made.body.id}`;
  const start = { dateTime: '2026-09-18T10:00:00', timeZone: 'W. Europe Standard Time' };
  const end = { dateTime: '2026-09-18T10:45:00', timeZone: 'W. Europe Standard Time' };
  const moved = await graph('PATCH', path, {
    body: { start, end },
    headers: { 'if-match': etag, prefer: 'outlook.timezone="Europe/Oslo"' },
  });
  expect(moved.body.start).toEqual({ dateTime: '2026-09-18T10:00:00.0000000', timeZone: 'Europe/Oslo' });
  expect((await copyOf(made.body.iCalUId)).start.dateTime).toBe('2026-09-18T08:00:00.0000000');
  const stale = await graph('PATCH', path, { body: { start, end }, headers: { 'if-match': etag } });
  expect([stale.status, stale.body.error.code]).toEqual([412, 'ErrorIrresolvableConflict']);
});

test('a cancelled talk leaves the organiser and is marked for the other', async () => {
  const made = await book({ transactionId: 'cancelled' });
  const copy = await copyOf(made.body.iCalUId);
  const byGuest = await graph('POST', `/users/${sara}/events/${copy.id}/cancel`, { body: { comment: '' } });
  expect(byGuest.status).toBe(400);
  expect((await graph('POST', `/users/${ingrid}/events/${made.body.id}/cancel`, { body: {} })).status).toBe(202);
  expect((await graph('GET', `/users/${ingrid}/events/${made.body.id}`)).body.error.code).toBe('ErrorItemNotFound');
  expect(await copyOf(made.body.iCalUId)).toMatchObject({
    isCancelled: true,
    showAs: 'free',
    subject: 'Avlyst: Samtale',
  });
  expect((await graph('DELETE', `/users/${sara}/events/${copy.id}`)).status).toBe(204);
});

test('a talk the newcomer declines leaves her calendar and shows in the organiser’s list', async () => {
  const made = await book({ transactionId: 'declined' });
  const copy = await copyOf(made.body.iCalUId);
  expect(
    (await graph('POST', `/users/${sara}/events/${copy.id}/decline`, { body: { sendResponse: true } })).status,
  ).toBe(202);
  expect(await copyOf(made.body.iCalUId)).toBeUndefined();
  const original = await graph('GET', `/users/${ingrid}/events/${made.body.id}`);
  expect(original.body.attendees[0].status.response).toBe('declined');
});

test('a calendar view shows what touches the time asked for, across the change to winter time', async () => {
  await book({
    transactionId: 'winter',
    start: { dateTime: '2026-10-26T00:15:00', timeZone: 'Europe/Oslo' },
    end: { dateTime: '2026-10-26T01:00:00', timeZone: 'Europe/Oslo' },
  });
  const view = (from: string, to: string) =>
    graph('GET', `/users/${ingrid}/calendarView?startDateTime=${from}&endDateTime=${to}`);
  expect((await view('2026-10-25T23:00:00Z', '2026-10-26T23:00:00Z')).body.value).toHaveLength(1);
  expect((await view('2026-10-24T22:00:00Z', '2026-10-25T23:00:00Z')).body.value).toHaveLength(0);
  expect((await graph('GET', `/users/${ingrid}/calendarView`)).status).toBe(400);
});

test.each([
  ['an unknown property', { colour: 'red' }, 'RequestBodyRead'],
  ['a wrong type', { isAllDay: 'yes' }, 'RequestBodyRead'],
  ['a word outside the list', { sensitivity: 'secret' }, 'RequestBodyRead'],
  [
    'a time zone nobody has',
    { start: { dateTime: '2026-09-17T13:15:00', timeZone: 'Lysvær' } },
    'TimeZoneNotSupportedException',
  ],
  [
    'an end before the start',
    { end: { dateTime: '2026-09-17T13:00:00', timeZone: 'Europe/Oslo' } },
    'ErrorCalendarEndDateIsEarlierThanStartDate',
  ],
  ['an attendee without an address', { attendees: [{ emailAddress: { name: 'Sara' } }] }, 'ErrorInvalidRecipients'],
  [
    'a property id that Exchange cannot read',
    { singleValueExtendedProperties: [{ id: 'FotfesteItem', value: 'x' }] },
    'ErrorInvalidProperty',
  ],
])('an event with %s is refused', async (_what, body, code) => {
  const refused = await book(body);
  expect([refused.status, refused.body.error.code]).toEqual([400, code]);
});

test('events come ten at a time, and the next page is named at Microsoft’s own address', async () => {
  const hanne = await running.idOf('hanne.vik');
  for (let day = 10; day < 22; day++) {
    const body = {
      subject: `Dag ${day}`,
      start: { dateTime: `2026-11-${day}T09:00:00`, timeZone: 'UTC' },
      end: { dateTime: `2026-11-${day}T10:00:00`, timeZone: 'UTC' },
    };
    await graph('POST', `/users/${hanne}/events`, { body });
  }
  const first = await graph('GET', `/users/${hanne}/events?$orderby=start/dateTime`);
  expect(first.body.value).toHaveLength(10);
  expect(first.body['@odata.nextLink']).toMatch(/^https:\/\/graph\.microsoft\.com\/v1\.0\/users\/.+\$skip=10/);
  const second = await graph('GET', first.body['@odata.nextLink'].replace('https://graph.microsoft.com/v1.0', ''));
  expect(second.body.value.map((event: { subject: string }) => event.subject)).toEqual(['Dag 20', 'Dag 21']);
  expect(second.body).not.toHaveProperty('@odata.nextLink');
});
