import { createHash } from 'node:crypto';
import { access, mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { type DirectoryLock, lockDirectory } from '../adapters/postgres/directoryLock.ts';

export interface DemoFolder {
  readonly isNew: boolean;
  /** Called once everything in it is made; a folder that was left half-made is made anew. */
  made(): Promise<void>;
  close(): Promise<void>;
}

const here = (relative: string): string => fileURLToPath(new URL(relative, import.meta.url));

/** What the demo's data depends on: the schema, the made-up people and their history. */
const sources = [
  '../adapters/postgres/migrations',
  '../localTenant/municipality.ts',
  '../localTenant/state.ts',
  './mentorships.ts',
  './history.ts',
  './makeMunicipality.ts',
];

const lockName = 'demo';
/** Database and tenant belong together: one without the other would remember what the other has never heard of. */
const parts = ['database', 'tenant.json'];

export interface FolderOptions {
  /** Where the demo answers: the played tenant and the chats it holds know the app by it. */
  readonly origin: string;
  readonly fresh: boolean;
  readonly say: (line: string) => void;
}

/**
 * Opens the folder that holds the demo's data, for one process at a time. Data of another schema, municipality or address, or of
 * which a part is gone, is started over, and said so.
 */
export async function openFolder(folder: string, { origin, fresh, say }: FolderOptions): Promise<DemoFolder> {
  const stampFile = path.join(folder, 'stamp');
  const stamp = `${await hashOfSources()} ${origin}`;
  await mkdir(folder, { recursive: true });
  const lock = await lockFolder(folder);
  const found = await readFile(stampFile, 'utf8').catch(() => null);
  const isWhole = await Promise.all(parts.map((part) => access(path.join(folder, part)))).then(
    () => true,
    () => false,
  );
  const isNew = fresh || found !== stamp || !isWhole;
  if (isNew) {
    if (found !== null) say(reasonOf({ fresh, isWhole, movedFrom: movedFrom(found, origin) }));
    await empty(folder);
  }
  return { isNew, made: () => writeFile(stampFile, stamp), close: lock.release };
}

/** The address that the data was made for, when it was another one. */
function movedFrom(stamp: string, origin: string): string | null {
  const before = stamp.split(' ')[1];
  return before === undefined || before === origin ? null : before;
}

function reasonOf(found: { fresh: boolean; isWhole: boolean; movedFrom: string | null }): string {
  if (found.fresh) return 'Starting over.';
  if (!found.isWhole) return "A part of the demo's data is gone: starting over.";
  return found.movedFrom === null
    ? 'The demo has changed since last time: starting over.'
    : `The demo's data was made for ${found.movedFrom}: starting over.`;
}

async function lockFolder(folder: string): Promise<DirectoryLock> {
  return lockDirectory(path.join(folder, lockName)).catch((error: Error) => {
    const holder = /in use by process (\d+)/.exec(error.message)?.[1];
    if (holder === undefined) throw error;
    throw new Error(`another one (process ${holder}) runs on the data in ${folder}; stop it first`, { cause: error });
  });
}

/** The stamp goes first: whatever is left when this is broken off is not taken for data. */
async function empty(folder: string): Promise<void> {
  await rm(path.join(folder, 'stamp'), { force: true });
  const names = (await readdir(folder)).filter((name) => !name.startsWith(`${lockName}.lock`));
  await Promise.all(names.map((name) => rm(path.join(folder, name), { recursive: true, force: true })));
}

async function hashOfSources(): Promise<string> {
  const hash = createHash('sha256');
  for (const source of sources) {
    const file = here(source);
    const names = await readdir(file).catch(() => null);
    for (const name of names ? names.sort().map((entry) => path.join(file, entry)) : [file])
      hash.update(await readFile(name));
  }
  return hash.digest('hex');
}
