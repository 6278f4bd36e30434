import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { type RunningTenant, startLocalTenant } from '../support/localTenant.ts';
import { type Ask, graphOf } from './graphClient.ts';

let running: RunningTenant;
let graph: Ask;
const nina = '/users/nina.kvalheim@lysvaer.example';
const root = 'https://graph.microsoft.com/v1.0';

beforeAll(async () => {
  running = await startLocalTenant({ outlookMs: 20 });
  graph = await graphOf(running);
});
beforeEach(async () => {
  for (const { id } of (await graph('GET', `${nina}/events?$top=100`)).body.value)
    await graph('DELETE', `${nina}/events/${id}`);
});
afterAll(() => running.close());

const at = (time: string) => ({ dateTime: `2026-09-21T${time}:00`, timeZone: 'UTC' });
const meeting = (subject: string, [start, end]: readonly [string, string] = ['09:00', '10:00']) => ({
  subject,
  start: at(start),
  end: at(end),
});
const make = async (subject: string): Promise<string> =>
  (await graph('POST', `${nina}/events`, { body: meeting(subject) })).body.id;
const view = `${nina}/calendarView/delta?startDateTime=2026-09-01T00:00:00Z&endDateTime=2026-10-01T00:00:00Z`;

/** Follows the links to the end; what was shown, and the link for the next time. */
async function follow(path: string, pageSize = 50): Promise<{ shown: Record<string, unknown>[]; link: string }> {
  const shown: Record<string, unknown>[] = [];
  for (let next = path; ; ) {
    const { status, body } = await graph('GET', next, { headers: { Prefer: `odata.maxpagesize=${pageSize}` } });
    expect(status).toBe(200);
    shown.push(...body.value);
    const link: string = (body['@odata.nextLink'] ?? body['@odata.deltaLink']).slice(root.length);
    if (body['@odata.deltaLink']) return { shown, link };
    next = link;
  }
}

test('the first round shows what is there, page by page, and later ones only what has changed', async () => {
  const ids = [await make('one'), await make('two'), await make('three')];
  const first = await follow(view, 2);
  expect(first.shown.map(({ id }) => id)).toEqual(ids);
  expect((await follow(first.link)).shown).toEqual([]);
  await graph('PATCH', `${nina}/events/${ids[1]}`, { body: { start: at('11:00'), end: at('12:00') } });
  await graph('DELETE', `${nina}/events/${ids[2]}`);
  const second = await follow(first.link);
  expect(second.shown).toEqual([
    expect.objectContaining({ id: ids[1], start: { dateTime: '2026-09-21T11:00:00.0000000', timeZone: 'UTC' } }),
    expect.objectContaining({ id: ids[2], '@removed': { reason: 'deleted' } }),
  ]);
  expect((await follow(second.link)).shown).toEqual([]);
  expect((await follow(first.link)).shown, 'an old link says it again').toHaveLength(2);
});

test('an event that leaves the window is gone from the view though it is still there', async () => {
  const id = await make('one');
  const { link } = await follow(view);
  await graph('PATCH', `${nina}/events/${id}`, {
    body: {
      start: { dateTime: '2027-09-21T09:00:00', timeZone: 'UTC' },
      end: { dateTime: '2027-09-21T10:00:00', timeZone: 'UTC' },
    },
  });
  expect((await follow(link)).shown).toEqual([expect.objectContaining({ id, '@removed': { reason: 'deleted' } })]);
  expect((await graph('GET', `${nina}/events/${id}`)).status).toBe(200);
});

test('a link that Exchange no longer knows is 410, and so is another mailbox’s', async () => {
  const { link } = await follow(view);
  const token = link.split('$deltatoken=')[1];
  const other = `/users/tor.ekeberg@lysvaer.example/calendarView/delta?$deltatoken=${token}`;
  for (const path of [other, `${nina}/calendarView/delta?$deltatoken=none`]) {
    const answer = await graph('GET', path);
    expect([answer.status, answer.body.error.code]).toEqual([410, 'SyncStateNotFound']);
  }
  expect((await graph('GET', `${view}&$select=id`)).status).toBe(400);
});

const posts = (count: number, prefix: string) => ({
  requests: Array.from({ length: count }, (_, index) => ({
    id: String(index),
    method: 'POST',
    url: `${nina}/events`,
    headers: { 'Content-Type': 'application/json' },
    body: meeting(`${prefix}${index}`),
  })),
});

test('a mailbox serves four requests at a time: one batch stays within that, two at once do not', async () => {
  const one = await graph('POST', '/$batch', { body: posts(20, 'a') });
  expect(new Set(one.body.responses.map(({ status }: { status: number }) => status))).toEqual(new Set([201]));
  const both = await Promise.all(['b', 'c'].map((name) => graph('POST', '/$batch', { body: posts(20, name) })));
  const refused = both.flatMap(({ body }) => body.responses).filter(({ status }: { status: number }) => status === 429);
  expect(refused.length).toBeGreaterThan(0);
  expect(refused[0]).toMatchObject({
    headers: { 'retry-after': '1' },
    body: { error: { code: 'ApplicationThrottled' } },
  });
});

test('a part of a batch has faults of its own', async () => {
  await running.fault({ path: '/users/nina.*/events$', method: 'POST', count: 1, doneBut: 503 });
  const { body } = await graph('POST', '/$batch', { body: posts(3, 'd') });
  expect(body.responses.map(({ status }: { status: number }) => status).toSorted()).toEqual([201, 201, 503]);
  expect((await graph('GET', `${nina}/events`)).body.value).toHaveLength(3);
});
