import { earlier, later } from '../../domain/day.ts';
import type { Mentorship, PlanItem } from '../../domain/plan/mentorship.ts';
import { actingMentor } from '../../domain/plan/timeline.ts';
import type { RostersOf } from '../../domain/plan/trainingShifts.ts';
import type { Tx } from '../../store.ts';

/** What is known of the newcomer and her mentors in the days of these training shifts. */
export async function rostersFor(tx: Tx, m: Mentorship, items: readonly PlanItem[]): Promise<RostersOf> {
  const [first] = items;
  if (!first) return new Map();
  const days = items.map(({ opensOn }) => opensOn);
  const period = { fromOn: days.reduce(earlier, first.opensOn), toOn: days.reduce(later, first.opensOn) };
  return tx.rosters.known([m.facts.menteeId, ...days.map((on) => actingMentor(m, on))], period);
}
