import { dayOf } from '../instant.ts';
import type { PlanItem } from '../plan/mentorship.ts';
import { openUnfit } from '../plan/unfit.ts';
import { type Given, remindersOn } from './given.ts';
import type { DueReminder } from './reminder.ts';

/** A roster has changed, and a booked time no longer fits: whoever booked it is told at once. */
function unfitReminders(given: Given, item: PlanItem): DueReminder[] {
  const unfit = openUnfit(item);
  const { booking } = item;
  if (unfit === null || booking === null) return [];
  const said = { itemKey: item.key, days: [dayOf(unfit.since)], dueAt: unfit.since };
  return remindersOn(given, 'timeUnfit', { ...said, booking });
}

/** The leader is asked to make room as soon as the mentor wants it, and the mentor hears what came of it. */
function roomReminders(given: Given, { key: itemKey, leaderAsk }: PlanItem): DueReminder[] {
  if (leaderAsk === null) return [];
  const { askedAt, answer } = leaderAsk;
  if (answer === null) return remindersOn(given, 'roomAsked', { itemKey, days: [dayOf(askedAt)], dueAt: askedAt });
  return remindersOn(given, 'roomAnswered', { itemKey, days: [dayOf(answer.at)], dueAt: answer.at });
}

/** What is said of a talk's time besides when it is. */
export const timeReminders = (given: Given, item: PlanItem): DueReminder[] => [
  ...unfitReminders(given, item),
  ...roomReminders(given, item),
];
