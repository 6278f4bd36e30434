import { answerConnector } from './connector/connector.ts';
import { nextNumber, type TenantContext } from './context.ts';
import { answerEntra } from './entra/entra.ts';
import { faultReply, takeFault, waitFor } from './faults.ts';
import { answerGraph } from './graph/graph.ts';
import { type Call, jsonOf, type Reply, refusalOf } from './http.ts';
import type { Fault } from './state.ts';

const logMax = 10_000;
const parts = {
  '/_microsoft/login': answerEntra,
  '/_microsoft/graph': answerGraph,
  '/_microsoft/connector': answerConnector,
};

/** Answers a request to one of Microsoft's services, with its faults and its line in the log. 'reset': break the connection. */
export async function answerMicrosoft(ctx: TenantContext, call: Call): Promise<Reply | 'reset'> {
  const fault = takeFault(ctx.state, call.method, call.url);
  if (fault !== null) await waitFor(fault);
  const isDone = fault === null || fault.doneBut !== null || (fault.status === null && !fault.reset);
  const real = isDone ? await answered(ctx, call) : null;
  if (real !== null) ctx.options.onExchange?.({ call, reply: real });
  const reply = (fault === null ? null : faultReply(fault, call.url)) ?? real;
  const isReset = fault?.reset === true || reply === null;
  log(ctx, call, { status: isReset ? 0 : reply.status, fault });
  return isReset ? 'reset' : reply;
}

async function answered(ctx: TenantContext, call: Call): Promise<Reply> {
  const part = Object.entries(parts).find(([prefix]) => call.path.startsWith(`${prefix}/`));
  if (part === undefined) return { status: 404 };
  try {
    return await part[1](ctx, call.path.slice(part[0].length), call);
  } catch (error) {
    const reply = refusalOf(error);
    if (reply === null) throw error;
    return reply;
  }
}

function log(ctx: TenantContext, call: Call, outcome: { status: number; fault: Fault | null }): void {
  const isJson = (call.headers['content-type'] ?? '').includes('json');
  ctx.state.requests.push({
    no: nextNumber(ctx),
    method: call.method,
    path: call.url,
    status: outcome.status,
    at: ctx.clock.now(),
    fault: outcome.fault?.id ?? null,
    body: isJson ? (jsonOf(call) ?? null) : null,
  });
  if (ctx.state.requests.length > logMax) ctx.state.requests.splice(0, ctx.state.requests.length - logMax);
}
