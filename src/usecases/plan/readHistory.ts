import { mayDo } from '../../domain/access.ts';
import { dayOf, type Instant } from '../../domain/instant.ts';
import type { Actor, Person } from '../../domain/people.ts';
import { historySeenBy, type PastChange } from '../../domain/plan/historySeenBy.ts';
import type { Id } from '../../domain/plan/mentorship.ts';
import type { Programme } from '../../domain/programme/programme.ts';
import { type Refusal, refuse } from '../../domain/refusal.ts';
import type { World } from '../../ports.ts';
import { relationsOf } from './relationsOf.ts';

export interface HistoryReading {
  /** Newest first; what the reader does not see is not counted either. */
  readonly changes: readonly (PastChange & { readonly number: number })[];
  readonly people: ReadonlyMap<Id, Person>;
  readonly nextBefore: number | null;
  readonly programme: Programme | null;
  readonly readerId: Id;
  readonly now: Instant;
}

const pageSize = 30;

/** Who did it, and whom it was about. */
const namedBy = ({ entry, frames }: PastChange): Id[] =>
  [
    entry.actorId,
    ...[frames?.was, frames?.became].flatMap((frame) => [
      ...(frame?.pairings ?? []).flatMap(({ mentorId, reserveMentorId }) => [mentorId, reserveMentorId]),
      ...(frame?.absences ?? []).map(({ personId }) => personId),
    ]),
  ].filter((id) => id !== null);

/** What has happened to a plan, a page at a time, as the acting person may see it. */
export const readHistory = (
  world: World,
  actor: Actor,
  { mentorshipId, before }: { readonly mentorshipId: Id; readonly before: number | null },
): Promise<HistoryReading | Refusal> =>
  world.store.inTenant(actor.tenantId, async (tx) => {
    const mentorship = await tx.mentorships.get(mentorshipId);
    const now = world.clock.now();
    const relations = mentorship ? await relationsOf(tx, actor, { mentorship, today: dayOf(now) }) : [];
    if (!mentorship || !mayDo(relations, 'readPlan')) return refuse('notFound', 'mentorshipId');
    const entries = await tx.mentorships.history(mentorshipId, mentorship.revision);
    const seen = historySeenBy(mentorship, entries, { personId: actor.personId, relations });
    const numbered = seen.map((change, index) => ({ ...change, number: seen.length - index }));
    const older = before === null ? numbered : numbered.filter(({ number }) => number < before);
    const changes = older.slice(0, pageSize);
    const people = await tx.people.getMany([...new Set(changes.flatMap(namedBy))]);
    return {
      changes,
      people: new Map(people.map((person) => [person.id, person])),
      nextBefore: older.length > pageSize ? (changes.at(-1)?.number ?? null) : null,
      programme: await tx.programmes.get(mentorship.facts.programme),
      readerId: actor.personId,
      now,
    };
  });
