import type { ConversationRef } from '../../domain/people.ts';
import type { Id } from '../../domain/plan/mentorship.ts';
import type { World } from '../../ports.ts';

/** Keeps where the bot reaches a person: the newest address wins. */
export const rememberConversation = (world: World, tenantId: Id, ref: ConversationRef): Promise<void> =>
  world.store.inTenant(tenantId, (tx) => tx.conversations.save(ref));
