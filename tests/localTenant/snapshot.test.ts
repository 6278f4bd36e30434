import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
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
  const made = await (await graphOf(before)).call(null, 'POST', '/users/hanne.vik@lysvaer.example/events', {
    body: event,
  });
  const token = await before.tokenOf('sara.eira');
  await before.advance({ days: 2 });
  await before.close();

  const after = await startLocalTenant({ stateFile });
  expect(after.tenant.now()).toBe('2026-09-19T06:20:00.000Z');
  const found = await (await graphOf(after)).call(
    null,
    'GET',
    `/users/hanne.vik@lysvaer.example/events/${made.body.id}`,
  );
  expect(found.body.subject).toBe('Møte');
  expect((await after.tokenOf('sara.eira')).split('.')[0]).toBe(token.split('.')[0]);
  await after.close();
});

test('a snapshot is whole: nothing half-written lies beside it', async () => {
  const running = await startLocalTenant({ stateFile });
  await Promise.all([running.tenant.flush(), running.tenant.flush(), running.tenant.flush()]);
  await running.close();
  expect(await readdir(join(folder, 'state'))).toEqual(['tenant.json']);
  expect(JSON.parse(await readFile(stateFile, 'utf8'))).toMatchObject({ format: 1 });
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
