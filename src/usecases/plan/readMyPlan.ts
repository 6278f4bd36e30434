import { dayOf } from '../../domain/instant.ts';
import type { Actor } from '../../domain/people.ts';
import type { Mentorship } from '../../domain/plan/mentorship.ts';
import { ownPlan } from '../../domain/plan/ownPlan.ts';
import { currentMentor } from '../../domain/plan/timeline.ts';
import type { World } from '../../ports.ts';
import { plansSeenBy } from './plansSeenBy.ts';

export interface MyPlan {
  readonly mentorship: Mentorship;
  readonly mentorName: string;
  readonly now: string;
}

/** The newcomer's own plan: the running one, else the newest; null for someone who has none. */
export const readMyPlan = (world: World, actor: Actor): Promise<MyPlan | null> =>
  world.store.inTenant(actor.tenantId, async (tx) => {
    const now = world.clock.now();
    const today = dayOf(now);
    const mentorships = await tx.mentorships.ofPerson(actor.personId);
    const seen = await plansSeenBy(tx, actor, { mentorships, today });
    const mine = seen.filter(({ relations }) => relations.includes('self')).map(({ mentorship }) => mentorship);
    const mentorship = ownPlan(mine, today);
    if (!mentorship) return null;
    const mentor = await tx.people.get(currentMentor(mentorship, today).mentorId);
    return { mentorship, mentorName: mentor?.displayName ?? '', now };
  });
