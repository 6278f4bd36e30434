import { type Relation, relationsTo } from '../../domain/access.ts';
import type { Day } from '../../domain/day.ts';
import type { Mentorship } from '../../domain/plan/mentorship.ts';
import type { Actor, Tx } from '../../ports.ts';

/** How the acting person is related to a mentorship today: what decides everything she may do with it. */
export async function relationsOf(
  tx: Tx,
  actor: Actor,
  { mentorship, today }: { mentorship: Mentorship; today: Day },
): Promise<readonly Relation[]> {
  if (actor.isGuest) return [];
  const unit = await tx.units.get(mentorship.facts.unitId);
  const relations = [...relationsTo(mentorship, actor.personId, today)];
  if (unit?.leaderIds.includes(actor.personId)) relations.push('unitLeaderOf');
  if (actor.isCoordinator) relations.push('coordinator');
  return relations;
}
