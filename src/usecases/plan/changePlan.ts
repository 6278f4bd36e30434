import { type Action, mayDo } from '../../domain/access.ts';
import type { Day } from '../../domain/day.ts';
import { dayOf, type Instant } from '../../domain/instant.ts';
import type { Actor } from '../../domain/people.ts';
import type { HistoryKind } from '../../domain/plan/history.ts';
import type { Id, Mentorship } from '../../domain/plan/mentorship.ts';
import { planSeenBy } from '../../domain/plan/planSeenBy.ts';
import type { Programme } from '../../domain/programme/programme.ts';
import { isRefusal, type Refusal, refuse } from '../../domain/refusal.ts';
import type { World } from '../../ports.ts';
import type { Tx } from '../../store.ts';
import { commitPlan } from './commitPlan.ts';
import { entryOf } from './entryOf.ts';
import { relationsOf } from './relationsOf.ts';

/** Which plan, and the revision the person saw; null when a card, which shows one talk only, asks. */
export interface PlanRef {
  readonly mentorshipId: Id;
  readonly revision: number | null;
}

interface Moment {
  readonly now: Instant;
  readonly today: Day;
  readonly programme: Programme;
  /** The revision as the acting person counts them: answers that are not for her have none. */
  readonly seenRevision: number;
  readonly tx: Tx;
}

export type Decide = (before: Mentorship, moment: Moment) => Mentorship | Refusal | Promise<Mentorship | Refusal>;

interface Change {
  readonly ref: PlanRef;
  readonly action: Action;
  readonly kind: HistoryKind | ((before: Mentorship, after: Mentorship) => HistoryKind);
  readonly itemKey: string | null;
  /** The plan as it was means that nothing is to be changed. */
  readonly decide: Decide;
}

/** Load, access, decide, save: the road that every change of a plan takes. Wakes the worker once it is committed. */
export async function changePlan(world: World, actor: Actor, change: Change): Promise<Mentorship | Refusal> {
  const result = await world.store.inTenant(actor.tenantId, (tx) =>
    changeIn(tx, actor, { change, now: world.clock.now() }),
  );
  if (!isRefusal(result)) await world.wakes.wake();
  return result;
}

async function changeIn(tx: Tx, actor: Actor, { change, now }: { change: Change; now: Instant }) {
  const before = await tx.mentorships.lock(change.ref.mentorshipId);
  const today = dayOf(now);
  const relations = before ? await relationsOf(tx, actor, { mentorship: before, today }) : [];
  if (!before || relations.length === 0) return refuse('notFound', 'mentorshipId');
  if (!mayDo(relations, change.action)) return refuse('notAllowed');
  const seen = planSeenBy(before, relations, today);
  if (change.ref.revision !== null && change.ref.revision !== seen.revision) return staleness(tx, before, seen);
  const programme = await tx.programmes.get(before.facts.programme);
  if (!programme) return refuse('unknownProgramme', 'programme');
  const after = await change.decide(before, { now, today, programme, seenRevision: seen.revision, tx });
  if (isRefusal(after) || after === before) return after;
  const kind = typeof change.kind === 'function' ? change.kind(before, after) : change.kind;
  await commitPlan(tx, { before, after, kind, itemKey: change.itemKey, actorId: actor.personId, at: now });
  return after;
}

/** Somebody changed the plan after the person saw it: say what and who, when she may know, so that she can look again. */
async function staleness(tx: Tx, stored: Mentorship, seen: Mentorship): Promise<Refusal> {
  const newest = await entryOf(tx, stored, seen.revision);
  const itemKey = newest?.itemKey ?? null;
  const isSeen = itemKey === null || seen.items.some(({ key }) => key === itemKey);
  const person = newest?.actorId && isSeen ? await tx.people.get(newest.actorId) : null;
  const change = isSeen ? (newest?.kind ?? 'started') : 'other';
  return refuse('staleRevision', 'revision', { change, by: person?.displayName ?? '' });
}
