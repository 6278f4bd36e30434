import { request } from 'node:http';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { type RunningTenant, startLocalTenant } from '../support/localTenant.ts';
import { type Ask, graphOf } from './graphClient.ts';

let running: RunningTenant;
let graph: Ask;

beforeEach(async () => {
  running = await startLocalTenant();
  graph = await graphOf(running);
});

afterEach(() => running.close());

const statusOf = (path: string, init: RequestInit) =>
  fetch(`${running.origin}${path}`, init).then((answer) => answer.status);
const event = (subject: string) => ({
  body: {
    subject,
    start: { dateTime: '2026-09-18T09:00:00', timeZone: 'UTC' },
    end: { dateTime: '2026-09-18T10:00:00', timeZone: 'UTC' },
  },
});

test('time stands still until it is moved, and then goes day by day', async () => {
  const days: string[] = [];
  running.tenant.onClock(async (now) => void days.push(now));
  expect(running.tenant.now()).toBe('2026-09-17T06:20:00.000Z');
  expect(await running.advance({ days: 3 })).toBe('2026-09-20T06:20:00.000Z');
  expect(days).toEqual(['2026-09-18T06:20:00.000Z', '2026-09-19T06:20:00.000Z', '2026-09-20T06:20:00.000Z']);
  expect(await running.advance({ minutes: 10 })).toBe('2026-09-20T06:30:00.000Z');
});

test('the time of day in Norway is kept across daylight saving', async () => {
  expect(await running.moveTo('2026-10-26')).toBe('2026-10-26T07:20:00.000Z');
  expect(await running.moveTo('2027-03-29')).toBe('2027-03-29T06:20:00.000Z');
});

test('each day waits for the listeners, also when two ask at once', async () => {
  const order: string[] = [];
  running.tenant.onClock(async (now) => {
    order.push(`begin ${now.slice(8, 10)}`);
    await new Promise((resolve) => setTimeout(resolve, 5));
    order.push(`end ${now.slice(8, 10)}`);
  });
  await Promise.all([running.advance({ days: 1 }), running.advance({ days: 2 })]);
  expect(order.filter((line) => line.startsWith('begin')).length).toBe(order.length / 2);
  expect(running.tenant.now()).toBe('2026-09-20T06:20:00.000Z');
  expect(order.every((line, at) => at % 2 === 0 || line === order[at - 1]?.replace('begin', 'end'))).toBe(true);
});

test('a day whose work fails is named; time stands on it, and goes on from there', async () => {
  const days: string[] = [];
  const failOn = { day: '2026-09-19' };
  running.tenant.onClock(async (now) => {
    if (now.startsWith(failOn.day)) throw new Error('the database is closed');
  });
  running.tenant.onClock(async (now) => void days.push(now.slice(0, 10)));
  await expect(running.advance({ days: 5 })).rejects.toThrow(/500 .*2026-09-19.*the database is closed/);
  expect(running.tenant.now()).toBe('2026-09-19T06:20:00.000Z');
  expect(days).toEqual(['2026-09-18', '2026-09-19']);
  failOn.day = 'never again';
  expect(await running.moveTo('2026-09-21')).toBe('2026-09-21T06:20:00.000Z');
  expect(days).toEqual(['2026-09-18', '2026-09-19', '2026-09-20', '2026-09-21']);
});

test.each([
  ['backwards', { to: '2026-09-16' }],
  ['to no day', { to: 'someday' }],
  ['by an unknown unit', { advance: { fortnights: 1 } }],
  ['by half a day', { advance: { days: 0.5 } }],
  ['nowhere', {}],
])('moving time %s is refused and says why', async (_what, body) => {
  await expect(running.post('/_control/clock', body)).rejects.toThrow(/400 .+"message":".+"/);
});

/** A request with a Host of one's own, which fetch does not allow. */
const knock = (path: string, headers: Record<string, string>, method = 'GET') =>
  new Promise<{ status: number | undefined; location: string | undefined }>((resolve) => {
    const port = Number(new URL(running.origin).port);
    request({ host: '127.0.0.1', port, path, method, headers }, (res) => {
      res.resume();
      resolve({ status: res.statusCode, location: res.headers.location });
    }).end();
  });

test('a foreign host, another port and a name without port are refused; every name of this machine is not', async () => {
  const { port } = new URL(running.origin);
  const statusFor = async (host: string) => (await knock('/_control/users', { host })).status;
  expect(await statusFor(`lysvaer.example:${port}`)).toBe(403);
  expect(await statusFor('localhost:1')).toBe(403);
  expect(await statusFor('localhost')).toBe(403);
  for (const name of ['localhost', '127.0.0.1', '[::1]']) expect(await statusFor(`${name}:${port}`)).toBe(200);
});

test('a page of another site or another port can neither write nor read', async () => {
  const { host } = new URL(running.origin);
  const json = { host, 'content-type': 'application/json' };
  const move = (headers: Record<string, string>) => knock('/_control/clock', { ...json, ...headers }, 'POST');
  expect((await move({ origin: 'https://lysvaer.example' })).status).toBe(403);
  expect((await move({ origin: 'http://localhost:1' })).status).toBe(403);
  expect((await move({ origin: 'null' })).status).toBe(403);
  expect((await move({ origin: running.origin })).status).toBe(400);
  expect((await knock('/_control/token?user=sara.eira', { host, 'sec-fetch-site': 'cross-site' })).status).toBe(403);
  expect((await knock('/_shell/state?as=sara.eira', { host, 'sec-fetch-site': 'same-site' })).status).toBe(403);
  expect((await knock('/_shell/state?as=sara.eira', { host, 'sec-fetch-site': 'same-origin' })).status).toBe(200);
  expect(running.tenant.now()).toBe('2026-09-17T06:20:00.000Z');
});

test('a form from a foreign page is refused', async () => {
  expect(
    await statusOf('/_control/clock', { method: 'POST', headers: { 'content-type': 'text/plain' }, body: '{}' }),
  ).toBe(415);
  expect(await statusOf('/_shell/channels/x/tabs?as=sara.eira', { method: 'POST', body: new URLSearchParams() })).toBe(
    415,
  );
});

test('HEAD answers as GET does, OPTIONS says what a path has and lets nobody in', async () => {
  const head = await fetch(`${running.origin}/_control/users`, { method: 'HEAD' });
  expect([head.status, await head.text()]).toEqual([200, '']);
  expect(await statusOf('/_shell/lists', { method: 'HEAD' })).toBe(200);
  const options = await fetch(`${running.origin}/_control/clock`, { method: 'OPTIONS' });
  expect([options.status, options.headers.get('allow')]).toEqual([204, 'GET, POST, HEAD, OPTIONS']);
  expect(options.headers.get('access-control-allow-origin')).toBeNull();
  expect(await statusOf('/_control/clock', { method: 'DELETE' })).toBe(405);
});

test('the shell opened by another name of this machine leads to its own', async () => {
  const withShell = await startLocalTenant({ shellDir: import.meta.dirname });
  const { port } = new URL(withShell.origin);
  const opened = await fetch(`http://127.0.0.1:${port}/?as=sara.eira&view=chat`, { redirect: 'manual' });
  expect([opened.status, opened.headers.get('location')]).toEqual([302, `${withShell.origin}/?as=sara.eira&view=chat`]);
  expect((await fetch(`${withShell.origin}/`, { redirect: 'manual' })).status).toBe(404);
  await withShell.close();
});

test('a fault answers instead of Graph, as many times as asked', async () => {
  await running.fault({ path: '/_microsoft/graph/v1.0/users', method: 'GET', count: 2, status: 429, retryAfter: 7 });
  const first = await graph('GET', '/users');
  expect([first.status, first.headers.get('retry-after'), first.body.error.code]).toEqual([
    429,
    '7',
    'TooManyRequests',
  ]);
  expect((await graph('GET', '/users')).status).toBe(429);
  expect((await graph('GET', '/users')).status).toBe(200);
});

test('a request can be done though its answer says 503', async () => {
  await running.fault({ path: '/users/.+/events$', method: 'POST', doneBut: 503 });
  expect((await graph('POST', '/users/hanne.vik@lysvaer.example/events', event('Møte'))).status).toBe(503);
  const found = await graph('GET', '/users/hanne.vik@lysvaer.example/events');
  expect(found.body.value.map((one: { subject: string }) => one.subject)).toEqual(['Møte']);
});

test('a connection can break before anything is done', async () => {
  await running.fault({ path: '/events', method: 'POST', reset: true });
  await expect(graph('POST', '/users/hanne.vik@lysvaer.example/events', event('Møte'))).rejects.toThrow();
  expect((await graph('GET', '/users/hanne.vik@lysvaer.example/events')).body.value).toEqual([]);
  expect((await running.requests('/events'))[0]).toMatchObject({
    method: 'POST',
    status: 0,
    body: { subject: 'Møte' },
  });
});

test('a fault that could never happen is refused', async () => {
  await expect(running.fault({ path: '/users' })).rejects.toThrow('400');
  await expect(running.fault({ path: '(', status: 500 })).rejects.toThrow('regular expression');
  await expect(running.fault({ path: '/users', status: 500, times: 3 })).rejects.toThrow('times');
});

test('the log keeps every request to Microsoft, its body and its fault, and nothing else', async () => {
  const id = await running.fault({ path: '/manager', status: 500 });
  await graph('GET', '/users/sara.eira@lysvaer.example/manager');
  await graph('POST', '/users/hanne.vik@lysvaer.example/events', event('Møte'));
  const log = await running.requests('/graph/');
  expect(
    log.map((line) => [line.method, line.status, line.fault, (line.body as { subject?: string } | null)?.subject]),
  ).toEqual([
    ['GET', 500, id, undefined],
    ['POST', 201, null, 'Møte'],
  ]);
  const all = await running.requests();
  expect(all.every((line) => line.path.startsWith('/_microsoft/'))).toBe(true);
});

test('a reset gives the first day back, and old tokens stay good', async () => {
  await graph('POST', '/users/hanne.vik@lysvaer.example/events', event('Møte'));
  await running.advance({ days: 30 });
  await statusOf('/_control/reset', { method: 'POST', headers: { 'content-type': 'application/json' }, body: '{}' });
  expect(running.tenant.now()).toBe('2026-09-17T06:20:00.000Z');
  expect((await graph('GET', '/users/hanne.vik@lysvaer.example/events')).body.value).toEqual([]);
});
