import type { Actor } from '../domain/people.ts';
import { isRefusal, type Refusal, refuse } from '../domain/refusal.ts';
import type { Wakes, World } from '../ports.ts';
import { RequestTaken, StaleRevision, type Store, type Tx } from '../store.ts';

export interface OnceRequest {
  readonly requestId: string;
  readonly name: string;
  /** Hash of the parameters. */
  readonly hash: string;
}

/**
 * Does a change once per request id, in one transaction with the note that it was done. A repeated request gets the same
 * reference back; the same id with other parameters is refused. The answer holds references only, never what people wrote.
 */
export async function answerOnce<Reference>(
  world: World,
  { actor, request }: { actor: Actor; request: OnceRequest },
  work: (world: World) => Promise<Reference | Refusal>,
): Promise<Reference | Refusal> {
  const wakes = holdWakes();
  const attempt = () =>
    world.store.inTenant(actor.tenantId, async (tx) => {
      const answered = await tx.requests.find(actor.personId, request.requestId);
      if (answered) {
        const same = answered.hash === request.hash && answered.name === request.name;
        return same ? (answered.answer as Reference) : refuse('requestIdReused', 'requestId');
      }
      const reference = await work({ ...world, wakes, store: storeWithin(world.store, tx) });
      if (!isRefusal(reference)) await tx.requests.save({ personId: actor.personId, ...request, answer: reference });
      return reference;
    });
  const result = await attempt().catch((error: unknown) => {
    // Somebody was faster: what she stored is seen now, and says what to answer.
    if (error instanceof RequestTaken || error instanceof StaleRevision) return attempt();
    throw error;
  });
  if (wakes.held) await world.wakes.wake();
  return result;
}

/** A use case that opens a transaction gets the one that is open. */
const storeWithin = (store: Store, tx: Tx): Store => ({ ...store, inTenant: (_tenantId, work) => work(tx) });

/** A wake follows the commit, so one that is asked for inside is kept until then. */
function holdWakes(): Wakes & { held: boolean } {
  const held = {
    held: false,
    wake: async () => {
      held.held = true;
    },
  };
  return held;
}
