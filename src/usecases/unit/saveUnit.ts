import type { Actor } from '../../domain/people.ts';
import { type Refusal, refuse } from '../../domain/refusal.ts';
import type { Unit } from '../../domain/unit.ts';
import type { World } from '../../ports.ts';

/** Names a unit and who leads it; for coordinators. */
export const saveUnit = (world: World, actor: Actor, unit: Unit): Promise<Refusal | null> =>
  world.store.inTenant(actor.tenantId, async (tx) => {
    if (!actor.isCoordinator || actor.isGuest) return refuse('notAllowed');
    await tx.units.save(unit);
    return null;
  });
