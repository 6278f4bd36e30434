import { type Day, dayNumber, dayOfNumber } from '../day.ts';
import { dayTable } from '../dayTable.ts';
import { type Instant, instantAt } from '../instant.ts';
import type { Booking, Id, Mentorship } from '../plan/mentorship.ts';
import { actingMentor } from '../plan/timeline.ts';
import { dayBegins } from './availability.ts';
import { policies } from './policy.ts';
import type { DueReminder, ReminderKind } from './reminder.ts';
import type { Addressee } from './reminderPolicy.ts';
import { daysFrom, isOn, type ReminderSettings } from './settings.ts';

/** What reminders are read from: a plan, and what the municipality wants otherwise. */
export interface Given {
  readonly m: Mentorship;
  readonly settings: ReminderSettings;
}

/** What one kind is said of: an item or the plan, on days counted from one. */
export interface Said {
  readonly itemKey: string;
  readonly from: Day;
  readonly booking?: Booking;
}

interface About {
  readonly itemKey: string;
  readonly on: Day;
  readonly booking: Booking | undefined;
}

/** Whose calendar it would lie in: probation talks are the leader's. */
const whoBooks = (m: Mentorship, itemKey: string, on: Day): Id =>
  m.items.some(({ key, kind }) => key === itemKey && kind === 'probationTalk') ? m.facts.leaderId : actingMentor(m, on);

function personOf(to: Addressee, m: Mentorship, { on, booking, itemKey }: About): Id | null {
  if (to === 'mentor') return actingMentor(m, on);
  if (to === 'mentee') return m.facts.menteeId;
  if (to === 'leader') return m.facts.leaderId;
  if (to === 'organiser') return booking?.organiserId ?? whoBooks(m, itemKey, on);
  return to === 'attendee' ? (booking?.attendeeId ?? null) : null;
}

/** One kind's reminders on these days, to each of its people; none when it is switched off. */
export function remindersOn(
  { m, settings }: Given,
  kind: ReminderKind,
  { itemKey, days, booking, dueAt }: { itemKey: string; days: readonly Day[]; booking?: Booking; dueAt?: Instant },
): DueReminder[] {
  if (!isOn(kind, settings)) return [];
  const reminders: DueReminder[] = [];
  for (const dueOn of new Set(days)) {
    for (const to of policies[kind].to) {
      const recipientId = personOf(to, m, { itemKey, on: dueOn, booking });
      if (recipientId !== null)
        reminders.push({ itemKey, kind, recipientId, dueOn, dueAt: dueAt ?? beginsAt(dayNumber(dueOn)) });
    }
  }
  return reminders;
}

/** Looked up, because a plan asks it a few hundred times. */
const beginsAt = dayTable((number) => instantAt(dayOfNumber(number), dayBegins));

/** As remindersOn, on the days that the kind's rule counts from one. */
export const remindersFrom = (given: Given, kind: ReminderKind, said: Said): DueReminder[] =>
  remindersOn(given, kind, { ...said, days: daysFrom(kind, said.from, given.settings) });
