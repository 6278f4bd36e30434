import type { Day } from '../../domain/day.ts';
import { dayOf } from '../../domain/instant.ts';
import type { Actor } from '../../domain/people.ts';
import type { Mentorship, MentorshipFacts } from '../../domain/plan/mentorship.ts';
import { type MissingFact, missingFacts, pastItems } from '../../domain/plan/startMentorship.ts';
import type { Programme } from '../../domain/programme/programme.ts';
import { isRefusal, type Refusal } from '../../domain/refusal.ts';
import type { World } from '../../ports.ts';
import { checkStart, draftMentorship } from './checkStart.ts';

export interface PlanPreview {
  readonly mentorship: Mentorship;
  readonly programme: Programme;
  readonly missing: readonly MissingFact[];
  readonly mentorName: string;
  readonly past: readonly string[];
  readonly today: Day;
}

/** The plan that these facts would give, and what is missing by name; nothing is stored. */
export const previewPlan = (world: World, actor: Actor, facts: MentorshipFacts): Promise<PlanPreview | Refusal> =>
  world.store.inTenant(actor.tenantId, async (tx) => {
    const programme = await checkStart(tx, actor, facts);
    if (isRefusal(programme)) return programme;
    const mentorship = draftMentorship(world, { facts, programme, pastItems: 'open' });
    if (isRefusal(mentorship)) return mentorship;
    const mentor = await tx.people.get(facts.mentorId);
    const today = dayOf(world.clock.now());
    return {
      mentorship,
      programme,
      missing: missingFacts(programme, facts, { mentorHasPresentation: Boolean(mentor?.presentation) }),
      mentorName: mentor?.displayName ?? '',
      past: pastItems(mentorship.items, today).map((item) => item.key),
      today,
    };
  });
