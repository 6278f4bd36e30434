import type { IncomingMessage } from 'node:http';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type PlayedGraph, playGraph } from './playedGraph.ts';
import { startScripted } from './scriptedGraph.ts';

let played: PlayedGraph;
let ingrid: string;
let sara: string;
beforeAll(async () => {
  played = await playGraph();
  ingrid = await played.tenant.idOf('ingrid.haugland');
  sara = await played.tenant.idOf('sara.eira');
});
afterAll(() => played.close());

/** Puts something into Ingrid's calendar; times are Norwegian. */
const put = (day: string, [from, to]: [string, string], showAs: string) =>
  played.byHand('POST', `/users/${ingrid}/events`, {
    subject: 'Kurs',
    showAs,
    start: { dateTime: `${day}T${from}:00`, timeZone: 'Europe/Oslo' },
    end: { dateTime: `${day}T${to}:00`, timeZone: 'Europe/Oslo' },
  });
const busy = (from: string, to: string) => played.graph.freeBusy.busy([ingrid, sara], from, to);

test('busy, away and tentative take time; free and working elsewhere do not', async () => {
  await put('2026-10-01', ['09:00', '10:00'], 'busy');
  await put('2026-10-01', ['10:00', '11:00'], 'free');
  await put('2026-10-01', ['11:00', '12:00'], 'tentative');
  await put('2026-10-01', ['12:00', '13:00'], 'workingElsewhere');
  await put('2026-10-01', ['13:00', '14:00'], 'oof');
  const outcome = await busy('2026-09-30T22:00:00.000Z', '2026-10-01T22:00:00.000Z');
  expect(outcome).toEqual({
    kind: 'ok',
    value: new Map([
      [
        ingrid,
        [
          { startsAt: '2026-10-01T07:00:00.000Z', endsAt: '2026-10-01T08:00:00.000Z' },
          { startsAt: '2026-10-01T09:00:00.000Z', endsAt: '2026-10-01T10:00:00.000Z' },
          { startsAt: '2026-10-01T11:00:00.000Z', endsAt: '2026-10-01T12:00:00.000Z' },
        ],
      ],
      [sara, []],
    ]),
  });
});

test('the hour that comes twice as summer time ends is told apart', async () => {
  await played.byHand('POST', `/users/${ingrid}/events`, {
    subject: 'Nattevakt',
    start: { dateTime: '2026-10-25T01:15:00', timeZone: 'UTC' },
    end: { dateTime: '2026-10-25T01:45:00', timeZone: 'UTC' },
  });
  const outcome = await busy('2026-10-24T22:00:00.000Z', '2026-10-25T23:00:00.000Z');
  expect(outcome.kind === 'ok' && outcome.value.get(ingrid)).toEqual([
    { startsAt: '2026-10-25T01:15:00.000Z', endsAt: '2026-10-25T01:45:00.000Z' },
  ]);
});

test('a time longer than Graph takes in one question is asked for in pieces', async () => {
  await put('2027-01-20', ['09:00', '10:00'], 'busy');
  const before = (await played.requests('POST', /getSchedule$/)).length;
  const outcome = await busy('2026-11-01T00:00:00.000Z', '2027-02-01T00:00:00.000Z');
  expect(outcome.kind === 'ok' && outcome.value.get(ingrid)).toEqual([
    { startsAt: '2027-01-20T08:00:00.000Z', endsAt: '2027-01-20T09:00:00.000Z' },
  ]);
  expect((await played.requests('POST', /getSchedule$/)).length - before).toBe(2);
});

const asked = ['2026-10-01T00:00:00.000Z', '2026-10-02T00:00:00.000Z'] as const;
const user = (id: string) => ({
  status: 200,
  body: { id, displayName: id, mail: `${id}@lysvaer.example`, userPrincipalName: `${id}@lysvaer.example` },
});
const both = (request: IncomingMessage) => ({
  status: 200,
  body: {
    responses: ['ingrid', 'sara'].map((id, index) => ({ id: String(index), ...user(id) })),
    asked: request.url,
  },
});
const isBatch = ({ url }: IncomingMessage) => url?.endsWith('/$batch') ?? false;

test('of a calendar that cannot be read nothing is said, and the other still counts', async () => {
  const scripted = await startScripted((request) => {
    if (isBatch(request)) return both(request);
    const error = { message: 'No such mailbox.', responseCode: 'ErrorMailRecipientNotFound' };
    const value = [
      { scheduleId: 'Ingrid@lysvaer.example', availabilityView: '0', scheduleItems: [] },
      { scheduleId: 'sara@lysvaer.example', availabilityView: '', error },
    ];
    return { status: 200, body: { value } };
  });
  expect(await scripted.graph.freeBusy.busy(['ingrid', 'sara'], ...asked)).toEqual({
    kind: 'ok',
    value: new Map([['ingrid', []]]),
  });
  await scripted.close();
});

test('where the first has no mailbox, the question goes through the next', async () => {
  const scripted = await startScripted((request) => {
    if (isBatch(request)) return both(request);
    if (request.url?.includes('/users/ingrid/'))
      return { status: 404, body: { error: { code: 'MailboxNotEnabledForRESTAPI', message: 'none' } } };
    const value = [{ scheduleId: 'sara@lysvaer.example', availabilityView: '0', scheduleItems: [] }];
    return { status: 200, body: { value } };
  });
  const outcome = await scripted.graph.freeBusy.busy(['ingrid', 'sara'], ...asked);
  expect(outcome).toEqual({ kind: 'ok', value: new Map([['sara', []]]) });
  await scripted.close();
});

test('a Graph that is busy or refuses says so, and the caller goes on without', async () => {
  const refusing = await startScripted((request) =>
    isBatch(request) ? both(request) : { status: 403, body: { error: { code: 'ErrorAccessDenied', message: 'no' } } },
  );
  const refused = await refusing.graph.freeBusy.busy(['ingrid', 'sara'], ...asked);
  expect(refused).toEqual({ kind: 'permanent', reason: 'forbidden' });
  await refusing.close();
  const throttling = await startScripted((request) =>
    isBatch(request) ? both(request) : { status: 429, headers: { 'retry-after': '9' } },
  );
  const throttled = await throttling.graph.freeBusy.busy(['ingrid', 'sara'], ...asked);
  expect(throttled).toEqual({ kind: 'retry', seconds: 9, reason: 'throttled' });
  await throttling.close();
});

test.skipIf(!process.env.CONTRACTS_DIR)(
  'what is asked and answered is as Microsoft describes it (needs CONTRACTS_DIR)',
  () => {
    const { contracts } = played.tenant;
    expect(contracts.faults).toEqual([]);
    expect([...contracts.unmatched]).toEqual([]);
  },
);
