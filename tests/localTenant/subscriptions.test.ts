import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { type RunningTenant, startLocalTenant } from '../support/localTenant.ts';
import { type Ask, graphOf } from './graphClient.ts';

interface Notice {
  changeType: string;
  resource: string;
  clientState: string;
  subscriptionId: string;
}

let running: RunningTenant;
let graph: Ask;
let server: Server;
let url: string;
let echoes: boolean;
const notices: Notice[] = [];

beforeAll(async () => {
  running = await startLocalTenant();
  graph = await graphOf(running);
  server = createServer(async (req, res) => {
    const token = new URL(req.url ?? '', 'http://localhost').searchParams.get('validationToken');
    if (token !== null) {
      res.writeHead(200, { 'content-type': 'text/plain' }).end(echoes ? token : 'something else');
      return;
    }
    const chunks: Buffer[] = [];
    for await (const chunk of req) chunks.push(chunk as Buffer);
    notices.push(...JSON.parse(Buffer.concat(chunks).toString('utf8')).value);
    res.writeHead(202).end();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/graph?deployment=1`;
});

beforeEach(() => {
  echoes = true;
  notices.length = 0;
});

afterAll(async () => {
  server.closeAllConnections();
  server.close();
  await running.close();
});

// Leases are protocol time, which is the machine's.
const inMinutes = (minutes: number) => new Date(Date.now() + minutes * 60_000).toISOString();
const subscribe = (more: Record<string, unknown> = {}) =>
  graph('POST', '/subscriptions', {
    body: {
      changeType: 'created,updated,deleted',
      notificationUrl: url,
      resource: '/users/hanne.vik@lysvaer.example/events',
      expirationDateTime: inMinutes(60),
      clientState: 'ours',
      ...more,
    },
  });
const event = {
  subject: 'Møte',
  start: { dateTime: '2026-09-18T09:00:00', timeZone: 'UTC' },
  end: { dateTime: '2026-09-18T10:00:00', timeZone: 'UTC' },
};

test('who subscribes to a calendar hears of an event made, changed and removed', async () => {
  const made = await subscribe();
  expect(made.status).toBe(201);
  const booked = await graph('POST', '/users/hanne.vik@lysvaer.example/events', { body: event });
  await graph('PATCH', `/users/hanne.vik@lysvaer.example/events/${booked.body.id}`, { body: { subject: 'Nytt' } });
  await graph('DELETE', `/users/hanne.vik@lysvaer.example/events/${booked.body.id}`);
  await running.tenant.flush();
  expect(notices.map((notice) => notice.changeType).sort()).toEqual(['created', 'deleted', 'updated']);
  expect(notices[0]).toMatchObject({
    clientState: 'ours',
    subscriptionId: made.body.id,
    resource: expect.stringContaining('/Events/'),
  });
  expect((await graph('DELETE', `/subscriptions/${made.body.id}`)).status).toBe(204);
});

test('a receiver that does not echo the token gets no subscription', async () => {
  echoes = false;
  const refused = await subscribe();
  expect([refused.status, refused.body.error.code]).toEqual([400, 'ValidationError']);
});

test.each([
  ['longer than Outlook allows', { expirationDateTime: inMinutes(10_090) }],
  ['already over', { expirationDateTime: inMinutes(-1) }],
  ['to an address without https', { notificationUrl: 'http://fotfeste.example/graph' }],
  ['to something else', { resource: '/me/drive/root' }],
  ['to an unknown change', { changeType: 'renamed' }],
])('a subscription %s is refused', async (_what, more) => {
  expect((await subscribe(more)).status).toBe(400);
});

test('a subscription can be renewed while it lives, and is gone when it has run out', async () => {
  const made = await subscribe({ expirationDateTime: inMinutes(10) });
  const later = inMinutes(30);
  const renewed = await graph('PATCH', `/subscriptions/${made.body.id}`, { body: { expirationDateTime: later } });
  expect(renewed.body.expirationDateTime).toBe(later);
  const stateAfter = async (minutes: number) => {
    vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + minutes * 60_000 });
    const answer = await graph('GET', `/subscriptions/${made.body.id}`);
    vi.useRealTimers();
    return answer.status;
  };
  expect(await stateAfter(29)).toBe(200);
  expect(await stateAfter(31)).toBe(404);
});
