import type { Actor, Language } from '../../domain/people.ts';
import type { World } from '../../ports.ts';

/** The language the person chose; null for someone the app has not met. */
export const readLanguage = (world: World, actor: Pick<Actor, 'tenantId' | 'personId'>): Promise<Language | null> =>
  world.store.inTenant(actor.tenantId, async (tx) => (await tx.people.get(actor.personId))?.language ?? null);
