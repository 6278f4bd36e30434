import type { IncomingMessage } from 'node:http';

export interface BodyLimits {
  readonly bytesMax: number;
  /** A sender that is slower than this is no person's tab. */
  readonly msMax: number;
  /** Of what is too large so much is let pass, so that a browser that is still sending hears why; nothing where absent. */
  readonly bytesDiscardedMax?: number;
}

export type Body =
  | { readonly kind: 'json'; readonly value: unknown }
  | { readonly kind: 'refused'; readonly status: 400 | 408 | 413 | 415 };

/**
 * Reads a request's body as JSON in UTF-8, the one kind we take: forms, files and compressed bodies are refused unread, so that nothing
 * is unpacked or put on disk. An empty body has the value undefined.
 */
export async function readBody(req: IncomingMessage, limits: BodyLimits): Promise<Body> {
  const { bytesMax, bytesDiscardedMax = bytesMax } = limits;
  if (Number(req.headers['content-length'] ?? 0) > bytesDiscardedMax) return refused(413);
  if (!isJson(req)) return isEmpty(req) ? { kind: 'json', value: undefined } : refused(415);
  const bytes = await collect(req, limits);
  if (typeof bytes === 'number') return refused(bytes);
  if (bytes.length === 0) return { kind: 'json', value: undefined };
  try {
    return { kind: 'json', value: JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes)) };
  } catch {
    return refused(400);
  }
}

const refused = (status: 400 | 408 | 413 | 415): Body => ({ kind: 'refused', status });

const isEmpty = ({ headers }: IncomingMessage): boolean =>
  headers['transfer-encoding'] === undefined && Number(headers['content-length'] ?? 0) === 0;

function isJson({ headers }: IncomingMessage): boolean {
  const [type = '', ...parameters] = (headers['content-type'] ?? '').toLowerCase().split(';');
  const charset = parameters.map((each) => each.trim()).find((each) => each.startsWith('charset='));
  const isUtf8 = charset === undefined || /^charset="?utf-?8"?$/.test(charset);
  const isPlain = (headers['content-encoding'] ?? 'identity') === 'identity';
  return type.trim() === 'application/json' && isUtf8 && isPlain;
}

function collect(
  req: IncomingMessage,
  { bytesMax, msMax, bytesDiscardedMax = bytesMax }: BodyLimits,
): Promise<Buffer | 400 | 408 | 413> {
  return new Promise((resolve) => {
    const chunks: Buffer[] = [];
    let bytes = 0;
    const settle = (result: Buffer | 400 | 408 | 413) => {
      clearTimeout(timer);
      req.off('data', take).pause();
      resolve(result);
    };
    const take = (chunk: Buffer) => {
      bytes += chunk.length;
      if (bytes > bytesDiscardedMax) settle(413);
      else if (bytes <= bytesMax) chunks.push(chunk);
      else chunks.length = 0;
    };
    const timer = setTimeout(() => settle(408), msMax);
    if (req.destroyed) settle(400);
    req.on('data', take);
    req.once('end', () => settle(bytes > bytesMax ? 413 : Buffer.concat(chunks)));
    req.once('error', () => settle(400));
    req.once('close', () => settle(400));
  });
}
