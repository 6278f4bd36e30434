import { mkdir } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { lockDirectory } from './directoryLock.ts';
import type { Engine } from './engine.ts';
import { pgliteEngine } from './pgliteEngine.ts';

/** An embedded database in a folder, or in memory when the folder is 'memory'. Throws when another process has the folder open. */
export async function openPglite(folder: string): Promise<Engine> {
  if (folder === 'memory') return pgliteEngine({});
  const dataDir = resolve(folder);
  await mkdir(dirname(dataDir), { recursive: true });
  const lock = await lockDirectory(dataDir);
  try {
    return await pgliteEngine({ dataDir }, lock.release);
  } catch (error) {
    await lock.release();
    throw error;
  }
}
