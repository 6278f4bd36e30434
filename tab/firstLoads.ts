import { readFile, stat } from 'node:fs/promises';
import type { Manifest } from 'vite';

/** What the personal tab may weigh before it can be used, in bytes of brotli. */
export const personalLimit = 200_000;

export interface PageLoad {
  readonly page: string;
  readonly bytes: number;
  readonly files: number;
}

/** For each page what a browser fetches before anything lazy: the page, its scripts and styles, and one language. */
export async function firstLoads(folder: string): Promise<PageLoad[]> {
  const manifest: Manifest = JSON.parse(await readFile(`${folder}/.vite/manifest.json`, 'utf8'));
  const language = Object.keys(manifest).filter((key) => key.endsWith('/texts/nb.ts'));
  const pages = Object.keys(manifest).filter((key) => key.endsWith('.html'));
  return Promise.all(
    pages.map(async (key) => {
      const files = [key.replace(/^.*\//, ''), ...filesOf(manifest, [key, ...language])];
      const sizes = await Promise.all(files.map((file) => sizeOf(`${folder}/${file}`)));
      return { page: pageName(key), bytes: sizes.reduce((sum, size) => sum + size, 0), files: files.length };
    }),
  );
}

const pageName = (key: string): string => key.replace(/^.*\/|\.html$/g, '');

function filesOf(manifest: Manifest, keys: readonly string[]): string[] {
  const seen = new Set<string>();
  const files = new Set<string>();
  const visit = (key: string) => {
    const chunk = manifest[key];
    if (!chunk || seen.has(key)) return;
    seen.add(key);
    for (const file of [chunk.file, ...(chunk.css ?? [])]) files.add(file);
    for (const next of chunk.imports ?? []) visit(next);
  };
  keys.forEach(visit);
  return [...files];
}

/** As it is sent: compressed where a compressed copy was written. */
async function sizeOf(file: string): Promise<number> {
  const compressed = await stat(`${file}.br`).catch(() => null);
  return (compressed ?? (await stat(file))).size;
}
