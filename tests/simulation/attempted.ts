import { type Day, weekdayOf } from '../../src/domain/day.ts';
import { isHoliday } from '../../src/domain/holidays.ts';
import { dayOf, type Instant, minutesBetween, timeOf } from '../../src/domain/instant.ts';
import type { Person } from '../../src/domain/people.ts';
import { awayAt } from '../../src/domain/plan/absence.ts';
import { isUnclear } from '../../src/domain/plan/answers.ts';
import { handOversIn } from '../../src/domain/plan/handOver.ts';
import type { Id, Mentorship, PlanItem } from '../../src/domain/plan/mentorship.ts';
import { softPeriodAt } from '../../src/domain/plan/softWeeks.ts';
import { actingMentor, currentMentor } from '../../src/domain/plan/timeline.ts';
import { policies } from '../../src/domain/reminder/policy.ts';
import { planKey, type ReminderRow } from '../../src/domain/reminder/reminder.ts';
import type { Shift } from '../../src/domain/roster/shift.ts';

/** A reminder as it stood, with its plan and its recipient, when a worker had decided to send it. */
export interface Attempted {
  readonly row: ReminderRow;
  readonly m: Mentorship | null;
  readonly person: Person | null;
}

/** When it was decided, and the shift its recipient was at work in: undefined when she was off, null when nobody knows. */
interface Moment {
  readonly now: Instant;
  readonly shift: Shift | undefined | null;
}

/** What is wrong with sending it now: too early, unwelcome, no longer true, or not hers. */
export function attemptFaults({ row, m, person }: Attempted, at: Moment): string[] {
  const { now } = at;
  const name = `${row.kind} of ${row.itemKey} to ${row.recipientId}`;
  const early = row.dueAt > now || row.dueOn > dayOf(now) ? [`early: ${name}, due ${row.dueAt}, at ${now}`] : [];
  if (m?.state !== 'active') return [...early, `stale: ${name}, of a plan that does not run`];
  return [
    ...early,
    ...(policies[row.kind].statutory ? [] : unwelcome({ row, m, person }, at)).map(
      (why) => `unwelcome: ${name}, ${why}`,
    ),
    ...untrue(row, m, now).map((why) => `stale: ${name}, ${why}`),
    ...(addressees(row, m).includes(row.recipientId) ? [] : [`wrong pair: ${name}`]),
  ];
}

/** The office hours of every unit here, where no roster is known. */
const hours = { from: '08:00', to: '15:30' };
const awake = { from: '07:00', to: '21:00' };

/** Why somebody may not be written to at this hour. */
function offDuty({ now, shift }: Moment): Readonly<Record<string, boolean>> {
  const [today, clock] = [dayOf(now), timeOf(now)];
  if (shift === null)
    return {
      [`at ${clock}`]: clock < hours.from || clock > hours.to,
      'on a day off': weekdayOf(today) > 5 || isHoliday(today),
    };
  return {
    [`at ${clock}, at night`]: clock < awake.from || clock >= awake.to,
    [`at ${clock}, off duty`]: shift === undefined,
    [`at ${clock}, in the handover`]: shift !== undefined && minutesBetween(shift.startsAt, now) < 20,
  };
}

function unwelcome(
  { row, m, person }: { row: ReminderRow; m: Mentorship; person: Person | null },
  moment: Moment,
): string[] {
  const { now } = moment;
  const today = dayOf(now);
  const isTo = (id: Id): boolean => row.recipientId === id && row.itemKey !== planKey;
  const reasons = {
    ...offDuty(moment),
    'in a pause': person?.pausedUntil != null && today < person.pausedUntil,
    snoozed: person?.snoozedUntil != null && now < person.snoozedUntil,
    'while the newcomer is away': row.itemKey !== planKey && awayAt(m, 'mentee', today) !== null,
    'while the mentor is away': isTo(currentMentor(m, today).mentorId) && awayAt(m, 'mentor', today) !== null,
    'in soft weeks': row.kind === 'bookTalk' && softPeriodAt(today) !== null,
  };
  return Object.entries(reasons).flatMap(([reason, is]) => (is ? [reason] : []));
}

const toldBefore: ReadonlySet<string> = new Set(['talkTomorrow', 'talkToday', 'probationTalkSet']);

/** It tells of a talk that lies ahead, and that talk has begun. */
export function hasBegun({ kind, itemKey }: ReminderRow, m: Mentorship, now: Instant): boolean {
  const booking = m.items.find(({ key }) => key === itemKey)?.booking;
  return toldBefore.has(kind) && booking != null && booking.startsAt <= now;
}

function untrue(row: ReminderRow, m: Mentorship, now: Instant): string[] {
  const today = dayOf(now);
  const item = m.items.find(({ key }) => key === row.itemKey);
  if (row.kind === 'welcome' && today > m.facts.startsOn) return ['who has started'];
  if (!item) return [];
  const isAsked =
    row.kind === 'answersDiffer' && m.items.some((each) => isUnclear(each) && each.answers?.about === item.key);
  const reasons = {
    [`which is ${item.state}`]: !isAsked && (item.doneOn !== null || item.state === 'lapsed'),
    'which the two agree about': row.kind === 'answersDiffer' && !isAsked,
    'which is booked': row.kind === 'bookTalk' && item.state === 'booked',
    'whose window has closed': row.kind === 'bookTalk' && item.closesOn < today,
    'which is on another day': row.kind === 'talkToday' && !isOn(item, row.dueOn),
    'which has begun': hasBegun(row, m, now),
    'which was on an earlier day': row.kind === 'talkToday' && row.dueOn < today,
  };
  return Object.entries(reasons).flatMap(([reason, is]) => (is ? [reason] : []));
}

const isOn = ({ booking }: PlanItem, day: Day): boolean => booking !== null && dayOf(booking.startsAt) === day;

/** Those whom the kind is for, in the pair as it is now. */
function addressees({ kind, itemKey, dueOn }: ReminderRow, m: Mentorship): (Id | undefined)[] {
  const booking = m.items.find(({ key }) => key === itemKey)?.booking;
  const who = {
    mentee: m.facts.menteeId,
    leader: m.facts.leaderId,
    mentor: actingMentor(m, dueOn),
    formerMentor: handOversIn(m).find(({ changesOn }) => changesOn >= dueOn)?.fromMentorId,
    organiser: booking?.organiserId,
    attendee: booking?.attendeeId,
    team: undefined,
  };
  return policies[kind].to.map((to) => who[to]);
}
