import type { Id } from '../../domain/plan/mentorship.ts';
import type { World } from '../../ports.ts';

/** The app was taken away from a person: nothing reaches her until it is back. Kept only of those in a running plan. */
export const forgetInstall = (world: World, tenantId: Id, personId: Id): Promise<void> =>
  world.store.inTenant(tenantId, async (tx) => {
    await tx.greetings.forget(personId);
    const plans = await tx.mentorships.ofPerson(personId);
    if (!plans.some(({ state }) => state === 'active')) return;
    await tx.reachability.unreachable(personId, 'BotNotInConversationRoster', world.clock.now());
  });
