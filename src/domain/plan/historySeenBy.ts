import { mayDo, type Relation } from '../access.ts';
import type { Day } from '../day.ts';
import { dayOf } from '../instant.ts';
import type { HistoryEntry, PlanFrame } from './history.ts';
import type { Id, Mentorship, PlanItem } from './mentorship.ts';
import { seesItem } from './planSeenBy.ts';
import { currentMentor } from './timeline.ts';

export interface HistoryReader {
  readonly personId: Id;
  readonly relations: readonly Relation[];
}

/** One change of a plan as somebody may read of it. */
export interface PastChange {
  readonly entry: HistoryEntry;
  /** The item that people named, before and after; null where there was none. */
  readonly was: PlanItem | null;
  readonly became: PlanItem | null;
  /** The day that was recorded by it, for something held or done. */
  readonly doneOn: Day | null;
  /** What it did besides: talks that got other days, fell away, came back, or need a new time. */
  readonly talks: Readonly<Record<'moved' | 'lapsed' | 'returned' | 'unbooked', number>>;
  /** The plan besides its items, before and after; null where nothing but items changed. */
  readonly frames: { readonly was: PlanFrame; readonly became: PlanFrame } | null;
  readonly isUndone: boolean;
  /** False where who said it stays with the two of the pair (DOMAIN §9.10). */
  readonly tellsWho: boolean;
}

interface ItemChange {
  /** Null for an item that the change made. */
  readonly was: PlanItem | null;
  readonly became: PlanItem | null;
}

/** What each change did, newest first: an item became what the next change of it found. */
function replay(m: Mentorship, entries: readonly HistoryEntry[]) {
  const items = new Map(m.items.map((item) => [item.key, item]));
  let frame: PlanFrame = m;
  return entries.map((entry) => {
    const { itemKey, itemsBefore, itemsMade, frameBefore } = entry;
    const named = itemKey === null ? null : (items.get(itemKey) ?? null);
    const changes: ItemChange[] = [
      ...itemsBefore.map((was) => ({ was, became: items.get(was.key) ?? null })),
      ...itemsMade.map((key) => ({ was: null, became: items.get(key) ?? null })),
    ];
    for (const key of itemsMade) items.delete(key);
    for (const was of itemsBefore) items.set(was.key, was);
    const frames = frameBefore && { was: frameBefore, became: frame };
    frame = frameBefore ?? frame;
    const was = itemsBefore.find(({ key }) => key === itemKey) ?? null;
    return { entry, changes, was, became: named, frames, doneOn: doneBy(changes) };
  });
}

/** A talk may have fulfilled an older window than the one that was named, or none (DOMAIN §9.3). */
function doneBy(changes: readonly ItemChange[]): Day | null {
  for (const { was, became } of changes) if (!was?.doneOn && became?.doneOn) return became.doneOn;
  return null;
}

/** The revisions that were taken back: undo takes the newest change of the person who asks for it. */
function undoneRevisions(entries: readonly HistoryEntry[]): ReadonlySet<number> {
  const undone = new Set<number>();
  for (const [index, entry] of entries.entries()) {
    if (entry.kind !== 'undone') continue;
    const taken = entries.slice(index + 1).find(({ actorId, kind }) => actorId === entry.actorId && kind !== 'undone');
    if (taken) undone.add(taken.revision);
  }
  return undone;
}

function countTalks(changes: readonly ItemChange[], named: string | null): PastChange['talks'] {
  const counts = { moved: 0, lapsed: 0, returned: 0, unbooked: 0 };
  for (const { was, became } of changes) {
    if (was?.kind !== 'talk' || became === null || was.key === named) continue;
    if (became.state === 'lapsed') counts.lapsed += was.state === 'lapsed' ? 0 : 1;
    else if (was.state === 'lapsed') counts.returned += 1;
    else if (was.opensOn !== became.opensOn) counts.moved += 1;
    if (was.state === 'booked' && became.booking === null) counts.unbooked += 1;
  }
  return counts;
}

/** Answers of a pair are read by the two who were the pair that day, and not by a mentor who came later. */
function wasInPair(m: Mentorship, { personId, relations }: HistoryReader, entry: HistoryEntry): boolean {
  if (!mayDo(relations, 'readAnswers')) return false;
  const { mentorId, reserveMentorId } = currentMentor(m, dayOf(entry.at));
  return [m.facts.menteeId, mentorId, reserveMentorId].includes(personId);
}

/**
 * What has happened to a plan, newest first, as this reader may see it (DOMAIN §10): nothing of items that she does not
 * see, no answers of others, and who recorded a talk only for the two. What was taken back is marked, and its undoing left out.
 */
export function historySeenBy(m: Mentorship, entries: readonly HistoryEntry[], reader: HistoryReader): PastChange[] {
  const undone = undoneRevisions(entries);
  return replay(m, entries).flatMap(({ changes, ...change }) => {
    const { entry, was, became } = change;
    const item = became ?? was;
    const isPairs = wasInPair(m, reader, entry);
    if (entry.kind === 'undone' || (entry.kind === 'answered' && !isPairs)) return [];
    if (entry.itemKey !== null && (item === null || !seesItem(reader.relations, item))) return [];
    const isOutcome = (entry.kind === 'held' || entry.kind === 'notHeld') && item?.kind !== 'probationTalk';
    const talks = countTalks(changes, entry.itemKey);
    return [{ ...change, talks, isUndone: undone.has(entry.revision), tellsWho: isPairs || !isOutcome }];
  });
}
