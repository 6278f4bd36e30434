import { mayDo, type Relation } from '../../domain/access.ts';
import { dayOf, type Instant } from '../../domain/instant.ts';
import type { Actor, Person } from '../../domain/people.ts';
import type { HistoryEntry } from '../../domain/plan/history.ts';
import type { Id, Mentorship } from '../../domain/plan/mentorship.ts';
import { planSeenBy } from '../../domain/plan/planSeenBy.ts';
import type { Topic } from '../../domain/plan/topic.ts';
import { openTraining, trainingSays } from '../../domain/plan/trainingShifts.ts';
import type { Programme } from '../../domain/programme/programme.ts';
import { type Refusal, refuse } from '../../domain/refusal.ts';
import type { Unreachable } from '../../domain/reminder/reachability.ts';
import type { World } from '../../ports.ts';
import type { Tx } from '../../store.ts';
import { entryOf } from './entryOf.ts';
import { peopleIn } from './peopleIn.ts';
import { relationsOf } from './relationsOf.ts';
import { rostersFor } from './rostersFor.ts';

export interface PlanReading {
  readonly mentorship: Mentorship;
  readonly programme: Programme;
  readonly relations: readonly Relation[];
  readonly people: ReadonlyMap<Id, Person>;
  /** Null for everyone but the pair. */
  readonly topics: readonly Topic[] | null;
  readonly unitName: string;
  readonly failingEvents: ReadonlyMap<string, string>;
  /** Open training shifts that do not fit the rosters. */
  readonly training: readonly UnfitTraining[];
  /** Whom the bot cannot write to, of those in the plan; empty for everyone but coordinators. */
  readonly unreachable: readonly Unreachable[];
  readonly newest: HistoryEntry | null;
  readonly readerId: Id;
  readonly now: Instant;
}

interface UnfitTraining {
  readonly itemKey: string;
  readonly rosterSays: 'noShift' | 'apart';
}

async function unfitTraining(tx: Tx, seen: Mentorship): Promise<readonly UnfitTraining[]> {
  const items = seen.state === 'active' ? openTraining(seen) : [];
  const rosters = await rostersFor(tx, seen, items);
  return items.flatMap((item) => {
    const { kind } = trainingSays(seen, item, rosters);
    return kind === 'noShift' || kind === 'apart' ? [{ itemKey: item.key, rosterSays: kind }] : [];
  });
}

/** One plan as the acting person may see it. A plan she has nothing to do with does not exist for her. */
export const readPlan = (world: World, actor: Actor, mentorshipId: Id): Promise<PlanReading | Refusal> =>
  world.store.inTenant(actor.tenantId, async (tx) => {
    const mentorship = await tx.mentorships.get(mentorshipId);
    const now = world.clock.now();
    const relations = mentorship ? await relationsOf(tx, actor, { mentorship, today: dayOf(now) }) : [];
    if (!mentorship || !mayDo(relations, 'readPlan')) return refuse('notFound', 'mentorshipId');
    const programme = await tx.programmes.get(mentorship.facts.programme);
    if (!programme) return refuse('unknownProgramme', 'programme');
    const topics = mayDo(relations, 'readTopics') ? await tx.topicsFor(actor.personId).of(mentorshipId) : null;
    const seen = planSeenBy(mentorship, relations, dayOf(now));
    const newest = await entryOf(tx, mentorship, seen.revision);
    const failing = await tx.events.failing(mentorshipId);
    const people = await peopleIn(tx, mentorship);
    const unreachable = mayDo(relations, 'readDelivery') ? await tx.reachability.getMany([...people.keys()]) : [];
    return {
      mentorship: seen,
      programme,
      relations,
      people,
      topics,
      unitName: (await tx.units.get(mentorship.facts.unitId))?.name ?? '',
      failingEvents: new Map(failing.map(({ itemKey, reason }) => [itemKey, reason])),
      training: await unfitTraining(tx, seen),
      unreachable,
      newest,
      readerId: actor.personId,
      now,
    };
  });
