import type { Actor } from '../../domain/people.ts';
import type { Refusal } from '../../domain/refusal.ts';
import type { World } from '../../ports.ts';
import { signedIn } from './signedIn.ts';

/** Whether somebody will also meet outside her shifts: nobody says so for another, and it counts only when both of a pair have. */
export const setMeetsOffShift = (world: World, actor: Actor, meetsOffShift: boolean): Promise<Refusal | null> =>
  world.store.inTenant(actor.tenantId, async (tx) => {
    await tx.people.save({ ...(await signedIn(tx, actor)), meetsOffShift });
    return null;
  });
