import type { Instant } from '../../domain/instant.ts';
import type { Actor, Person } from '../../domain/people.ts';
import type { Id } from '../../domain/plan/mentorship.ts';
import type { Topic, TopicPass } from '../../domain/plan/topic.ts';
import { isRefusal, type Refusal } from '../../domain/refusal.ts';
import type { World } from '../../ports.ts';
import { peopleIn } from '../plan/peopleIn.ts';
import { type AskedAbout, handOverIn } from './handOverIn.ts';

export interface HandOverReading extends AskedAbout {
  /** What the mentor before has: written with her, or passed on to her. */
  readonly topics: readonly Topic[];
  readonly passes: readonly TopicPass[];
  readonly people: ReadonlyMap<Id, Person>;
  readonly readerId: Id;
  readonly now: Instant;
}

/** What may be passed on to the new mentor, and what the two have said of it so far. */
export const readHandOver = (world: World, actor: Actor, mentorshipId: Id): Promise<HandOverReading | Refusal> =>
  world.store.inTenant(actor.tenantId, async (tx) => {
    const asked = await handOverIn(tx, actor, { world, mentorshipId });
    if (isRefusal(asked)) return asked;
    const { fromMentorId, toMentorId } = asked.handOver;
    const mine = tx.topicsFor(actor.personId);
    return {
      ...asked,
      topics: await mine.knownTo(mentorshipId, fromMentorId),
      passes: await mine.passesTo(mentorshipId, toMentorId),
      people: await peopleIn(tx, asked.mentorship),
      readerId: actor.personId,
      now: world.clock.now(),
    };
  });
