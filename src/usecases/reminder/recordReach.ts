import type { Instant } from '../../domain/instant.ts';
import type { Id } from '../../domain/plan/mentorship.ts';
import { isBarred, unreachableReason } from '../../domain/reminder/reachability.ts';
import type { Outcome } from '../../ports.ts';
import type { Tx } from '../../store.ts';

interface Tried {
  readonly personId: Id;
  readonly tried: 'reach' | 'send';
  readonly outcome: Outcome<unknown>;
  readonly now: Instant;
}

/**
 * Keeps what an attempt told of the person: a message that got through says that she can be written to, a lasting
 * refusal that she cannot and why. Waiting and not knowing tell nothing, but where an administrator has switched the app
 * off the message waits and she is unreachable meanwhile.
 */
export async function recordReach({ reachability }: Tx, { personId, tried, outcome, now }: Tried): Promise<void> {
  if (outcome.kind === 'ok' && tried === 'send') await reachability.reachable(personId);
  const refusal = refusalIn(outcome);
  const reason = refusal === null ? null : unreachableReason(tried, refusal);
  if (reason !== null) await reachability.unreachable(personId, reason, now);
}

function refusalIn(outcome: Outcome<unknown>): string | null {
  if (outcome.kind === 'permanent') return outcome.reason;
  return outcome.kind === 'retry' && outcome.reason === 'BotDisabledByAdmin' ? outcome.reason : null;
}

/** What an attempt would come to, where it is known that nothing gets through until she writes or installs the app. */
export async function barredOutcome({ reachability }: Tx, personId: Id): Promise<Outcome<never> | null> {
  const known = await reachability.get(personId);
  return known && isBarred(known.reason) ? { kind: 'permanent', reason: known.reason } : null;
}
