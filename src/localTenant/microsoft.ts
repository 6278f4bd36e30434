import { answerConnector } from './connector/connector.ts';
import type { TenantContext } from './context.ts';
import { answerEntra } from './entra/entra.ts';
import { faultReply, takeFault, waitFor } from './faults.ts';
import { answerGraph } from './graph/graph.ts';
import { type Call, jsonOf, type Reply, refusalOf } from './http.ts';
import { logRequest } from './requestLog.ts';

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
  const isJson = (call.headers['content-type'] ?? '').includes('json');
  const body = isJson ? (jsonOf(call) ?? null) : null;
  logRequest(ctx, { method: call.method, url: call.url, body, status: isReset ? 0 : reply.status, fault });
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
