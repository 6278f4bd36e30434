import type { KnownEvent } from '../../domain/calendar/desiredEvent.ts';
import { followCalendar } from '../../domain/calendar/followCalendar.ts';
import {
  type CalendarReading,
  type Finding,
  findingOf,
  keptOf,
  knownFrom,
  markOf,
  type SeenEvent,
} from '../../domain/calendar/seenEvent.ts';
import { addMinutes, type Instant } from '../../domain/instant.ts';
import type { Id } from '../../domain/plan/mentorship.ts';
import type { SettledRow } from '../../store/calendars.ts';
import type { Tx } from '../../store.ts';
import { commitPlan } from '../plan/commitPlan.ts';

interface Read {
  readonly mailboxId: Id;
  readonly reading: CalendarReading;
  readonly now: Instant;
}

/**
 * Lets plans follow what was read. A plan that wanted something else than the calendar held has its way: somebody said so
 * in the app, and the calendar is brought there. Rows are taken plan by plan, so that two readings never wait for each other.
 */
export async function followEvents(tx: Tx, { mailboxId, reading, now }: Read): Promise<void> {
  for (const row of await tx.events.ofMailbox(mailboxId)) {
    const seen = seenOf(row, reading);
    if (seen === undefined) continue;
    if (row.known === null) await adopt(tx, row, seen);
    else await follow(tx, { row, known: row.known, seen, now });
  }
}

/** The event as it was read: by its id, or by its mark where that id is gone or was never heard of; undefined when it was not. */
function seenOf(row: SettledRow, { seen, marked }: CalendarReading): SeenEvent | null | undefined {
  const found = row.known === null ? undefined : seen.get(row.known.eventId);
  if (found || marked === null) return found;
  const ofItem = marked.filter(({ mark }) => mark === markOf(row));
  return keptOf(row.known, ofItem, seen) ?? found;
}

/** It was made though nobody heard of it. */
async function adopt(tx: Tx, row: SettledRow, seen: SeenEvent | null): Promise<void> {
  const wanted = row.attempted ?? row.desired;
  if (seen === null || wanted === null) return;
  const known = knownFrom({ eventId: seen.eventId, event: wanted, etag: null, declinedAt: null }, seen);
  await tx.events.observed(row, { known, isLeft: false });
}

interface Met {
  readonly row: SettledRow;
  readonly known: KnownEvent;
  readonly seen: SeenEvent | null;
  readonly now: Instant;
}

async function follow(tx: Tx, { row, known, seen, now }: Met): Promise<void> {
  let before = known;
  const areLeft: boolean[] = [];
  // Twice at most: moved, and then declined at the new time.
  for (let finding = findingOf(before, seen); finding.kind !== 'same'; finding = findingOf(before, seen)) {
    if (row.isInStep) areLeft.push(await isLeftAlone(tx, { row, finding, now }));
    if (seen === null) break;
    const { declinedAt } = finding.kind === 'moved' ? before : seen;
    before = { ...knownFrom(before, seen), declinedAt };
  }
  await tx.events.observed(row, {
    known: seen && knownFrom(before, seen),
    isLeft: areLeft.length > 0 && areLeft.every((isLeft) => isLeft),
  });
}

interface One {
  readonly row: SettledRow;
  readonly finding: Finding;
  readonly now: Instant;
}

/** What lies ahead and no plan wants does not stay. */
const endsAt = ({ startsAt, minutes }: Extract<Finding, { kind: 'moved' }>): Instant => addMinutes(startsAt, minutes);

/** Lets the plan follow; answers whether the calendar stays as it is, whatever the plan wants. */
async function isLeftAlone(tx: Tx, { row, finding, now }: One): Promise<boolean> {
  const before = await tx.mentorships.lock(row.mentorshipId);
  const programme = before && (await tx.programmes.get(before.facts.programme));
  const isLeft = finding.kind !== 'moved' || endsAt(finding) <= now;
  if (!before || !programme) return isLeft;
  const { itemKey } = row;
  const following = followCalendar(before, { itemKey, finding, now, programme });
  if (following.kind === 'left') return isLeft;
  const { after, history: kind, actorId } = following;
  await commitPlan(tx, { before, after, kind, itemKey, actorId, at: now });
  return false;
}
