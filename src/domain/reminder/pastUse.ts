import { addDays, type Day } from '../day.ts';
import { dayOf, type Instant } from '../instant.ts';
import type { Mentorship } from '../plan/mentorship.ts';
import { isTalk } from '../plan/timeline.ts';
import { policies } from './policy.ts';
import type { DueReminder } from './reminder.ts';

/** The day that a kind's use is counted from: what it is about, or the day it was due. */
function endOfUse(reminder: DueReminder, m: Mentorship): Day {
  const item = m.items.find(({ key }) => key === reminder.itemKey);
  if (reminder.kind === 'welcome') return m.facts.startsOn;
  if (item && isTalk(item) && reminder.kind === 'talkTomorrow' && item.booking) {
    return addDays(dayOf(item.booking.startsAt), -1);
  }
  const isOfWindow =
    reminder.kind === 'bookTalk' || reminder.kind === 'needsMapping' || reminder.kind === 'trainingShiftDates';
  return item && isOfWindow ? item.closesOn : reminder.dueOn;
}

/** True when only disturbing is left of it; never while what it is about is open. */
export function isPastUse(reminder: DueReminder, m: Mentorship, now: Instant): boolean {
  const { pastUseDays } = policies[reminder.kind];
  return pastUseDays !== null && addDays(endOfUse(reminder, m), pastUseDays) < dayOf(now);
}

/** True when it tells of a talk that lies ahead, and the talk has begun meanwhile. */
export function isOvertaken(reminder: DueReminder, m: Mentorship, now: Instant): boolean {
  const { when, ends } = policies[reminder.kind];
  const isOfMeeting = when.from === 'talk' || when.from === 'calendar' || when.from === 'roster';
  if (!isOfMeeting || !ends.includes('passed')) return false;
  const booking = m.items.find(({ key }) => key === reminder.itemKey)?.booking;
  return booking != null && booking.startsAt <= now;
}

/** True when a later one of the same kind has fallen due: after an outage one is said, not each that was missed. */
export const isSuperseded = (reminder: DueReminder, given: readonly DueReminder[], now: Instant): boolean =>
  given.some(
    (other) =>
      other.itemKey === reminder.itemKey &&
      other.kind === reminder.kind &&
      other.recipientId === reminder.recipientId &&
      other.dueOn > reminder.dueOn &&
      other.dueAt <= now,
  );
