import type { Actor } from '../../domain/people.ts';
import type { Mentorship, MentorshipFacts } from '../../domain/plan/mentorship.ts';
import type { PastItems } from '../../domain/plan/startMentorship.ts';
import { isRefusal, type Refusal } from '../../domain/refusal.ts';
import type { World } from '../../ports.ts';
import { checkStart, draftMentorship } from './checkStart.ts';
import { commitPlan } from './commitPlan.ts';

/** Starts a mentorship: the plan, its reminders and its history are written together or not at all. */
export async function startMentorship(
  world: World,
  actor: Actor,
  request: { readonly facts: MentorshipFacts; readonly pastItems: PastItems | null },
): Promise<Mentorship | Refusal> {
  const result = await world.store.inTenant(actor.tenantId, async (tx) => {
    // Two plans of one newcomer that are started at once must see each other.
    await tx.people.lock(request.facts.menteeId);
    const programme = await checkStart(tx, actor, request.facts);
    if (isRefusal(programme)) return programme;
    const after = draftMentorship(world, { ...request, programme });
    if (isRefusal(after)) return after;
    await commitPlan(tx, {
      before: null,
      after,
      kind: 'started',
      itemKey: null,
      actorId: actor.personId,
      at: world.clock.now(),
    });
    return after;
  });
  if (!isRefusal(result)) await world.wakes.wake();
  return result;
}
