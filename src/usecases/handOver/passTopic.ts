import type { Actor } from '../../domain/people.ts';
import type { Id } from '../../domain/plan/mentorship.ts';
import { isRefusal, type Refusal, refuse } from '../../domain/refusal.ts';
import type { World } from '../../ports.ts';
import { handOverIn } from './handOverIn.ts';

interface Passing {
  readonly mentorshipId: Id;
  readonly topicId: Id;
  readonly passes: boolean;
}

/** One of the two says that a topic may be passed on, or that it may not after all. It is when both say so. */
export const passTopic = (world: World, actor: Actor, request: Passing): Promise<Refusal | null> =>
  world.store.inTenant(actor.tenantId, async (tx) => {
    const { mentorshipId, topicId, passes } = request;
    const asked = await handOverIn(tx, actor, { world, mentorshipId });
    if (isRefusal(asked)) return asked;
    const { fromMentorId, toMentorId } = asked.handOver;
    const mine = tx.topicsFor(actor.personId);
    const known = await mine.knownTo(mentorshipId, fromMentorId);
    if (!known.some(({ id }) => id === topicId)) return refuse('notFound', 'topicId');
    const topic = { mentorshipId, topicId, toMentorId };
    await (passes ? mine.pass(topic) : mine.keep(topic));
    return null;
  });
