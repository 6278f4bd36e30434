import { addDays, type Day, later } from '../day.ts';
import { dayOf, type Instant, instantAt } from '../instant.ts';
import { periodsAway } from '../plan/absence.ts';
import type { Mentorship, PlanItem } from '../plan/mentorship.ts';
import { hasLeftPair } from '../plan/pairings.ts';
import type { Period } from '../plan/period.ts';
import { softPeriodAt, softPeriodsWithin } from '../plan/softWeeks.ts';
import { currentMentor } from '../plan/timeline.ts';
import { awakeAt, holdReason, morning, type Recipient, sendableAt } from './availability.ts';
import { remindersOf } from './dueReminders.ts';
import { isOvertaken, isPastUse, isSuperseded } from './pastUse.ts';
import { policies } from './policy.ts';
import { type Decision, type DropReason, type DueReminder, planKey } from './reminder.ts';
import type { ReminderSettings } from './settings.ts';

/** What a reminder is decided by besides what it is about. */
export interface Look {
  readonly now: Instant;
  readonly recipient: Recipient;
  readonly settings: ReminderSettings;
}

/** Not to be sent any more. */
export const drop = (reason: DropReason): Decision => ({ kind: 'drop', reason });

/** The same natural key, within one plan or team. */
export const isSame = (a: DueReminder, b: DueReminder): boolean =>
  a.itemKey === b.itemKey && a.kind === b.kind && a.recipientId === b.recipientId && a.dueOn === b.dueOn;

/** Why a reminder that is no longer given has gone. */
function whyGone(reminder: DueReminder, given: readonly DueReminder[], item: PlanItem | undefined): DropReason {
  if (given.some((other) => isSame({ ...other, recipientId: reminder.recipientId }, reminder))) return 'changedPair';
  const { ends } = policies[reminder.kind];
  if (ends.includes('agreed')) return 'done';
  return item?.state === 'booked' && ends.includes('booked') ? 'done' : 'moved';
}

/** Days on which it does not suit: the newcomer or the mentor it is for is away, or soft weeks when it is to book. */
function unsuitable(reminder: DueReminder, m: Mentorship, today: Day): readonly Period[] {
  if (reminder.itemKey === planKey) return [];
  const isToMentor = currentMentor(m, today).mentorId === reminder.recipientId;
  return [
    ...periodsAway(m, 'mentee'),
    ...(isToMentor ? periodsAway(m, 'mentor') : []),
    ...(reminder.kind === 'bookTalk' ? softPeriodsWithin(today, addDays(today, 60)) : []),
  ];
}

/**
 * When a deadline in law is said: not off duty as long as its last day is ahead, and then whoever is away, in quiet
 * hours only when the deadline falls in the same night. Nobody pauses it (DOMAIN §9.7, §11).
 */
function statutoryAt(recipient: Recipient, now: Instant, { last, closesOn }: { last: Day; closesOn: Day }): Instant {
  const suits = sendableAt({ ...recipient, pausedUntil: null, snoozedUntil: null }, now);
  const lastAt = instantAt(last, morning);
  if (suits <= lastAt) return suits;
  if (now < lastAt) return lastAt;
  const awake = awakeAt(now);
  return dayOf(now) <= closesOn && closesOn < dayOf(awake) ? now : awake;
}

/** Send when the moment suits, otherwise hold until then: it is decided again there. */
export const sendAt = (at: Instant, now: Instant, recipient: Recipient): Decision =>
  at <= now ? { kind: 'send' } : { kind: 'hold', until: at, reason: holdReason(recipient, now) };

function whenItSuits(reminder: DueReminder, m: Mentorship, look: Look): Decision {
  const { now, settings } = look;
  const away = [...look.recipient.away, ...unsuitable(reminder, m, dayOf(now))];
  const recipient = { ...look.recipient, away };
  const item = m.items.find(({ key }) => key === reminder.itemKey);
  if (!policies[reminder.kind].statutory || item === undefined)
    return softly(sendAt(sendableAt(recipient, now), now, recipient), reminder, dayOf(now));
  const days = remindersOf(m, item.key, settings)
    .filter(({ kind }) => kind === reminder.kind)
    .map(({ dueOn }) => dueOn);
  const last = days.reduce(later, reminder.dueOn);
  return sendAt(statutoryAt(recipient, now, { last, closesOn: item.closesOn }), now, recipient);
}

/** In soft weeks nobody is away. */
function softly(decision: Decision, { kind }: DueReminder, today: Day): Decision {
  const isSoft = decision.kind === 'hold' && decision.reason === 'away' && kind === 'bookTalk' && softPeriodAt(today);
  return isSoft ? { ...decision, reason: 'softWeek' } : decision;
}

/** What to do with a reminder now that its plan has been read again. Due means `dueAt <= now`, however long ago. */
export function decideReminder(reminder: DueReminder, m: Mentorship, look: Look): Decision {
  const given = remindersOf(m, reminder.itemKey, look.settings);
  const wanted = given.find((other) => isSame(other, reminder));
  if (wanted === undefined) {
    if (m.state !== 'active') return drop('notRunning');
    const item = m.items.find(({ key }) => key === reminder.itemKey);
    if (reminder.itemKey !== planKey && (item === undefined || item.state === 'lapsed')) return drop('lapsed');
    return drop(item && item.doneOn !== null ? 'done' : whyGone(reminder, given, item));
  }
  const isHers = wanted.kind === 'handOver' || !hasLeftPair(m, wanted.recipientId, dayOf(look.now));
  if (!isHers) return drop('changedPair');
  if (wanted.dueAt > look.now) return { kind: 'hold', until: wanted.dueAt, reason: 'notYet' };
  if (isSuperseded(wanted, given, look.now) || isPastUse(wanted, m, look.now)) return drop('pastItsUse');
  if (isOvertaken(wanted, m, look.now)) return drop('begun');
  return whenItSuits(wanted, m, look);
}
