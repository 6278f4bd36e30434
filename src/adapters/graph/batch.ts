import { retryAfterSeconds } from '../../domain/retryAfter.ts';
import { outcomeOf } from './outcomes.ts';
import type { Answer, GraphRequest, Send } from './transport.ts';

/** https://learn.microsoft.com/graph/json-batching */
export const batchMax = 20;

interface Part {
  readonly id: string;
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: unknown;
}

const lost: Answer = { kind: 'unanswered', reason: 'unavailable' };

/**
 * Sends at most 20 requests as one, each with an answer of its own, in their order. One alone goes by itself. Where the
 * batch as a whole was refused, that is the answer to each; a part that Graph leaves out was not answered.
 */
export async function sendBatch(send: Send, name: string, requests: readonly GraphRequest[]): Promise<Answer[]> {
  if (requests.length > batchMax) throw new RangeError(`A batch has at most ${batchMax} requests.`);
  const [only] = requests;
  if (only === undefined) return [];
  if (requests.length === 1) return [await send(only)];
  const whole = await send({ name, method: 'POST', path: '/$batch', body: { requests: requests.map(partOf) } });
  if (whole.kind !== 'answered' || outcomeOf(whole, 'create').kind !== 'ok') return requests.map(() => whole);
  const { responses = [] } = (whole.body ?? {}) as { responses?: readonly Part[] };
  const parts = new Map(responses.map((part) => [part.id, part]));
  return requests.map((_, index) => {
    const part = parts.get(String(index));
    return part === undefined ? lost : answerOf(part);
  });
}

function partOf({ method, path, headers, body }: GraphRequest, index: number): Record<string, unknown> {
  const content = body === undefined ? {} : { 'Content-Type': 'application/json' };
  const all = { ...content, ...headers };
  return {
    id: String(index),
    method,
    url: path,
    ...(Object.keys(all).length === 0 ? {} : { headers: all }),
    ...(body === undefined ? {} : { body }),
  };
}

function answerOf({ status, headers, body = null }: Part): Answer {
  const named = new Headers(headers);
  return {
    kind: 'answered',
    status,
    code: (body as { error?: { code?: string } } | null)?.error?.code ?? null,
    retryAfterSeconds: retryAfterSeconds(named.get('retry-after'), named.get('date')),
    contentType: 'application/json',
    body,
  };
}
