import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { link, readFile, rm, writeFile } from 'node:fs/promises';

export interface DirectoryLock {
  release(): Promise<void>;
}

interface Holder {
  readonly pid: number;
  /** Tells this process from a later one with the same pid; null where the system does not say. */
  readonly started: string | null;
  readonly token: string;
}

/** No process has the pid 2³¹ − 1: Linux counts to 2²². */
const nobody: Holder = { pid: 2_147_483_647, started: null, token: '' };

const heldHere = new Set<string>();

/**
 * Keeps two processes out of one embedded database: together they would lose rows, and PGlite has no lock of its own.
 * A file beside the folder names the holder; that of a dead process is taken over.
 */
export const lockDirectory = (folder: string): Promise<DirectoryLock> => lock(`${folder}.lock`, folder);

/** Only who holds the lock of a lock's own may remove a dead holder's file: who came second would remove the first one's. */
async function lock(path: string, folder: string): Promise<DirectoryLock> {
  const mine: Holder = { pid: process.pid, started: startOf(process.pid), token: randomUUID() };
  heldHere.add(mine.token);
  try {
    while (!(await place(path, mine))) {
      const holder = await read(path);
      if (holder === null) continue;
      if (isAlive(holder)) throw inUse(folder, holder.pid);
      const removal = await lock(`${path}.lock`, folder);
      if ((await read(path))?.token === holder.token) await rm(path, { force: true });
      await removal.release();
    }
  } catch (error) {
    heldHere.delete(mine.token);
    throw error;
  }
  return {
    async release() {
      if ((await read(path))?.token === mine.token) await rm(path, { force: true });
      heldHere.delete(mine.token);
    },
  };
}

const inUse = (folder: string, pid: number): Error =>
  new Error(
    `The database folder ${folder} is in use by process ${pid}. Stop that process first, or choose another folder in DATABASE_URL.`,
  );

/** The file appears whole or not at all: written aside, then linked to its name. False when the name is taken. */
async function place(path: string, holder: Holder): Promise<boolean> {
  const aside = `${path}.${holder.token}`;
  await writeFile(aside, JSON.stringify(holder));
  try {
    await link(aside, path);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  } finally {
    await rm(aside, { force: true });
  }
}

/** Null when there is no such file; one that says nothing readable is nobody's. */
async function read(path: string): Promise<Holder | null> {
  try {
    return { ...nobody, ...JSON.parse(await readFile(path, 'utf8')) };
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'ENOENT' ? null : nobody;
  }
}

function isAlive(holder: Holder): boolean {
  if (holder.pid === process.pid && holder.started === startOf(process.pid)) return heldHere.has(holder.token);
  try {
    process.kill(holder.pid, 0);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ESRCH') return false;
  }
  const started = startOf(holder.pid);
  return started === null || holder.started === null || started === holder.started;
}

/** Field 22 of /proc/PID/stat (proc(5)), with the boot it counts from: pids come again, after a restart of a container at once. */
function startOf(pid: number): string | null {
  try {
    const boot = readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim();
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    const ticks = stat
      .slice(stat.lastIndexOf(')') + 2)
      .split(' ')
      .at(19);
    return `${boot}/${ticks}`;
  } catch {
    return null;
  }
}
