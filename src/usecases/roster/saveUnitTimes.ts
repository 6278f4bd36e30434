import type { Actor } from '../../domain/people.ts';
import type { Id } from '../../domain/plan/mentorship.ts';
import { isRefusal, type Refusal } from '../../domain/refusal.ts';
import { type ChosenTimes, inOrderOfWeek, refuseUnitTimes, usualTimes } from '../../domain/slot/unitTimes.ts';
import type { World } from '../../ports.ts';
import type { Choice } from '../../store/reminders.ts';
import type { Tx } from '../../store.ts';
import { choose, chooseAsBefore } from '../choose.ts';
import { rosterUnit } from './rosterUnit.ts';

interface OfUnit {
  readonly unitId: Id;
  /** The revision that was seen; 0 where nobody has chosen. */
  readonly revision: number;
}

/** Enters when nobody in a unit can talk, and when it is calm: what is not entered is not blocked. */
export async function saveUnitTimes(
  world: World,
  actor: Actor,
  { times, ...of }: OfUnit & { readonly times: ChosenTimes },
): Promise<Refusal | null> {
  const fault = refuseUnitTimes(times);
  if (fault) return fault;
  const now = world.clock.now();
  return changeTimes(world, actor, {
    of,
    change: (tx, choice) =>
      choose(tx, actor, { choice, revision: of.revision, now, decide: () => inOrderOfWeek(times) }),
  });
}

/** Takes one's own newest choice for a unit back within ten minutes. */
export const undoUnitTimes = (world: World, actor: Actor, of: OfUnit): Promise<Refusal | null> =>
  changeTimes(world, actor, {
    of,
    change: (tx, choice) =>
      chooseAsBefore(tx, actor, { choice, revision: of.revision, now: world.clock.now(), usual: usualTimes }),
  });

interface Change {
  readonly of: OfUnit;
  readonly change: (tx: Tx, choice: Choice<ChosenTimes>) => Promise<Refusal | null>;
}

const changeTimes = (world: World, actor: Actor, { of: { unitId }, change }: Change): Promise<Refusal | null> =>
  world.store.inTenant(actor.tenantId, async (tx) => {
    const unit = await rosterUnit(tx, actor, { unitId, action: 'chooseUnitTimes' });
    return isRefusal(unit) ? unit : change(tx, tx.settings.unitTimes(unitId));
  });
