import type { Id } from '../../domain/plan/mentorship.ts';
import type { World } from '../../ports.ts';

/**
 * The app has come to a person: she is greeted, once, however often Teams tells it. Where it came because a reminder is due,
 * that message brings the greeting, so that nothing comes before it.
 */
export async function greetArrival(
  world: World,
  { tenantId, personId }: { readonly tenantId: Id; readonly personId: Id },
  greet: () => Promise<unknown>,
): Promise<void> {
  const isFirst = await world.store.inTenant(tenantId, (tx) => tx.greetings.giveFirst(personId));
  if (!isFirst) return;
  try {
    await greet();
  } catch (error) {
    await world.store.inTenant(tenantId, (tx) => tx.greetings.forget(personId));
    throw error;
  }
}
