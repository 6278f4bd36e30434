import type { TenantContext } from '../context.ts';
import { type Activity, serviceUrlOf } from './inbound.ts';

/** Teams gives a bot fifteen seconds and then delivers once more. Source: bot service, "Bot Framework security and timeouts". */
const timeoutMs = 15_000;
const attemptsMax = 2;

export interface BotAnswer {
  /** null: the bot could not be reached in time. */
  status: number | null;
  body: unknown;
}

/** POSTs an activity to the bot with the connector's token, and gives what the bot answered. */
export async function deliver(ctx: TenantContext, activity: Activity): Promise<BotAnswer> {
  const token = await ctx.issuer.connectorToken(serviceUrlOf(ctx));
  // What the bot is told, and the number of the telling, must not be forgotten by us when it is remembered by the bot.
  ctx.changed(null);
  ctx.keep();
  for (let attempt = 1; attempt <= attemptsMax; attempt++) {
    try {
      const answer = await fetch(ctx.options.botMessagesUrl, {
        method: 'POST',
        headers: { 'content-type': 'application/json; charset=utf-8', authorization: `Bearer ${token}` },
        body: JSON.stringify(activity),
        signal: AbortSignal.timeout(timeoutMs),
      });
      const text = await answer.text();
      return { status: answer.status, body: text === '' ? null : parsed(text) };
    } catch (error) {
      if ((error as Error).name !== 'TimeoutError') break;
    }
  }
  return { status: null, body: null };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}
