import { mayDo } from '../../domain/access.ts';
import type { Actor } from '../../domain/people.ts';
import type { Id } from '../../domain/plan/mentorship.ts';
import { type Refusal, refuse } from '../../domain/refusal.ts';
import { refuseWorkingHours, usualWorkingHours, type WorkingHours } from '../../domain/reminder/workingHours.ts';
import type { World } from '../../ports.ts';
import type { Choice } from '../../store/reminders.ts';
import type { Tx } from '../../store.ts';
import { choose, chooseAsBefore } from '../choose.ts';
import { relationsToMunicipality } from '../relationsToMunicipality.ts';

interface OfUnit {
  readonly unitId: Id;
  /** The revision that was seen; 0 where nobody has chosen. */
  readonly revision: number;
}

/** Chooses when a unit's people are written to where no roster is known; for coordinators. */
export async function saveWorkingHours(
  world: World,
  actor: Actor,
  { hours, ...of }: OfUnit & { readonly hours: WorkingHours },
): Promise<Refusal | null> {
  const fault = refuseWorkingHours(hours);
  if (fault) return fault;
  const weekdays = [...new Set(hours.weekdays)].sort();
  const now = world.clock.now();
  return changeHours(world, actor, {
    of,
    change: (tx, choice) =>
      choose(tx, actor, { choice, revision: of.revision, now, decide: () => ({ ...hours, weekdays }) }),
  });
}

/** Takes back the coordinator's own newest choice for a unit within ten minutes. */
export const undoWorkingHours = (world: World, actor: Actor, of: OfUnit): Promise<Refusal | null> =>
  changeHours(world, actor, {
    of,
    change: (tx, choice) =>
      chooseAsBefore(tx, actor, {
        choice,
        revision: of.revision,
        now: world.clock.now(),
        usual: usualWorkingHours,
      }),
  });

interface Change {
  readonly of: OfUnit;
  readonly change: (tx: Tx, choice: Choice<WorkingHours>) => Promise<Refusal | null>;
}

/** What is held back in the unit is decided on anew at once. */
async function changeHours(world: World, actor: Actor, { of: { unitId }, change }: Change): Promise<Refusal | null> {
  if (!mayDo(relationsToMunicipality(actor), 'chooseWorkingHours')) return refuse('notAllowed');
  const refusal = await world.store.inTenant(actor.tenantId, async (tx) => {
    if ((await tx.units.get(unitId)) === null) return refuse('unknownUnit', 'unitId');
    const refused = await change(tx, tx.settings.workingHours(unitId));
    if (refused === null) await tx.replans.reconsiderUnit(unitId);
    return refused;
  });
  if (refusal === null) await world.wakes.wake();
  return refusal;
}
