import { dayOf } from '../../domain/instant.ts';
import type { Actor } from '../../domain/people.ts';
import type { Id } from '../../domain/plan/mentorship.ts';
import { isRefusal, type Refusal, refuse } from '../../domain/refusal.ts';
import { checkPattern } from '../../domain/roster/checkPattern.ts';
import type { ShiftPattern } from '../../domain/roster/shiftPattern.ts';
import type { World } from '../../ports.ts';
import type { Choice } from '../../store/reminders.ts';
import type { Tx } from '../../store.ts';
import { choose, chooseAsBefore } from '../choose.ts';
import { peopleOfUnit, rosterUnit } from './rosterUnit.ts';

/** Whose pattern: one's own, or that of somebody in a plan of a unit. */
type PatternOwner = { readonly unitId: Id; readonly personId: Id } | null;

interface OfPattern {
  readonly owner: PatternOwner;
  /** The revision that was seen; 0 where nothing is typed in. */
  readonly revision: number;
}

/** Types a repeating roster in, or takes it away with null; it counts where no file and no team tells of a day. */
export async function savePattern(
  world: World,
  actor: Actor,
  { pattern, ...of }: OfPattern & { readonly pattern: ShiftPattern | null },
): Promise<Refusal | null> {
  const faults = pattern === null ? [] : checkPattern(pattern);
  if (faults.length > 0) return refuse('patternFaulty', 'pattern', { total: faults.length });
  const now = world.clock.now();
  return changePattern(world, actor, {
    of,
    change: (tx, choice) => choose(tx, actor, { choice, revision: of.revision, now, decide: () => pattern }),
  });
}

/** Takes one's own newest choice back within ten minutes. */
export const undoPattern = (world: World, actor: Actor, of: OfPattern): Promise<Refusal | null> =>
  changePattern(world, actor, {
    of,
    change: (tx, choice) =>
      chooseAsBefore(tx, actor, { choice, revision: of.revision, now: world.clock.now(), usual: null }),
  });

interface Change {
  readonly of: OfPattern;
  readonly change: (tx: Tx, choice: Choice<ShiftPattern | null>) => Promise<Refusal | null>;
}

async function changePattern(world: World, actor: Actor, { of, change }: Change): Promise<Refusal | null> {
  if (actor.isGuest) return refuse('guestsRefused');
  const now = world.clock.now();
  const refusal = await world.store.inTenant(actor.tenantId, async (tx) => {
    if (of.owner !== null) {
      const unit = await rosterUnit(tx, actor, { unitId: of.owner.unitId, action: 'writePattern' });
      if (isRefusal(unit)) return unit;
      if (!peopleOfUnit(unit.plans, dayOf(now)).has(of.owner.personId)) return refuse('notInUnit', 'personId');
    }
    const personId = of.owner?.personId ?? actor.personId;
    await tx.rosters.changing([personId], now);
    return change(tx, tx.settings.shiftPattern(personId));
  });
  if (refusal === null) await world.wakes.wake();
  return refusal;
}
