import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import type { IncomingMessage, ServerResponse } from 'node:http';
import path from 'node:path';
import { pipeline } from 'node:stream/promises';

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

interface Found {
  readonly file: string;
  readonly encoding: string | null;
  readonly size: number;
  readonly tag: string;
}

/** Sends the built tab: compressed as the browser takes it, assets for ever (their names hold a hash), pages asked for anew each time. Answers false for what it does not have. */
export function createTabFiles(folder: string, pageHeaders: Readonly<Record<string, string>>) {
  const root = path.resolve(folder);
  return async (req: IncomingMessage, res: ServerResponse): Promise<boolean> => {
    const wanted = wantedIn(req.url ?? '/');
    const file = path.resolve(root, wanted ?? '.');
    const type = types[path.extname(file)];
    if (wanted === null || !file.startsWith(root + path.sep) || !type) return false;
    const found = await firstExisting(file, acceptedBy(req));
    if (!found) return false;
    const headers = {
      ...pageHeaders,
      ETag: found.tag,
      Vary: 'Accept-Encoding',
      'Cache-Control': wanted.includes('/') ? 'public, max-age=31536000, immutable' : 'no-cache',
    };
    if (req.headers['if-none-match'] === found.tag) {
      res.removeHeader('Content-Type');
      res.writeHead(304, headers).end();
      return true;
    }
    res.writeHead(200, {
      ...headers,
      'Content-Type': type,
      'Content-Length': found.size,
      ...(found.encoding ? { 'Content-Encoding': found.encoding } : {}),
    });
    if (req.method === 'HEAD') res.end();
    // A reader that leaves, or a file that goes, ends this one answer and nothing else.
    else await pipeline(createReadStream(found.file), res).catch(() => res.destroy());
    return true;
  };
}

/** The path below /tab/, decoded once; null when it cannot be decoded or holds what no file of ours is called. */
function wantedIn(url: string): string | null {
  try {
    const wanted = decodeURIComponent(new URL(url, 'http://tab').pathname).replace(/^\/tab\//, '');
    return /[\0\\]/.test(wanted) ? null : wanted;
  } catch {
    return null;
  }
}

function acceptedBy({ headers }: IncomingMessage): readonly (typeof encodings)[number][] {
  const asked = String(headers['accept-encoding'] ?? '')
    .split(',')
    .map((each) => each.trim().replaceAll(' ', ''));
  return encodings.filter(({ name }) =>
    asked.some((each) => each.split(';')[0] === name && !/;q=0(\.0*)?$/.test(each)),
  );
}

async function firstExisting(file: string, accepted: readonly (typeof encodings)[number][]): Promise<Found | null> {
  for (const { name, ending } of [...accepted, { name: null, ending: '' }]) {
    const found = await stat(file + ending).catch(() => null);
    if (!found?.isFile()) continue;
    const tag = `"${found.size.toString(36)}-${Math.trunc(found.mtimeMs).toString(36)}${ending}"`;
    return { file: file + ending, encoding: name, size: found.size, tag };
  }
  return null;
}
