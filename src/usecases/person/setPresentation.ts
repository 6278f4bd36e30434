import type { Actor } from '../../domain/people.ts';
import type { Refusal } from '../../domain/refusal.ts';
import type { World } from '../../ports.ts';
import { checkText } from '../checkText.ts';
import { signedIn } from './signedIn.ts';

/** What a mentor says of herself; her newcomers and their leaders read it. */
export async function setPresentation(world: World, actor: Actor, text: string): Promise<Refusal | null> {
  const fault = checkText('text', text);
  if (fault) return fault;
  return world.store.inTenant(actor.tenantId, async (tx) => {
    await tx.people.save({ ...(await signedIn(tx, actor)), presentation: text });
    return null;
  });
}
