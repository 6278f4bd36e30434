import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type RunningTenant, startLocalTenant } from '../support/localTenant.ts';
import { type Ask, graphOf } from './graphClient.ts';

interface State {
  now: string;
  me: { displayName: string };
  people: { displayName: string; unit: string }[];
  app: { personalTabUrl: string };
  teams: {
    id: string;
    channels: { id: string; displayName: string; tabs: { displayName: string; entityId: string }[] }[];
  }[];
}

let folder: string;
let running: RunningTenant;
let graph: Ask;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'shell-'));
  await mkdir(join(folder, 'dist', 'assets'), { recursive: true });
  await writeFile(join(folder, 'dist', 'index.html'), '<!doctype html><title>shell</title>');
  await writeFile(join(folder, 'dist', 'assets', 'shell-1a2b3c4d.js'), 'export {};');
  await writeFile(join(folder, 'secret.json'), '{}');
  running = await startLocalTenant({
    shellDir: join(folder, 'dist'),
    fallback: (_req, res) => res.writeHead(418).end(),
  });
  graph = await graphOf(running);
});

afterAll(async () => {
  await running.close();
  await rm(folder, { recursive: true });
});

const stateOf = async (who: string) => (await running.get(`/_shell/state?as=${who}`)) as State;

test('the shell knows who one is, what time it is and whom else one can be', async () => {
  const state = await stateOf('turid.nymoen');
  expect(state).toMatchObject({
    now: '2026-09-17T06:20:00.000Z',
    me: { displayName: 'Turid Nymoen' },
    app: { personalTabUrl: `${running.origin}/tab/personal.html` },
  });
  expect(state.people).toContainEqual(
    expect.objectContaining({ displayName: 'Marte Fossli', unit: 'Bekkefaret bofellesskap' }),
  );
  await expect(stateOf('nobody')).rejects.toThrow('404');
});

test('a tab added to a channel is there for the team, and for nobody outside it', async () => {
  const channel = (await stateOf('turid.nymoen')).teams[0]?.channels.find((known) => known.displayName === 'Solhaug');
  const tab = {
    displayName: 'Fotfeste',
    contentUrl: `${running.origin}/tab/channel.html`,
    websiteUrl: null,
    entityId: 'unit-1',
  };
  const path = (who: string) => `/_shell/channels/${encodeURIComponent(channel?.id ?? '')}/tabs?as=${who}`;
  await running.post(path('turid.nymoen'), tab);
  const seen = (await stateOf('per.aasland')).teams[0]?.channels.find((known) => known.id === channel?.id);
  expect(seen?.tabs).toEqual([expect.objectContaining({ displayName: 'Fotfeste', entityId: 'unit-1' })]);
  expect((await stateOf('leif.brekke')).teams).toEqual([]);
  await expect(running.post(path('leif.brekke'), tab)).rejects.toThrow('404');
  await expect(running.post(path('turid.nymoen'), { ...tab, contentUrl: 'channel.html' })).rejects.toThrow('400');
});

test('the calendar shows a person’s own events of the days asked for, by Norwegian days', async () => {
  const at = (start: string, end: string) => ({
    subject: 'Samtale',
    sensitivity: 'private',
    start: { dateTime: start, timeZone: 'Europe/Oslo' },
    end: { dateTime: end, timeZone: 'Europe/Oslo' },
    attendees: [{ emailAddress: { address: 'tor.ekeberg@lysvaer.example', name: 'Tor Ekeberg' } }],
  });
  await graph('POST', '/users/nina.kvalheim@lysvaer.example/events', {
    body: at('2026-09-20T23:30:00', '2026-09-20T23:59:00'),
  });
  await graph('POST', '/users/nina.kvalheim@lysvaer.example/events', {
    body: at('2026-09-21T00:15:00', '2026-09-21T01:00:00'),
  });
  const week = (await running.get('/_shell/calendar?as=tor.ekeberg&from=2026-09-14&to=2026-09-20')) as object[];
  expect(week).toEqual([
    expect.objectContaining({
      subject: 'Samtale',
      startsAt: '2026-09-20T21:30:00.000Z',
      isOrganizer: false,
      sensitivity: 'private',
      body: '',
    }),
  ]);
  await expect(running.get('/_shell/calendar?as=tor.ekeberg&from=monday&to=2026-09-20')).rejects.toThrow('400');
});

test('an open shell hears of its own calendar, and of time for everybody', async () => {
  const stop = new AbortController();
  const stream = await fetch(`${running.origin}/_shell/events?as=tor.ekeberg`, { signal: stop.signal });
  expect(stream.headers.get('content-type')).toContain('text/event-stream');
  const reader = stream.body?.pipeThrough(new TextDecoderStream()).getReader();
  const heard: string[] = [];
  const until = async (kind: string) => {
    while (!heard.includes(kind)) {
      const text = (await reader?.read())?.value ?? '';
      heard.push(...[...text.matchAll(/"kind":"(\w+)"/g)].map((found) => found[1] ?? ''));
    }
  };
  const event = {
    subject: 'Møte',
    start: { dateTime: '2026-09-18T09:00:00', timeZone: 'UTC' },
    end: { dateTime: '2026-09-18T10:00:00', timeZone: 'UTC' },
  };
  await graph('POST', '/users/silje.moen@lysvaer.example/events', { body: event });
  await running.advance({ minutes: 1 });
  await until('clock');
  expect(heard).not.toContain('calendar');
  await graph('POST', '/users/tor.ekeberg@lysvaer.example/events', { body: event });
  await until('calendar');
  stop.abort();
});

test('the built shell is served, and nothing outside its folder', async () => {
  const page = await fetch(`${running.origin}/?as=sara.eira`);
  expect([page.status, page.headers.get('content-type'), await page.text()]).toEqual([
    200,
    'text/html; charset=utf-8',
    '<!doctype html><title>shell</title>',
  ]);
  const script = await fetch(`${running.origin}/shell/assets/shell-1a2b3c4d.js`);
  expect([script.status, script.headers.get('content-type'), script.headers.get('cache-control')]).toEqual([
    200,
    'text/javascript; charset=utf-8',
    expect.stringContaining('immutable'),
  ]);
  for (const path of ['/shell/missing.js', '/shell/..%2Fsecret.json', '/shell/%2e%2e/secret.json']) {
    expect((await fetch(`${running.origin}${path}`)).status).not.toBe(200);
  }
  expect((await fetch(`${running.origin}/api/plan`)).status).toBe(418);
});
