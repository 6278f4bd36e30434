import type { Relation } from '../access.ts';
import { addDays, type Day } from '../day.ts';
import { dayOf } from '../instant.ts';
import type { Mentorship, PlanItem } from './mentorship.ts';

/** The two who say how a talk went; a reserve mentor who steps in answers as the mentor. */
export type PairSide = 'mentor' | 'mentee';

const isRecorded = ({ state }: PlanItem): boolean => state === 'held' || state === 'notHeld';

/** True when one of the two says that a talk was held and the other that it was not (DOMAIN §9.10). */
export const isUnclear = (item: PlanItem): boolean =>
  isRecorded(item) && item.answers !== null && item.answers.differSince !== null;

/**
 * The talk that was recorded when this item was named: the item itself, or the one that it fulfilled instead (DOMAIN §9.3).
 * Null when nothing is recorded, nobody has said who recorded it, or the item has got a new time since.
 */
export function recordedTalk({ items }: Mentorship, itemKey: string): PlanItem | null {
  const named = items.find(({ key }) => key === itemKey);
  if (named === undefined || named.state === 'booked') return null;
  if (isRecorded(named) && named.answers !== null) return named;
  return items.find((item) => isRecorded(item) && item.answers?.about === itemKey) ?? null;
}

/** What a reader is to the talks of a plan; null for everybody but the two. */
export function sideOf(relations: readonly Relation[]): PairSide | null {
  if (relations.includes('self')) return 'mentee';
  return relations.includes('mentorOf') || relations.includes('reserveOf') ? 'mentor' : null;
}

/** How long a plan shows that the other has answered and asks what this one says. An old card takes her answer later too. */
const askedDays = 7;

/** True while the other of the two has said how a talk went and this one has not. */
export function isAsked({ state, answers, doneOn, booking }: PlanItem, side: PairSide, today: Day): boolean {
  if (answers === null || answers[side] !== null || (state !== 'held' && state !== 'notHeld')) return false;
  const on = doneOn ?? (booking && dayOf(booking.startsAt));
  return on !== null && today <= addDays(on, askedDays);
}
