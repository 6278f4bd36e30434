import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

export interface DemoFolder {
  readonly isNew: boolean;
  /** Called once everything in it is made; a folder that was left half-made is made anew. */
  made(): Promise<void>;
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

/** Opens the folder that holds the demo's data. Data of another schema or another municipality is started over, and said so. */
export async function openFolder(
  folder: string,
  { fresh, say }: { fresh: boolean; say: (line: string) => void },
): Promise<DemoFolder> {
  const stampFile = path.join(folder, 'stamp');
  const stamp = await stampOf();
  const found = await readFile(stampFile, 'utf8').catch(() => null);
  const isNew = fresh || found !== stamp;
  if (isNew) {
    if (found !== null) say(fresh ? 'Starting over.' : 'The demo has changed since last time: starting over.');
    await rm(folder, { recursive: true, force: true });
    await mkdir(folder, { recursive: true });
  }
  return { isNew, made: () => writeFile(stampFile, stamp) };
}

async function stampOf(): Promise<string> {
  const hash = createHash('sha256');
  for (const source of sources) {
    const file = here(source);
    const names = await readdir(file).catch(() => null);
    for (const name of names ? names.sort().map((entry) => path.join(file, entry)) : [file])
      hash.update(await readFile(name));
  }
  return hash.digest('hex');
}
