import { mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { openFolder } from '../../src/demo/openFolder.ts';

let parent: string;
let folder: string;
let said: string[];

beforeEach(async () => {
  parent = await mkdtemp(path.join(tmpdir(), 'fotfeste-folder-'));
  folder = path.join(parent, '.demo');
  said = [];
});
afterEach(() => rm(parent, { recursive: true }));

const open = (fresh = false, port = 3978) =>
  openFolder(folder, { origin: `http://localhost:${port}`, fresh, say: (line) => void said.push(line) });

/** A folder as a demo leaves it when it stops. */
async function makeData(): Promise<void> {
  const data = await open();
  await mkdir(path.join(folder, 'database'));
  await writeFile(path.join(folder, 'tenant.json'), '{}');
  await data.made();
  await data.close();
}

test('data that was made once is found again, without a word', async () => {
  await makeData();
  const again = await open();
  expect([again.isNew, said]).toEqual([false, []]);
  await again.close();
});

test('a folder that was left half-made is made anew', async () => {
  const first = await open();
  await mkdir(path.join(folder, 'database'));
  await first.close();
  const again = await open();
  expect([again.isNew, await readdir(folder)]).toEqual([true, ['demo.lock']]);
  await again.close();
});

test.each(['database', 'tenant.json'])('without its %s the rest is worth nothing: it starts over', async (part) => {
  await makeData();
  await rm(path.join(folder, part), { recursive: true });
  const again = await open();
  expect(again.isNew).toBe(true);
  expect(said).toEqual(["A part of the demo's data is gone: starting over."]);
  await again.close();
});

test('a second demo leaves the data of the first alone, also when it is asked to start over', async () => {
  await makeData();
  const first = await open();
  await expect(open(true)).rejects.toThrow(`process ${process.pid}) runs on the data in ${folder}; stop it first`);
  expect((await readdir(folder)).sort()).toEqual(['database', 'demo.lock', 'stamp', 'tenant.json']);
  await first.close();
});

test('on another port it starts over and says so: the chats that were made know the bot by its address', async () => {
  await makeData();
  const again = await open(false, 4000);
  expect(again.isNew).toBe(true);
  expect(said).toEqual(["The demo's data was made for http://localhost:3978: starting over."]);
  await again.made();
  await again.close();
});
