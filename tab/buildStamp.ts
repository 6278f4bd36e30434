import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';

/** What the built pages are made of. */
const sources = ['tab', 'src/contract', 'src/domain', 'src/texts', 'src/localTenant/shell', 'package-lock.json'];

/** A hash over every source of tab and shell: equal stamps mean that dist/ is up to date. */
export async function stampOf(root: string): Promise<string> {
  const hash = createHash('sha256');
  for (const file of (await Promise.all(sources.map((source) => filesIn(root, source)))).flat()) {
    hash.update(file).update('\0');
    hash.update(await readFile(`${root}/${file}`)).update('\0');
  }
  return hash.digest('hex');
}

async function filesIn(root: string, source: string): Promise<string[]> {
  if (!existsSync(`${root}/${source}`)) return [];
  if (source.endsWith('.json')) return [source];
  const entries = await readdir(`${root}/${source}`, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => `${entry.parentPath}/${entry.name}`.slice(root.length).replace(/^\/+/, ''))
    .sort();
}
