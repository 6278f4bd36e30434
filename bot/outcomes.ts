import type { Outcome } from '../src/ports.ts';
import { ConnectorFailure } from './oneRequest.ts';

/** How long to wait where the connector did not say (Bot connector limits: 7 sends a second per thread). */
const pauseSeconds = 30;
/** A 412 says that two operations met; a moment later they do not (Microsoft Learn, rate limiting for bots, read 2026-11). */
const afterConflictSeconds = 2;

const reasons: Readonly<Record<number, string>> = {
  400: 'invalid',
  401: 'unauthorised',
  403: 'forbidden',
  404: 'notFound',
  413: 'tooLarge',
};

/**
 * Runs one call of the connector and sorts what came of it. After a `send`, a timeout (408 too), a reset and every 5xx may have been
 * delivered: unknown. Whatever is `repeatable` (opening the same 1:1 conversation, replacing a card) is tried again instead.
 * Microsoft: rate-limit and error handling of the Bot Framework connector, read November 2026.
 */
export async function attempt<T>(kind: 'send' | 'repeatable', call: () => Promise<T>): Promise<Outcome<T>> {
  try {
    return { kind: 'ok', value: await call() };
  } catch (error) {
    return outcomeOf(kind, error);
  }
}

function outcomeOf(kind: 'send' | 'repeatable', error: unknown): Outcome<never> {
  // What is not the connector's answer came before the wire (no token, a faulty card): nothing was sent.
  if (!(error instanceof ConnectorFailure)) return { kind: 'retry', seconds: pauseSeconds, reason: 'notSent' };
  const { status, code, retryAfterSeconds } = error;
  const seconds = retryAfterSeconds ?? pauseSeconds;
  if (status === 429) return { kind: 'retry', seconds, reason: 'throttled' };
  if (status === 412) return { kind: 'retry', seconds: retryAfterSeconds ?? afterConflictSeconds, reason: code };
  if (code === 'unreachable') return { kind: 'retry', seconds, reason: code };
  if (status !== null && status < 500 && status !== 408) return { kind: 'permanent', reason: reasonOf(status, code) };
  return kind === 'send' ? { kind: 'unknown', reason: code } : { kind: 'retry', seconds, reason: code };
}

/** Microsoft's own code where it says more than the status: ConversationBlockedByUser, BotDisabledByAdmin … */
const reasonOf = (status: number, code: string): string =>
  code === `status${status}` ? (reasons[status] ?? code) : code;
