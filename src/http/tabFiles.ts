import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import type { IncomingMessage, ServerResponse } from 'node:http';
import path from 'node:path';

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
  '.json': 'application/json',
};

const encodings = [
  { name: 'br', ending: '.br' },
  { name: 'gzip', ending: '.gz' },
] as const;

async function firstExisting(candidates: readonly { file: string; encoding: string | null }[]) {
  for (const candidate of candidates) {
    const found = await stat(candidate.file).catch(() => null);
    if (found?.isFile()) return { ...candidate, size: found.size };
  }
  return null;
}

/** Sends the built tab: compressed as the browser takes it, assets for ever (their names hold a hash), pages never cached. Answers false for what it does not have. */
export function createTabFiles(folder: string, pageHeaders: Readonly<Record<string, string>>) {
  const root = path.resolve(folder);
  return async (req: IncomingMessage, res: ServerResponse): Promise<boolean> => {
    const wanted = decodeURIComponent(new URL(req.url ?? '/', 'http://tab').pathname).replace(/^\/tab\//, '');
    const file = path.resolve(root, wanted);
    const type = types[path.extname(file)];
    if (!file.startsWith(root + path.sep) || !type) return false;
    const accepted = String(req.headers['accept-encoding'] ?? '');
    const compressed = encodings
      .filter(({ name }) => accepted.includes(name))
      .map(({ name, ending }) => ({ file: file + ending, encoding: name as string | null }));
    const found = await firstExisting([...compressed, { file, encoding: null }]);
    if (!found) return false;
    res.writeHead(200, {
      ...pageHeaders,
      'Content-Type': type,
      'Content-Length': found.size,
      Vary: 'Accept-Encoding',
      'Cache-Control': wanted.includes('/') ? 'public, max-age=31536000, immutable' : 'no-cache',
      ...(found.encoding ? { 'Content-Encoding': found.encoding } : {}),
    });
    if (req.method === 'HEAD') res.end();
    else createReadStream(found.file).pipe(res);
    return true;
  };
}
