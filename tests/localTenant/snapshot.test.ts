import { appendFile, cp, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { loadSnapshot } from '../../src/localTenant/snapshot.ts';
import type { State } from '../../src/localTenant/state.ts';
import { startLocalTenant } from '../support/localTenant.ts';
import { graphOf } from './graphClient.ts';

let folder: string;
let stateFile: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'tenant-'));
  stateFile = join(folder, 'state', 'tenant.json');
});

afterEach(() => rm(folder, { recursive: true }));

const event = {
  subject: 'Møte',
  start: { dateTime: '2026-09-18T09:00:00', timeZone: 'UTC' },
  end: { dateTime: '2026-09-18T10:00:00', timeZone: 'UTC' },
};

test('everything is there again after a restart: time, calendars, and the keys that tokens were signed with', async () => {
  const before = await startLocalTenant({ stateFile });
  const made = await (await graphOf(before))('POST', '/users/hanne.vik@lysvaer.example/events', {
    body: event,
  });
  const token = await before.tokenOf('sara.eira');
  await before.advance({ days: 2 });
  await before.close();

  const after = await startLocalTenant({ stateFile });
  expect(after.tenant.now()).toBe('2026-09-19T06:20:00.000Z');
  const found = await (await graphOf(after))('GET', `/users/hanne.vik@lysvaer.example/events/${made.body.id}`);
  expect(found.body.subject).toBe('Møte');
  expect((await after.tokenOf('sara.eira')).split('.')[0]).toBe(token.split('.')[0]);
  await after.close();
});

test('a snapshot is whole: nothing half-written lies beside it', async () => {
  const running = await startLocalTenant({ stateFile });
  await Promise.all([running.tenant.flush(), running.tenant.flush(), running.tenant.flush()]);
  await running.close();
  expect(await readdir(join(folder, 'state'))).toEqual(['tenant.json']);
  expect(JSON.parse(await readFile(stateFile, 'utf8'))).toMatchObject({ format: 2 });
});

test.each([
  ['broken off', '{"format":1,"users":['],
  ['something else', '{"hello":"world"}'],
  ['not an object', 'null'],
])('a snapshot that is %s is named, and not overwritten', async (_what, text) => {
  const file = join(folder, 'broken.json');
  await writeFile(file, text);
  await expect(startLocalTenant({ stateFile: file })).rejects.toThrow(file);
  expect(await readFile(file, 'utf8')).toBe(text);
});

test('a tenant with a snapshot cannot be reset from outside', async () => {
  const running = await startLocalTenant({ stateFile });
  await expect(running.post('/_control/reset', {})).rejects.toThrow('403');
  await running.close();
});

test.each([
  ['origin', { origin: 'http://localhost:3978/' }],
  ['origin', { origin: 'https://fotfeste.example' }],
  ['appSecret', { appSecret: '' }],
  ['clock.startsAt', { clock: { startsAt: 'soon', runs: false } }],
  ['site', { site: 'lysvaer.sharepoint.example' }],
])('a wrong %s is named at the start', async (name, options) => {
  await expect(startLocalTenant(options)).rejects.toThrow(name);
});

/** What a process that was killed at this moment would have left behind. */
async function killed(): Promise<string> {
  const left = join(folder, 'killed');
  await cp(join(folder, 'state'), left, { recursive: true });
  return join(left, 'tenant.json');
}

test('a process killed right after an answer has lost nothing of it: calendar, chat, list, tab, time', async () => {
  const before = await startLocalTenant({ stateFile });
  const graph = await graphOf(before);
  const made = await graph('POST', '/users/hanne.vik@lysvaer.example/events', {
    body: { ...event, attendees: [{ emailAddress: { address: 'sara.eira@lysvaer.example' } }] },
  });
  await graph('PATCH', `/users/hanne.vik@lysvaer.example/events/${made.body.id}`, { body: { subject: 'Nytt møte' } });
  const gone = await graph('POST', '/users/hanne.vik@lysvaer.example/events', { body: event });
  await graph('DELETE', `/users/hanne.vik@lysvaer.example/events/${gone.body.id}`);
  const site = await graph('GET', '/sites/lysvaer.sharepoint.com:/sites/helse');
  const lists = `/sites/${site.body.id}/lists`;
  const list = await graph('POST', lists, { body: { displayName: 'Rapporter', columns: [], list: {} } });
  await graph('POST', `${lists}/${list.body.id}/items`, { body: { fields: { Title: 'Høst' } } });
  await before.post('/_shell/install?as=sara.eira', {});
  const { teams } = (await before.get('/_shell/state?as=hanne.vik')) as { teams: { channels: { id: string }[] }[] };
  const channel = encodeURIComponent(teams[0]?.channels[1]?.id ?? '');
  const tab = { displayName: 'Fotfeste', contentUrl: `${before.origin}/tab/channel.html`, entityId: 'unit' };
  await before.post(`/_shell/channels/${channel}/tabs?as=hanne.vik`, tab);
  await before.advance({ days: 40 });
  await before.post('/_control/permissions', { revoke: ['Sites.Selected'] });
  const inJournal = loadSnapshot(await killed());

  await before.close();
  const whole = loadSnapshot(stateFile);
  if (whole === null || inJournal === null) throw new Error('there is no snapshot');
  expect(inJournal.events.map(({ content }) => content.subject)).toEqual(['Nytt møte', 'Nytt møte']);
  expect(inJournal.lists[0]?.items).toHaveLength(1);
  expect(inJournal.installs).toHaveLength(1);
  expect(inJournal.clock.productAt).toBe('2026-10-27T07:20:00.000Z');
  const comparable = ({ requests, clock, lastNumber, ...rest }: State) => ({ ...rest, at: clock.productAt });
  expect(comparable(inJournal)).toEqual(comparable(whole));
});

test('a line that was being written when the process died is left out; any other broken line is named', async () => {
  const before = await startLocalTenant({ stateFile });
  await before.advance({ days: 1 });
  const left = await killed();
  await before.close();
  await appendFile(`${left}.journal`, '{"put":{"events":[{"id":"AA');
  expect(loadSnapshot(left)?.clock.productAt).toBe('2026-09-18T06:20:00.000Z');
  await appendFile(`${left}.journal`, '\n');
  expect(() => loadSnapshot(left)).toThrow(`${left}.journal`);
});

test('a journal whose changes stand in the snapshot already does no harm', async () => {
  const before = await startLocalTenant({ stateFile });
  const graph = await graphOf(before);
  const made = await graph('POST', '/users/hanne.vik@lysvaer.example/events', { body: event });
  await graph('DELETE', `/users/hanne.vik@lysvaer.example/events/${made.body.id}`);
  await graph('POST', '/users/hanne.vik@lysvaer.example/events', { body: { ...event, subject: 'Igjen' } });
  const left = await killed();
  await before.close();
  await cp(stateFile, left);
  expect(loadSnapshot(left)?.events.map(({ content }) => content.subject)).toEqual(['Igjen']);
});

test('where time runs, no instant is given out that a killed process would not come back after', async () => {
  const clock = { startsAt: '2026-09-17T06:20:00.000Z', runs: true };
  const before = await startLocalTenant({ stateFile, clock });
  await before.advance({ days: 3 });
  const seen = before.tenant.now();
  const left = await killed();
  const after = await startLocalTenant({ stateFile: left, clock });
  expect(Date.parse(after.tenant.now())).toBeGreaterThanOrEqual(Date.parse(seen));
  expect(Date.parse(after.tenant.now()) - Date.parse(seen)).toBeLessThan(60_000);
  await before.close();
  await after.close();
});

test('a journal that has grown large is folded into the snapshot', async () => {
  const before = await startLocalTenant({ stateFile });
  const graph = await graphOf(before);
  const long = { ...event, body: { contentType: 'text', content: 'x'.repeat(3_500_000) } };
  for (const subject of ['En', 'To', 'Tre'])
    await graph('POST', '/users/hanne.vik@lysvaer.example/events', { body: { ...long, subject } });
  const left = await killed();
  await before.close();
  expect(await readdir(join(folder, 'killed'))).toEqual(['tenant.json']);
  expect(loadSnapshot(left)?.events.map(({ content }) => content.subject)).toEqual(['En', 'To', 'Tre']);
});
