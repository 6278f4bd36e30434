import type { Actor, Language } from '../../domain/people.ts';
import type { World } from '../../ports.ts';
import { signedIn } from './signedIn.ts';

/** The language of everything the app writes to this person, chat and calendar included. */
export const setLanguage = (world: World, actor: Actor, language: Language): Promise<null> =>
  world.store.inTenant(actor.tenantId, async (tx) => {
    await tx.people.save({ ...(await signedIn(tx, actor)), language });
    return null;
  });
