import { dayOf } from '../../domain/instant.ts';
import type { Actor } from '../../domain/people.ts';
import type { MentorshipFacts } from '../../domain/plan/mentorship.ts';
import { mentorshipsOverlap, type PastItems, startMentorship } from '../../domain/plan/startMentorship.ts';
import type { Programme } from '../../domain/programme/programme.ts';
import { type Refusal, refuse } from '../../domain/refusal.ts';
import type { World } from '../../ports.ts';
import type { Tx } from '../../store.ts';

/** What both the preview and the start check: who may, the unit, the programme, and that the newcomer has no other plan then. */
export async function checkStart(tx: Tx, actor: Actor, facts: MentorshipFacts): Promise<Programme | Refusal> {
  if (!actor.isCoordinator || actor.isGuest) return refuse('notAllowed');
  const programme = await tx.programmes.get(facts.programme);
  if (!programme) return refuse('unknownProgramme', 'programme');
  const unit = await tx.units.get(facts.unitId);
  if (!unit) return refuse('unknownUnit', 'unitId');
  if (unit.leaderIds.includes(facts.mentorId)) return refuse('mentorIsLeader', 'mentorId');
  if (facts.reserveMentorId && unit.leaderIds.includes(facts.reserveMentorId)) {
    return refuse('mentorIsLeader', 'reserveMentorId');
  }
  const others = await tx.mentorships.ofPerson(facts.menteeId);
  const overlapping = others.find((other) => mentorshipsOverlap(other, facts, programme));
  if (overlapping) {
    return refuse('overlappingMentorship', 'menteeId', { from: overlapping.facts.startsOn, to: overlapping.endsOn });
  }
  return programme;
}

/** The mentorship these facts give, not yet stored. */
export function draftMentorship(
  world: World,
  { facts, programme, pastItems }: { facts: MentorshipFacts; programme: Programme; pastItems: PastItems | null },
) {
  return startMentorship({ id: world.ids.next(), facts, programme, today: dayOf(world.clock.now()), pastItems });
}
