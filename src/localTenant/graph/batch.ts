import { faultReply, takeFault, waitFor } from '../faults.ts';
import type { Reply } from '../http.ts';
import { graphRefusal, graphRoot } from '../odata.ts';
import { logRequest } from '../requestLog.ts';
import { checkShape } from '../shape.ts';
import type { GraphCall } from './graphCall.ts';

/** https://learn.microsoft.com/graph/json-batching */
const batchMax = 20;
/** Graph asks a mailbox for this many parts at a time: https://learn.microsoft.com/graph/throttling#throttling-and-batching. */
const atOnce = 4;

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
  const batch = { answers: new Map<string, Promise<Reply>>(), run };
  const waiting = [...steps];
  /** Each takes the next step when it is done with one; what a step depends on has been taken before it. */
  const work = async (): Promise<void> => {
    for (let step = waiting.shift(); step !== undefined; step = waiting.shift()) {
      const answer = answerStep(call, step, batch);
      batch.answers.set(step.id, answer);
      await answer;
    }
  };
  await Promise.all(Array.from({ length: atOnce }, work));
  const responses = [];
  for (const [id, answer] of batch.answers) responses.push(shownAnswer(id, await answer));
  return { status: 200, body: { responses } };
}

const shownAnswer = (id: string, reply: Reply) => ({
  id,
  status: reply.status,
  ...headersOf(reply),
  ...bodyOf(reply),
});

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
  batch: { answers: Map<string, Promise<Reply>>; run: (inner: GraphCall) => Promise<Reply> },
): Promise<Reply> {
  const before = await Promise.all((step.dependsOn ?? []).map((id) => batch.answers.get(id)));
  if (before.some((reply) => (reply?.status ?? 500) >= 400))
    return {
      status: 424,
      body: { error: { code: 'FailedDependency', message: 'The request depended on another that failed.' } },
    };
  const url = `/_microsoft/graph/v1.0${step.url}`;
  const fault = takeFault(call.ctx.state, step.method.toUpperCase(), url);
  if (fault !== null) await waitFor(fault);
  const isDone = fault === null || fault.doneBut !== null || (fault.status === null && !fault.reset);
  const real = isDone ? await batch.run(innerCall(call, step)) : cutShort;
  const reply = (fault === null ? null : faultReply(fault, url)) ?? real;
  const { method, body = null } = step;
  logRequest(call.ctx, { method: method.toUpperCase(), url, body, status: reply.status, fault });
  return reply;
}

/** A part whose connection broke: the batch is answered all the same. */
const cutShort: Reply = {
  status: 504,
  body: { error: { code: 'UnknownError', message: 'The service behind did not answer.' } },
};

function innerCall(call: GraphCall, step: Step): GraphCall {
  const url = new URL(`${graphRoot}${step.url}`);
  const headers = Object.fromEntries(
    Object.entries(step.headers ?? {}).map(([name, value]) => [name.toLowerCase(), value]),
  );
  return {
    ...call,
    method: step.method.toUpperCase(),
    path: url.pathname.slice('/v1.0'.length),
    query: url.searchParams,
    headers,
    body: step.body ?? null,
    params: {},
  };
}

function headersOf(reply: Reply): { headers: Record<string, string> } {
  return { headers: { ...(reply.body === undefined ? {} : { 'Content-Type': 'application/json' }), ...reply.headers } };
}

function bodyOf(reply: Reply): { body?: unknown } {
  if (reply.body === undefined) return {};
  return { body: Buffer.isBuffer(reply.body) ? reply.body.toString('base64') : reply.body };
}
