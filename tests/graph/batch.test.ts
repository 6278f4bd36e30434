import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { createSubscriptions } from '../../src/adapters/graph/subscriptions.ts';
import type { Answer, GraphRequest } from '../../src/adapters/graph/transport.ts';
import type { DesiredEvent, EventWrite, KnownEvent } from '../../src/domain/calendar/desiredEvent.ts';
import { type PlayedGraph, playGraph } from './playedGraph.ts';

let played: PlayedGraph;
let ingrid: string;
let sara: string;

beforeAll(async () => {
  played = await playGraph();
  ingrid = await played.tenant.idOf('ingrid.haugland');
  sara = await played.tenant.idOf('sara.eira');
});
beforeEach(async () => {
  await played.tenant.clearFaults();
  const { value } = await played.byHand('GET', `/users/${ingrid}/events?$top=100`);
  for (const { id } of value as { id: string }[]) await played.byHand('DELETE', `/users/${ingrid}/events/${id}`);
});
afterAll(() => played.close());

const eventOf = (n: number): DesiredEvent => ({
  itemKey: `talk-${n}`,
  subject: 'mentorTalk',
  organiserId: ingrid,
  attendeeId: sara,
  startsAt: `2026-09-18T${String(n).padStart(2, '0')}:00:00.000Z`,
  endsAt: `2026-09-18T${String(n).padStart(2, '0')}:45:00.000Z`,
  place: null,
  online: false,
  bookingNumber: 1,
});
function creating(n: number): EventWrite {
  const event = eventOf(n);
  const nothing = { known: null, mayExist: false, lease: null };
  const row = { mentorshipId: 'm1', itemKey: event.itemKey, mailboxId: ingrid, desired: event, ...nothing };
  return { row, change: { kind: 'create', event }, language: 'nn' };
}
const updating = (known: KnownEvent, n: number): EventWrite => {
  const event = { ...eventOf(n), itemKey: known.event.itemKey };
  return {
    ...creating(n),
    row: { ...creating(n).row, known },
    change: { kind: 'update', eventId: known.eventId, event },
  };
};
const all = (count: number) => Array.from({ length: count }, (_, n) => creating(n));
const write = (writes: readonly EventWrite[]) => played.graph.calendar.write(ingrid, writes);
const made = async (): Promise<number> =>
  ((await played.byHand('GET', `/users/${ingrid}/events?$top=100`)).value as unknown[]).length;
const batches = async () => (await played.requests('POST', /\/\$batch$/)).length;

test('twenty talks are booked in one request', async () => {
  await write(all(1));
  const before = await batches();
  const outcomes = await write(all(20));
  expect(outcomes.map(({ kind }) => kind)).toEqual(Array(20).fill('ok'));
  expect((await batches()) - before).toBe(1);
  expect(await made()).toBe(20);
});

test('each part has an outcome of its own, and asking again makes nothing twice', async () => {
  const path = '/users/.+/events$';
  await played.tenant.fault({ path, method: 'POST', count: 1, status: 429, retryAfter: 17 });
  await played.tenant.fault({ path, method: 'POST', count: 1, doneBut: 503 });
  await played.tenant.fault({ path, method: 'POST', count: 1, reset: true });
  const outcomes = await write(all(5));
  expect(outcomes.slice(0, 3)).toEqual([
    { kind: 'retry', seconds: 17, reason: 'throttled' },
    { kind: 'unknown', reason: 'unavailable' },
    { kind: 'unknown', reason: 'unavailable' },
  ]);
  expect(outcomes.slice(3).map(({ kind }) => kind)).toEqual(['ok', 'ok']);
  const again = await write(all(3).map((each) => ({ ...each, row: { ...each.row, mayExist: true } })));
  expect(again.map(({ kind }) => kind)).toEqual(['ok', 'ok', 'ok']);
  expect(await made()).toBe(5);
});

test('an event that somebody changed meanwhile is not written over', async () => {
  const [mine, hers] = (await write(all(2))).map((outcome) => outcome.kind === 'ok' && outcome.value) as KnownEvent[];
  if (!mine || !hers) throw new Error('nothing was made');
  const body = { location: { displayName: 'Kantina' } };
  await played.byHand('PATCH', `/users/${ingrid}/events/${hers.eventId}`, body);
  const [first, second] = await write([updating(mine, 10), updating(hers, 11)]);
  expect(first).toMatchObject({ kind: 'ok' });
  expect(second).toMatchObject({ kind: 'retry', reason: 'conflict' });
});

test('a batch that is refused or not answered as a whole is that for each of its parts', async () => {
  await write(all(1));
  await played.tenant.fault({ path: '/\\$batch$', method: 'POST', count: 1, status: 429, retryAfter: 9 });
  expect(await write(all(2))).toEqual(Array(2).fill({ kind: 'retry', seconds: 9, reason: 'throttled' }));
  await played.tenant.fault({ path: '/\\$batch$', method: 'POST', count: 1, reset: true });
  expect((await write(all(2))).map(({ kind }) => kind)).toEqual(['unknown', 'unknown']);
});

test('a subscription is renewed at a third of what was granted, and made anew where it is gone', async () => {
  const asked: GraphRequest[] = [];
  let isGone = false;
  const send = async (request: GraphRequest): Promise<Answer> => {
    asked.push(request);
    const status = request.method === 'PATCH' && isGone ? 404 : 200;
    const body = { id: 'subscription-1', expirationDateTime: '2026-09-20T06:20:00Z' };
    const rest = { code: null, retryAfterSeconds: null, contentType: 'application/json' };
    return { kind: 'answered', status, body: status === 200 ? body : null, ...rest };
  };
  const clientStateOf = (id: string) => `${id}.proof`;
  const watch = createSubscriptions(send, {
    url: 'https://x.no/n',
    clientStateOf,
    now: () => '2026-09-17T06:20:00.000Z',
  });
  const aDay = { kind: 'ok', value: { subscriptionId: 'subscription-1', seconds: 86_400 } };
  expect(await watch('ingrid', null)).toEqual(aDay);
  expect(asked[0]?.body).toMatchObject({
    resource: '/users/ingrid/events',
    clientState: 'ingrid.proof',
    expirationDateTime: '2026-09-24T06:10:00.000Z',
    lifecycleNotificationUrl: 'https://x.no/n',
  });
  expect(await watch('ingrid', 'subscription-1')).toEqual(aDay);
  isGone = true;
  expect(await watch('ingrid', 'subscription-1')).toEqual(aDay);
  expect(asked.map(({ method }) => method)).toEqual(['POST', 'PATCH', 'PATCH', 'POST']);
});
