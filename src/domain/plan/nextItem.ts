import { addMinutes, dayOf, type Instant } from '../instant.ts';
import type { Mentorship, PlanItem } from './mentorship.ts';
import { isTalk, isUnfulfilled } from './timeline.ts';

const startOf = (item: PlanItem): Instant => item.booking?.startsAt ?? '';

/** When a booked talk is over; null when nothing is booked. */
export const bookingEndsAt = (item: PlanItem): Instant | null =>
  item.booking === null ? null : addMinutes(item.booking.startsAt, item.booking.minutes);

/** The next booked talk that is not over; null when none is booked. */
export function nextBookedTalk(m: Mentorship, now: Instant): PlanItem | null {
  const ahead = m.items.filter((item) => isTalk(item) && item.state === 'booked' && (bookingEndsAt(item) ?? '') > now);
  return ahead.reduce<PlanItem | null>((a, b) => (a === null || startOf(b) < startOf(a) ? b : a), null);
}

/** The next booked talk; otherwise the oldest open or coming window; otherwise the oldest that has closed; null when all are done. */
export function nextTalk(m: Mentorship, now: Instant): PlanItem | null {
  const booked = nextBookedTalk(m, now);
  if (booked !== null) return booked;
  const today = dayOf(now);
  const left = m.items.filter((item) => isTalk(item) && isUnfulfilled(item) && item.state !== 'booked');
  return left.find((item) => item.closesOn >= today) ?? left.find(({ kind }) => kind === 'talk') ?? null;
}
