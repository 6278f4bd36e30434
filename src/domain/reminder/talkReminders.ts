import { addDays, type Day, daysBetween } from '../day.ts';
import { isWorkingDay, workingDayOnOrBefore } from '../holidays.ts';
import { addMinutes, dayOf, type Instant, instantAt } from '../instant.ts';
import { undoMinutes } from '../plan/changes/undoChange.ts';
import type { Booking, PlanItem } from '../plan/mentorship.ts';
import { openQuestion } from '../plan/openQuestion.ts';
import { softPeriodAt } from '../plan/softWeeks.ts';
import { lateAfter } from '../plan/timeline.ts';
import { dayBegins, morning } from './availability.ts';
import { type Given, remindersFrom, remindersOn } from './given.ts';
import type { DueReminder } from './reminder.ts';
import { daysFrom, isOn } from './settings.ts';

/** When a mentor is reminded to book: as the window opens and at its middle; when both lie in soft weeks, right after those. */
function bookingDays({ opensOn, closesOn }: PlanItem): Day[] {
  const middle = addDays(opensOn, Math.floor((daysBetween(opensOn, closesOn) + 1) / 2));
  const days = [opensOn, middle].filter((day) => softPeriodAt(day) === null);
  const after = addDays(softPeriodAt(middle)?.toOn ?? closesOn, 1);
  return days.length === 0 && after <= closesOn ? [after] : days;
}

const closedReminders = (given: Given, item: PlanItem): DueReminder[] => [
  ...remindersFrom(given, 'windowClosed', { itemKey: item.key, from: lateAfter(item) }),
  ...remindersFrom(given, 'windowLate', { itemKey: item.key, from: lateAfter(item) }),
];

/** A talk without a time: to book while its window is open, and that it has closed, first to the mentor, then to the leader. */
export const unbookedTalkReminders = (given: Given, item: PlanItem): DueReminder[] => [
  ...remindersOn(given, 'bookTalk', { itemKey: item.key, days: bookingDays(item) }),
  ...(item.kind === 'extraTalk' ? [] : closedReminders(given, item)),
];

/** True when what is said on a talk's own day comes before it: on a working day, and not first thing in the morning. */
const comesInTime = (startsAt: Instant, on: Day): boolean => isWorkingDay(on) && instantAt(on, morning) < startsAt;

/**
 * A talk with a time is told of on its day; or on a working day before it, where that comes too late or is not wanted.
 * Of one before the day begins nothing is said on its day; one booked for later the same day is told of at once.
 */
export function bookedTalkReminders(given: Given, item: PlanItem, booking: Booking): DueReminder[] {
  const on = dayOf(booking.startsAt);
  const said = { itemKey: item.key, from: on, booking };
  const isToldOnItsDay = isOn('talkToday', given.settings) && comesInTime(booking.startsAt, on);
  const before = isToldOnItsDay ? [] : daysFrom('talkTomorrow', on, given.settings).map(workingDayOnOrBefore);
  const onItsDay = instantAt(on, dayBegins) < booking.startsAt ? [on] : [];
  return [
    ...remindersOn(given, 'talkTomorrow', { ...said, days: before }),
    ...remindersOn(given, 'talkToday', { ...said, days: onItsDay }),
    ...remindersFrom(given, 'talkOutcome', said),
  ];
}

/** A talk that the two have answered about differently: both are asked, once the answer that differed can no longer be undone. */
export function unclearTalkReminders(given: Given, { answers }: PlanItem): DueReminder[] {
  if (answers === null || answers.differSince === null) return [];
  const dueAt = addMinutes(answers.differSince, undoMinutes);
  return remindersOn(given, 'answersDiffer', { itemKey: answers.about, days: [dayOf(dueAt)], dueAt });
}

/** Nobody else may notice (DOMAIN §9.10): the leader hears of such a talk what she would have heard without the second answer. */
export function leadersReminders(given: Given, item: PlanItem): DueReminder[] {
  if (item.kind !== 'talk' || item.state !== 'notHeld') return [];
  return remindersFrom(given, 'windowLate', { itemKey: item.key, from: lateAfter(item) });
}

/** Something was done to a booked talk in Outlook: its organiser is told at once, and asked what is to be. */
export function calendarReminders(given: Given, item: PlanItem): DueReminder[] {
  const question = openQuestion(item);
  if (question === null) return [];
  const said = { itemKey: item.key, days: [dayOf(question.askedAt)], dueAt: question.askedAt };
  return remindersOn(given, 'calendarQuestion', item.booking === null ? said : { ...said, booking: item.booking });
}
