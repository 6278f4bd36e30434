import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { lockDirectory } from '../../src/adapters/postgres/directoryLock.ts';
import { createStore } from '../../src/adapters/postgres/store.ts';
import { testContentKey, testTenant } from '../support/database.ts';

/** Each opens an embedded database two or three times from nothing. */
const slow = 90_000;

let home: string;
const children: ChildProcess[] = [];
beforeAll(async () => {
  home = await mkdtemp(path.join(tmpdir(), 'fotfeste-lock-'));
});
afterAll(async () => {
  for (const child of children) child.kill('SIGKILL');
  await rm(home, { recursive: true, force: true });
});

const open = (folder: string) =>
  createStore({
    databaseUrl: `pglite:${folder}`,
    contentKey: testContentKey,
    clock: { now: () => '2026-09-17T06:20:00.000Z' },
    failed: () => {},
  });

async function holdElsewhere(folder: string): Promise<ChildProcess> {
  const script = fileURLToPath(new URL('./holdDatabase.ts', import.meta.url));
  const child = spawn(process.execPath, [script, folder, testTenant.id, testContentKey], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  children.push(child);
  const ended = once(child, 'exit').then(([code]) => {
    throw new Error(`The other process ended with ${code}.`);
  });
  await Promise.race([once(child.stdout as NodeJS.ReadableStream, 'data'), ended]);
  ended.catch(() => {});
  return child;
}

test('a folder that another process has open is refused, and taken over once that process is dead', {
  timeout: slow,
}, async () => {
  const folder = path.join(home, 'shared');
  const other = await holdElsewhere(folder);
  await expect(open(folder)).rejects.toThrow(`${folder} is in use by process ${other.pid}`);

  const dead = once(other, 'exit');
  other.kill('SIGKILL');
  await dead;
  const store = await open(folder);
  const rows = await store.inTenant(testTenant.id, (tx) => tx.reminders.of('m1'));
  expect(rows.map(({ itemKey, state }) => `${itemKey} ${state}`)).toEqual(['talk-w03 unknown', 'talk-w04 planned']);
  await store.close();
  expect(existsSync(`${folder}.lock`)).toBe(false);
});

test('a folder is free again after a clean close, and keeps what was in it', { timeout: slow }, async () => {
  const folder = path.join(home, 'kept');
  const first = await open(folder);
  await first.registerTenant(testTenant);
  await expect(open(folder)).rejects.toThrow(`in use by process ${process.pid}`);
  await first.close();
  const second = await open(folder);
  expect(await second.tenants()).toEqual([testTenant]);
  await second.close();
});

test('of many that find a dead holder at once, one gets the folder', async () => {
  const folder = path.join(home, 'raced');
  const dead = { pid: 4_194_000, started: null, token: 'dead' };
  for (let round = 0; round < 50; round += 1) {
    await writeFile(`${folder}.lock`, JSON.stringify(dead));
    const results = await Promise.allSettled(Array.from({ length: 20 }, () => lockDirectory(folder)));
    const winners = results.flatMap((result) => (result.status === 'fulfilled' ? [result.value] : []));
    expect(winners.length).toBe(1);
    await winners[0]?.release();
    expect((await readdir(home)).filter((name) => name.startsWith('raced'))).toEqual([]);
  }
});

test('a dead process that was taking the folder over does not keep it closed, nor does a file that cannot be read', async () => {
  const folder = path.join(home, 'twiceDead');
  await writeFile(`${folder}.lock`, '{');
  await writeFile(`${folder}.lock.lock`, JSON.stringify({ pid: 4_194_000, started: null, token: 'dead' }));
  await (await lockDirectory(folder)).release();
  expect((await readdir(home)).filter((name) => name.startsWith('twiceDead'))).toEqual([]);
});

test.runIf(existsSync('/proc/self/stat'))(
  'a pid that now belongs to another process does not keep the folder closed',
  async () => {
    const folder = path.join(home, 'reused');
    await writeFile(
      `${folder}.lock`,
      JSON.stringify({ pid: process.ppid, started: 'an earlier boot/1', token: 'old' }),
    );
    await (await lockDirectory(folder)).release();
  },
);
