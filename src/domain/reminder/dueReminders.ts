import { addDays, type Day, daysBetween } from '../day.ts';
import { dayOf, type Instant, instantAt } from '../instant.ts';
import type { Booking, Mentorship, PlanItem } from '../plan/mentorship.ts';
import { softPeriodAt } from '../plan/softWeeks.ts';
import { actingMentor, isUnfulfilled } from '../plan/timeline.ts';
import type { DueReminder, ReminderKind } from './reminder.ts';

/** The time of day at which the day's reminders fall due. */
export const morning = '08:00';

interface Due {
  readonly kind: ReminderKind;
  readonly recipientId: string;
  readonly dueOn: Day;
  readonly dueAt?: Instant;
}

const reminder = (item: PlanItem, { kind, recipientId, dueOn, dueAt }: Due): DueReminder => ({
  itemKey: item.key,
  kind,
  recipientId,
  dueOn,
  dueAt: dueAt ?? instantAt(dueOn, morning),
});

/** When a mentor is reminded to book: as the window opens and at its middle; when both lie in soft weeks, right after those. */
export function bookingDays({ opensOn, closesOn }: PlanItem): Day[] {
  const middle = addDays(opensOn, Math.floor((daysBetween(opensOn, closesOn) + 1) / 2));
  const days = [...new Set([opensOn, middle])].filter((day) => softPeriodAt(day) === null);
  const after = addDays(softPeriodAt(middle)?.toOn ?? closesOn, 1);
  return days.length === 0 && after <= closesOn ? [after] : days;
}

/** The days on which a leader is reminded: when the window opens, and 7 and 1 days before it closes. */
export function probationDays(item: PlanItem): Day[] {
  const days = [item.opensOn, addDays(item.closesOn, -7), addDays(item.closesOn, -1)];
  return [...new Set(days)].filter((day) => day >= item.opensOn).sort();
}

/** A talk before the morning's reminders is told of when it begins; one booked later the same day, at once, since that is past due. */
function bookedTalk(item: PlanItem, booking: Booking): DueReminder[] {
  const dueOn = dayOf(booking.startsAt);
  const at = instantAt(dueOn, morning);
  const isEarly = booking.startsAt < at;
  const dueAt = isEarly ? booking.startsAt : at;
  return [
    reminder(item, { kind: 'talkToday', recipientId: booking.organiserId, dueOn, dueAt }),
    reminder(item, { kind: 'talkToday', recipientId: booking.attendeeId, dueOn, dueAt }),
    reminder(item, { kind: 'talkOutcome', recipientId: booking.organiserId, dueOn: addDays(dueOn, 1) }),
  ];
}

function ofTalk(m: Mentorship, item: PlanItem): DueReminder[] {
  if (item.state === 'booked' && item.booking !== null) return bookedTalk(item, item.booking);
  return bookingDays(item).map((dueOn) =>
    reminder(item, { kind: 'bookTalk', recipientId: actingMentor(m, dueOn), dueOn }),
  );
}

/** A booked probation talk is not reminded of before its day has come. */
function ofProbationTalk(m: Mentorship, item: PlanItem): DueReminder[] {
  const bookedOn = item.state === 'booked' && item.booking !== null ? dayOf(item.booking.startsAt) : null;
  return probationDays(item)
    .filter((dueOn) => bookedOn === null || dueOn > bookedOn)
    .map((dueOn) => reminder(item, { kind: 'probationTalk', recipientId: m.facts.leaderId, dueOn }));
}

/** The reminders that one item of a running plan gives; none once it is held, done or lapsed. */
export function remindersOf(m: Mentorship, item: PlanItem): DueReminder[] {
  if (!isUnfulfilled(item)) return [];
  if (item.kind === 'talk') return ofTalk(m, item);
  return item.kind === 'probationTalk' ? ofProbationTalk(m, item) : [];
}

/** Every reminder that a plan gives, past and to come. */
export const dueReminders = (m: Mentorship): DueReminder[] =>
  m.state === 'active' ? m.items.flatMap((item) => remindersOf(m, item)) : [];
