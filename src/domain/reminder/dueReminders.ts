import { addMonths, type Day, earlier, later } from '../day.ts';
import { dayOf, instantAt } from '../instant.ts';
import { isUnclear } from '../plan/answers.ts';
import type { Mentorship, PlanItem } from '../plan/mentorship.ts';
import { isTalk, isUnfulfilled } from '../plan/timeline.ts';
import { dayBegins } from './availability.ts';
import { type Given, remindersFrom, remindersOn } from './given.ts';
import { handOverReminders } from './handOverReminders.ts';
import { type DueReminder, planKey } from './reminder.ts';
import { daysFrom, type ReminderSettings, usualSettings } from './settings.ts';
import {
  bookedTalkReminders,
  calendarReminders,
  leadersReminders,
  unbookedTalkReminders,
  unclearTalkReminders,
} from './talkReminders.ts';
import { timeReminders } from './timeReminders.ts';

/** The newcomer is told of a time as soon as it is set; the leader is reminded, but not before a booked day has passed. */
function ofProbationTalk(given: Given, { key: itemKey, closesOn, booking, state }: PlanItem): DueReminder[] {
  const { employedOn } = given.m.facts;
  const days = daysFrom('probationTalk', closesOn, given.settings).map((day) => later(day, employedOn));
  if (state !== 'booked' || booking === null) return remindersOn(given, 'probationTalk', { itemKey, days });
  const bookedOn = dayOf(booking.startsAt);
  const dueAt = instantAt(earlier(employedOn, bookedOn), dayBegins);
  return [
    ...remindersOn(given, 'probationTalkSet', { itemKey, days: [bookedOn], dueAt }),
    ...remindersOn(given, 'probationTalk', { itemKey, days: days.filter((day) => day > bookedOn) }),
  ];
}

/** The item that stands for training shifts while the leader has given no dates. */
const isUndated = (item: PlanItem): boolean => item.kind === 'trainingShift' && item.responsible === 'leader';

/** The reminders that one item of a running plan gives, and those of a talk that was recorded when it was named. */
function ofItem(given: Given, item: PlanItem): DueReminder[] {
  const unclear = given.m.items.find((other) => isUnclear(other) && other.answers?.about === item.key);
  const asked = unclear ? unclearTalkReminders(given, unclear) : [];
  return [...asked, ...(isUnclear(item) ? leadersReminders(given, item) : ofWaiting(given, item))];
}

/** None once it is held, done or lapsed. */
function ofWaiting(given: Given, item: PlanItem): DueReminder[] {
  if (!isUnfulfilled(item)) return [];
  if (isTalk(item)) {
    const { booking } = item;
    const isBooked = item.state === 'booked' && booking !== null;
    const ofTime = isBooked ? bookedTalkReminders(given, item, booking) : unbookedTalkReminders(given, item);
    return [...calendarReminders(given, item), ...timeReminders(given, item), ...ofTime];
  }
  if (item.kind === 'probationTalk')
    return [...calendarReminders(given, item), ...timeReminders(given, item), ...ofProbationTalk(given, item)];
  if (item.kind === 'needsMapping') {
    return remindersFrom(given, 'needsMapping', { itemKey: item.key, from: item.closesOn });
  }
  const from = given.m.facts.startsOn;
  return isUndated(item) ? remindersFrom(given, 'trainingShiftDates', { itemKey: item.key, from }) : [];
}

const quarters = [12, 15, 18, 21];

/** As year two begins and each quarter of it, in programmes that have a year two (DOMAIN §9.6). */
function yearTwoDays({ facts, endsOn }: Mentorship): Day[] {
  return quarters.map((months) => addMonths(facts.startsOn, months)).filter((day) => day <= endsOn);
}

/** The yearly appraisal is planned in month 12, also where the programme is over by then (DOMAIN §10). */
const ofAppraisal = (given: Given): DueReminder[] =>
  remindersOn(given, 'planAppraisal', { itemKey: planKey, days: [addMonths(given.m.facts.employedOn, 11)] });

const ofPlan = (given: Given): DueReminder[] => [
  ...remindersFrom(given, 'welcome', { itemKey: planKey, from: given.m.facts.startsOn }),
  ...remindersOn(given, 'yearTwoNudge', { itemKey: planKey, days: yearTwoDays(given.m) }),
  ...handOverReminders(given),
  ...ofAppraisal(given),
];

/** After somebody's last day nothing is said but what asks how the last talk went. */
const isBeforeLeaving = ({ leaving }: Mentorship, { kind, dueOn }: DueReminder): boolean =>
  leaving === null || dueOn <= leaving.on || kind === 'talkOutcome';

/** Those that one item of a plan gives, or the plan as a whole. */
export function remindersOf(m: Mentorship, itemKey: string, settings: ReminderSettings): DueReminder[] {
  const given = { m, settings };
  if (m.state !== 'active') return m.state === 'finished' && itemKey === planKey ? ofAppraisal(given) : [];
  const found = m.items.filter(({ key }) => key === itemKey).flatMap((item) => ofItem(given, item));
  return (itemKey === planKey ? ofPlan(given) : found).filter((due) => isBeforeLeaving(m, due));
}

/** Every reminder that a plan gives, past and to come. Planning twice gives the same. */
export function dueReminders(m: Mentorship, settings: ReminderSettings = usualSettings): DueReminder[] {
  const items = m.state === 'active' ? m.items.flatMap((item) => ofItem({ m, settings }, item)) : [];
  return [...items.filter((due) => isBeforeLeaving(m, due)), ...remindersOf(m, planKey, settings)];
}
