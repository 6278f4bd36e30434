import { type Relation, relationsTo } from '../../domain/access.ts';
import type { Day } from '../../domain/day.ts';
import type { Actor } from '../../domain/people.ts';
import type { Mentorship } from '../../domain/plan/mentorship.ts';
import type { Unit } from '../../domain/unit.ts';
import type { Tx } from '../../store.ts';

interface Related {
  readonly mentorship: Mentorship;
  readonly today: Day;
}

/** How the acting person is related to a mentorship today: what decides everything she may do with it. */
export const relationsOf = async (tx: Tx, actor: Actor, related: Related): Promise<readonly Relation[]> =>
  relationsIn(await tx.units.get(related.mentorship.facts.unitId), actor, related);

/** As relationsOf, where the mentorship's unit is at hand. */
export function relationsIn(unit: Unit | null, actor: Actor, { mentorship, today }: Related): readonly Relation[] {
  if (actor.isGuest) return [];
  const relations = relationsTo(mentorship, actor.personId, today);
  if (unit?.leaderIds.includes(actor.personId)) relations.push('unitLeaderOf');
  if (actor.isCoordinator) relations.push('coordinator');
  return relations;
}
