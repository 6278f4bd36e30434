import { mayDo, type Relation } from '../../domain/access.ts';
import type { Day } from '../../domain/day.ts';
import type { Actor } from '../../domain/people.ts';
import type { Mentorship } from '../../domain/plan/mentorship.ts';
import { planSeenBy } from '../../domain/plan/planSeenBy.ts';
import type { Tx } from '../../store.ts';
import { relationsIn } from './relationsOf.ts';

export interface SeenPlan {
  readonly mentorship: Mentorship;
  readonly relations: readonly Relation[];
}

/** Mentorships as the acting person may see them, with what she is to each; those that she may not read are left out. */
export async function plansSeenBy(
  tx: Tx,
  actor: Actor,
  { mentorships, today }: { mentorships: readonly Mentorship[]; today: Day },
): Promise<readonly SeenPlan[]> {
  const units = new Map((await tx.units.all()).map((unit) => [unit.id, unit]));
  return mentorships.flatMap((mentorship) => {
    const relations = relationsIn(units.get(mentorship.facts.unitId) ?? null, actor, { mentorship, today });
    return mayDo(relations, 'readPlan') ? [{ mentorship: planSeenBy(mentorship, relations, today), relations }] : [];
  });
}

/** The plans that the person books and holds talks in: as mentor, or as reserve while stepping in. */
export const isMentored = ({ relations }: SeenPlan): boolean =>
  relations.includes('mentorOf') || relations.includes('reserveOf');
