import { nextNumber, type TenantContext } from './context.ts';
import type { Fault } from './state.ts';

const logMax = 10_000;

export interface Requested {
  readonly method: string;
  /** As on the wire, also for a request inside a batch. */
  readonly url: string;
  readonly body: unknown;
  readonly status: number;
  readonly fault: Fault | null;
}

/** Notes a request, for whoever looks behind the stage. */
export function logRequest(ctx: TenantContext, { method, url, body, status, fault }: Requested): void {
  const { requests } = ctx.state;
  const at = ctx.clock.now();
  requests.push({ no: nextNumber(ctx), method, path: url, status, at, fault: fault?.id ?? null, body });
  if (requests.length > logMax) requests.splice(0, requests.length - logMax);
}
