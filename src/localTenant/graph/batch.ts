import type { Reply } from '../http.ts';
import { graphRefusal, graphRoot } from '../odata.ts';
import { checkShape } from '../shape.ts';
import type { GraphCall } from './graphCall.ts';

/** https://learn.microsoft.com/graph/json-batching */
const batchMax = 20;

interface Step {
  id: string;
  method: string;
  url: string;
  headers?: Record<string, string>;
  body?: unknown;
  dependsOn?: string[];
}

const shape = {
  type: 'batch',
  object: {
    requests: {
      list: {
        type: 'batch request',
        object: {
          id: 'string',
          method: 'string',
          url: 'string',
          headers: 'any',
          body: 'any',
          dependsOn: { list: 'string' },
        },
      },
    },
  },
} as const;

/** $batch: each inner answer has its own status; what depended on a failure is 424. */
export async function batchRoute(call: GraphCall, run: (inner: GraphCall) => Promise<Reply>): Promise<Reply> {
  if (call.method !== 'POST')
    throw graphRefusal(405, 'Request_BadRequest', 'Specified HTTP method is not allowed for the request target.');
  const steps = stepsOf(call.body);
  const answers = new Map<string, Reply>();
  for (const step of steps) answers.set(step.id, await answerStep(call, step, { answers, run }));
  const responses = [...answers].map(([id, reply]) => ({
    id,
    status: reply.status,
    ...headersOf(reply),
    ...bodyOf(reply),
  }));
  return { status: 200, body: { responses } };
}

function stepsOf(body: unknown): Step[] {
  checkShape(body ?? {}, shape, 'BadRequest');
  const steps = (body as { requests?: Step[] } | null)?.requests ?? [];
  if (steps.length === 0) throw graphRefusal(400, 'BadRequest', 'Invalid batch payload format.');
  if (steps.length > batchMax)
    throw graphRefusal(400, 'BadRequest', `Number of batch request steps exceeds the maximum value of ${batchMax}.`);
  const seen = new Set<string>();
  for (const step of steps) {
    if (!step.id || !step.method || !step.url?.startsWith('/'))
      throw graphRefusal(400, 'BadRequest', 'Each batch request needs id, method and a url that begins with /.');
    if (seen.has(step.id))
      throw graphRefusal(400, 'BadRequest', `Request Id : ${step.id} has to be unique in a batch.`);
    const unknown = step.dependsOn?.find((id) => !seen.has(id));
    if (unknown !== undefined)
      throw graphRefusal(
        400,
        'BadRequest',
        `dependsOn of ${step.id} names '${unknown}', which is not an earlier request.`,
      );
    if (step.body !== undefined && step.headers === undefined)
      throw graphRefusal(
        400,
        'BadRequest',
        `Write request id : ${step.id} does not contain Content-Type header or body.`,
      );
    seen.add(step.id);
  }
  return steps;
}

async function answerStep(
  call: GraphCall,
  step: Step,
  batch: { answers: Map<string, Reply>; run: (inner: GraphCall) => Promise<Reply> },
): Promise<Reply> {
  const failed = step.dependsOn?.some((id) => (batch.answers.get(id)?.status ?? 500) >= 400);
  if (failed)
    return {
      status: 424,
      body: { error: { code: 'FailedDependency', message: 'The request depended on another that failed.' } },
    };
  const url = new URL(`${graphRoot}${step.url}`);
  const headers = Object.fromEntries(
    Object.entries(step.headers ?? {}).map(([name, value]) => [name.toLowerCase(), value]),
  );
  return batch.run({
    ...call,
    method: step.method.toUpperCase(),
    path: url.pathname.slice('/v1.0'.length),
    query: url.searchParams,
    headers,
    body: step.body ?? null,
    params: {},
  });
}

function headersOf(reply: Reply): { headers: Record<string, string> } {
  return { headers: { ...(reply.body === undefined ? {} : { 'Content-Type': 'application/json' }), ...reply.headers } };
}

function bodyOf(reply: Reply): { body?: unknown } {
  if (reply.body === undefined) return {};
  return { body: Buffer.isBuffer(reply.body) ? reply.body.toString('base64') : reply.body };
}
