import { setTimeout as pause } from 'node:timers/promises';
import { protocolNow } from '../clock.ts';
import { type Reply, refuse } from '../http.ts';
import { type GraphCall, param } from './graphCall.ts';

/** Runs a request to a mailbox within Outlook's limits for one app. */
export async function inOutlook(call: GraphCall, run: () => Reply | Promise<Reply>): Promise<Reply> {
  const entry = call.ctx.mailboxes.enter(param(call, 'user'), protocolNow().getTime());
  if (entry.kind === 'refused')
    throw refuse({
      status: 429,
      headers: { 'retry-after': String(entry.seconds) },
      body: { error: { code: 'ApplicationThrottled', message: `Application is over its ${entry.limit} limit.` } },
    });
  try {
    const { outlookMs = 0 } = call.ctx.options;
    if (outlookMs > 0) await pause(outlookMs);
    return await run();
  } finally {
    entry.leave();
  }
}
