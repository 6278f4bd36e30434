import { readFile } from 'node:fs/promises';
import { extname, join, normalize } from 'node:path';
import type { Reply } from './http.ts';

const types: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.map': 'application/json; charset=utf-8',
};

/** A file of the built shell: '/' is its page, '/shell/…' its assets. */
export async function answerShellFile(dir: string, path: string): Promise<Reply> {
  const name = path === '/' ? 'index.html' : decodeURIComponent(path.slice('/shell/'.length)) || 'index.html';
  const file = normalize(join(dir, name));
  const type = types[extname(file)];
  if (!file.startsWith(normalize(`${dir}/`)) || type === undefined) return notFound();
  const bytes = await readFile(file).catch(() => null);
  if (bytes === null) return notFound();
  const isHashed = /-[\w-]{8}\.\w+$/.test(file);
  return {
    status: 200,
    headers: {
      'content-type': type,
      'x-content-type-options': 'nosniff',
      ...(isHashed ? { 'cache-control': 'max-age=31536000, immutable' } : {}),
    },
    body: bytes,
  };
}

function notFound(): Reply {
  return {
    status: 404,
    headers: { 'content-type': 'text/plain; charset=utf-8' },
    body: Buffer.from('There is no such file in the shell.'),
  };
}
