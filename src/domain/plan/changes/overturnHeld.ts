import type { Programme } from '../../programme/programme.ts';
import { type Refusal, refuse } from '../../refusal.ts';
import type { HistoryEntry } from '../history.ts';
import { layTalks } from '../layTalks.ts';
import type { Mentorship, NotHeldReason, PlanItem } from '../mentorship.ts';
import { withItems } from './changed.ts';

interface Overturn {
  /** The item that was named when the talk was recorded. */
  readonly about: string;
  /** The entry that recorded it. */
  readonly recorded: HistoryEntry | null;
  readonly reason: NotHeldReason;
  readonly programme: Programme;
}

/** Bookings that come back get a number of their own: what was cancelled in a calendar is made anew, never found again. */
const renumbered = (item: PlanItem, number: number): PlanItem =>
  item.booking === null ? item : { ...item, booking: { ...item.booking, number } };

const notHeld = (item: PlanItem, reason: NotHeldReason): PlanItem =>
  item.state === 'booked' ? { ...item, state: 'notHeld', reason, newTimeAskedAt: null } : item;

/**
 * A talk that was recorded as held was not, both say: its window is as it was before, an extra talk goes, and what was
 * booked for it came to nothing. An item that has got a new time since keeps that.
 */
export function overturnHeld(m: Mentorship, talk: PlanItem, request: Overturn): Mentorship | Refusal {
  const { about, recorded, reason, programme } = request;
  if (recorded === null) return refuse('alreadyDone', 'itemKey', { on: talk.doneOn ?? '' });
  const was = new Map(recorded.itemsBefore.map((item) => [item.key, renumbered(item, m.revision + 1)]));
  const isNamed = (item: PlanItem) => item.key === about && item.key !== talk.key;
  const items = m.items
    .filter((item) => item.key !== talk.key || was.has(item.key))
    .map((item) => {
      const before = was.get(item.key);
      const isFree = item.key === talk.key || (isNamed(item) && item.state === 'planned');
      if (before === undefined || !isFree) return item;
      return item.key === about ? notHeld(before, reason) : before;
    });
  return layTalks(withItems(m, items), programme);
}
