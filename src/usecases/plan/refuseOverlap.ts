import type { Mentorship } from '../../domain/plan/mentorship.ts';
import { plansOverlap } from '../../domain/plan/startMentorship.ts';
import { type Refusal, refuse } from '../../domain/refusal.ts';
import type { Tx } from '../../store.ts';

/** A plan that runs longer or elsewhere than before must not run beside another of the same newcomer. */
export async function refuseOverlap(tx: Tx, after: Mentorship): Promise<Refusal | null> {
  const others = await tx.mentorships.ofPerson(after.facts.menteeId);
  const other = others.find((each) => each.id !== after.id && plansOverlap(each, after));
  if (other === undefined) return null;
  return refuse('overlappingMentorship', null, { from: other.facts.startsOn, to: other.finishedOn ?? other.endsOn });
}
