import { addDays, type Day, earlier, later } from '../day.ts';
import { dayOf, type Instant, instantAt } from '../instant.ts';
import { firstDayPresent } from '../plan/absence.ts';
import type { Mentorship, PlanItem } from '../plan/mentorship.ts';
import { bookingEndsAt } from '../plan/nextItem.ts';
import { softPeriodAt } from '../plan/softWeeks.ts';
import { currentMentor } from '../plan/timeline.ts';
import { bookingDays, morning, probationDays, remindersOf } from './dueReminders.ts';
import type { Decision, DropReason, DueReminder } from './reminder.ts';

/** A card about a talk helps to record it; this long after the talk it only disturbs. */
const talkPastItsUseDays = 7;

const sameReminder = (a: DueReminder, b: DueReminder): boolean =>
  a.itemKey === b.itemKey && a.kind === b.kind && a.recipientId === b.recipientId && a.dueOn === b.dueOn;

/** Why a reminder that the plan no longer gives has gone. */
function whyGone(reminder: DueReminder, given: readonly DueReminder[], item: PlanItem): DropReason {
  const stillDue = given.some((other) => sameReminder({ ...other, recipientId: reminder.recipientId }, reminder));
  if (stillDue) return 'changedPair';
  if (reminder.kind === 'bookTalk' && item.state === 'booked') return 'done';
  return 'moved';
}

const followedBy = (days: readonly Day[], dueOn: Day, today: Day): boolean =>
  days.some((day) => day > dueOn && day <= today);

/** A reminder is past its use when a later one of its kind has fallen due, or when it can no longer help. */
function isPastItsUse(reminder: DueReminder, item: PlanItem, now: Instant): boolean {
  const today = dayOf(now);
  if (reminder.kind === 'bookTalk') {
    return item.closesOn < today || followedBy(bookingDays(item), reminder.dueOn, today);
  }
  if (reminder.kind === 'probationTalk') return followedBy(probationDays(item), reminder.dueOn, today);
  const endsAt = bookingEndsAt(item);
  return endsAt !== null && reminder.kind === 'talkToday' && addDays(dayOf(endsAt), talkPastItsUseDays) < today;
}

/** The first day that suits: not while the newcomer or the mentor it is for is away, nor in soft weeks to book. */
function suitableOn(reminder: DueReminder, m: Mentorship, today: Day): Day {
  const toMentor = currentMentor(m, today).mentorId === reminder.recipientId;
  const present = firstDayPresent(m, 'mentee', toMentor ? firstDayPresent(m, 'mentor', today) : today);
  const soft = reminder.kind === 'bookTalk' ? softPeriodAt(present) : null;
  const free = soft === null ? present : addDays(soft.toOn, 1);
  return free === today ? today : suitableOn(reminder, m, free);
}

/** Probation does not wait for anybody: its last reminder goes out before the window closes, whoever is away (DOMAIN §9.7). */
function sendableOn(reminder: DueReminder, item: PlanItem, look: { m: Mentorship; today: Day }): Day {
  const suitable = suitableOn(reminder, look.m, look.today);
  const last = probationDays(item).at(-1);
  if (reminder.kind !== 'probationTalk' || last === undefined) return suitable;
  return earlier(suitable, later(last, look.today));
}

/** What to do with a reminder now that its plan has been read again. Due means `dueAt <= now`, however long ago. */
export function decideReminder(reminder: DueReminder, m: Mentorship, now: Instant): Decision {
  if (m.state !== 'active') return { kind: 'drop', reason: 'notRunning' };
  const item = m.items.find((candidate) => candidate.key === reminder.itemKey);
  if (item === undefined || item.state === 'lapsed') return { kind: 'drop', reason: 'lapsed' };
  if (item.doneOn !== null) return { kind: 'drop', reason: 'done' };
  const given = remindersOf(m, item);
  const wanted = given.find((other) => sameReminder(other, reminder));
  if (wanted === undefined) return { kind: 'drop', reason: whyGone(reminder, given, item) };
  if (wanted.dueAt > now) return { kind: 'hold', until: wanted.dueAt };
  if (isPastItsUse(reminder, item, now)) return { kind: 'drop', reason: 'pastItsUse' };
  const today = dayOf(now);
  const sendable = sendableOn(reminder, item, { m, today });
  return sendable === today ? { kind: 'send' } : { kind: 'hold', until: instantAt(sendable, morning) };
}
