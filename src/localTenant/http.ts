import type { IncomingMessage, ServerResponse } from 'node:http';

export interface Call {
  method: string;
  path: string;
  query: URLSearchParams;
  /** Path and query as sent. */
  url: string;
  headers: Record<string, string>;
  raw: Buffer;
}

export interface Reply {
  status: number;
  headers?: Record<string, string>;
  /** JSON value; a Buffer is sent as it is; absent means no body. */
  body?: unknown;
}

const largestBody = 4 * 1024 * 1024; // Graph's own bound on a request

export async function readCall(req: IncomingMessage): Promise<Call> {
  const url = req.url ?? '/';
  const mark = url.indexOf('?');
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of req) {
    size += (chunk as Buffer).length;
    if (size <= largestBody) chunks.push(chunk as Buffer);
  }
  if (size > largestBody)
    throw refuse({
      status: 413,
      body: { error: { code: 'RequestEntityTooLarge', message: 'The request is larger than 4 MB.' } },
    });
  const headers: Record<string, string> = {};
  for (const [name, value] of Object.entries(req.headers))
    headers[name] = Array.isArray(value) ? value.join(', ') : (value ?? '');
  return {
    method: req.method ?? 'GET',
    path: mark < 0 ? url : url.slice(0, mark),
    query: new URLSearchParams(mark < 0 ? '' : url.slice(mark + 1)),
    url,
    headers,
    raw: Buffer.concat(chunks),
  };
}

/** writeHead is not chained: a server that restify has patched in the same process answers nothing from it. */
export function writeReply(res: ServerResponse, reply: Reply): void {
  const headers: Record<string, string> = { 'cache-control': 'no-store', ...reply.headers };
  if (reply.body === undefined) {
    res.writeHead(reply.status, headers);
    res.end();
    return;
  }
  const bytes = Buffer.isBuffer(reply.body) ? reply.body : Buffer.from(JSON.stringify(reply.body));
  headers['content-type'] ??= 'application/json; charset=utf-8';
  headers['content-length'] = String(bytes.length);
  res.writeHead(reply.status, headers);
  res.end(bytes);
}

const attached = Symbol('reply');

/** An expected refusal: thrown from anywhere in a handler, answered as it stands. */
export function refuse(reply: Reply): Error {
  return Object.assign(new Error(`refused with ${reply.status}`), { [attached]: reply });
}

export function refusalOf(error: unknown): Reply | null {
  return (error as { [attached]?: Reply } | null)?.[attached] ?? null;
}

/** The JSON body, or null when there is none; undefined when it is not JSON. */
export function jsonOf(call: Call): unknown {
  if (call.raw.length === 0) return null;
  try {
    return JSON.parse(call.raw.toString('utf8'));
  } catch {
    return undefined;
  }
}
