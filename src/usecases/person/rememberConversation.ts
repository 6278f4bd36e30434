import type { ConversationRef } from '../../domain/people.ts';
import type { Id } from '../../domain/plan/mentorship.ts';
import type { World } from '../../ports.ts';

/** Something came from a person: where the bot reaches her, the newest address; and what did not come through is sent now. */
export async function rememberConversation(world: World, tenantId: Id, ref: ConversationRef): Promise<void> {
  const isBack = await world.store.inTenant(tenantId, async (tx) => {
    await tx.conversations.save(ref);
    return tx.reachability.reachable(ref.personId);
  });
  if (isBack) await world.wakes.wake();
}
