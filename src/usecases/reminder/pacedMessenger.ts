import type { Id } from '../../domain/plan/mentorship.ts';
import type { Messenger, Outcome } from '../../ports.ts';
import { createTurns, type PacedBy, type Turns } from './createTurns.ts';

/**
 * Longer than the tenant is held after it (15 minutes): when it is only this person whom a policy keeps from the app,
 * somebody else's message is the one that tries.
 */
const afterDisabledSeconds = 30 * 60;

/**
 * A messenger whose requests to the connector each wait for their turn. Looking for a message reads the chat through Graph
 * and takes none. A bot that an administrator has disabled loses no message: each waits, and is tried again.
 */
export function pacedMessenger(messenger: Messenger, turns: Turns): Messenger {
  async function inTurn<T>(call: () => Promise<Outcome<T>>): Promise<Outcome<T>> {
    const turn = await turns.next();
    if (turn.kind === 'held') return { kind: 'retry', seconds: turn.seconds, reason: turn.reason };
    const outcome = await call();
    if (outcome.kind === 'permanent' && outcome.reason === 'BotDisabledByAdmin') {
      await turns.heard('disabled');
      return { kind: 'retry', seconds: afterDisabledSeconds, reason: outcome.reason };
    }
    if (outcome.kind === 'retry' && outcome.reason === 'throttled') await turns.heard('throttled');
    else if (turn.isWatched) await turns.heard('other');
    return outcome;
  }
  return {
    reach: (tenantId, personId) => messenger.reach(tenantId, personId, inTurn),
    send: (ref, delivery) => inTurn(() => messenger.send(ref, delivery)),
    redraw: (ref, activityId, delivery) => inTurn(() => messenger.redraw(ref, activityId, delivery)),
    find: (ref, messageId) => messenger.find(ref, messageId),
  };
}

/** One paced messenger a tenant, each with its turns. */
export function pacedMessengers(messenger: Messenger, by: PacedBy): (tenantId: Id) => Messenger {
  const known = new Map<Id, Messenger>();
  return (tenantId) => {
    const paced = known.get(tenantId) ?? pacedMessenger(messenger, createTurns(tenantId, by));
    known.set(tenantId, paced);
    return paced;
  };
}
