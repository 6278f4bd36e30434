import { addDays, addMonths, type Day, daysBetween, later } from '../day.ts';
import type { Programme } from '../programme/programme.ts';
import { awayAt, periodsAway } from './absence.ts';
import type { Id, Mentorship, Pairing, PlanItem } from './mentorship.ts';
import { partsWithin } from './pairings.ts';
import { daysIn, type Period } from './period.ts';
import { softPeriodAt } from './softWeeks.ts';

/** The week of the plan a day lies in: 1 begins on the first working day; 0 and less lie before it. */
export const employmentWeek = (startsOn: Day, day: Day): number => Math.floor(daysBetween(startsOn, day) / 7) + 1;

/** First and last day of week n of the plan. */
export const weekDays = (startsOn: Day, n: number): { readonly opensOn: Day; readonly closesOn: Day } => ({
  opensOn: addDays(startsOn, 7 * (n - 1)),
  closesOn: addDays(startsOn, 7 * n - 1),
});

/** The last day of a programme for someone who starts on this day, on-demand time included. */
export function programmeEndsOn(programme: Programme, startsOn: Day): Day {
  const lastWeek = weekDays(startsOn, programme.weeks).closesOn;
  const onDemand = programme.onDemandUntil;
  if (onDemand === null) return lastWeek;
  const until =
    'week' in onDemand ? weekDays(startsOn, onDemand.week).closesOn : addDays(addMonths(startsOn, onDemand.months), -1);
  return later(lastWeek, until);
}

/** A mentor talk, of the programme or besides it. */
export const isTalk = ({ kind }: Pick<PlanItem, 'kind'>): boolean => kind === 'talk' || kind === 'extraTalk';

/** True for what still can be held or done and counts as due. */
export const isUnfulfilled = (item: PlanItem): boolean =>
  item.state === 'planned' || item.state === 'booked' || item.state === 'notHeld';

/** The day after which an item is late: its last day, or that of the soft weeks it ends in (DOMAIN §9.2, §9.8). */
export const lateAfter = (item: PlanItem): Day => softPeriodAt(item.closesOn)?.toOn ?? item.closesOn;

/** Its window has closed, and it is neither fulfilled nor lapsed. Nobody owes an extra talk. */
export const isOverdue = (item: PlanItem, today: Day): boolean =>
  item.closesOn < today && isUnfulfilled(item) && item.kind !== 'extraTalk' && lateAfter(item) < today;

/** The pairing on this day; before the first one begins, the first; after the last one ended, the last. */
export function currentMentor(m: Mentorship, today: Day): Pairing {
  return m.pairings.findLast((pairing) => pairing.fromOn <= today) ?? (m.pairings[0] as Pairing);
}

/** Away for so long and the mentor is waited for; for longer, and the reserve steps in (DOMAIN §2). */
const reserveAfterDays = 7;

/** Away for so long that the reserve steps in, or would if there were one. */
export const isLongAway = (away: Period): boolean => daysIn(away) > reserveAfterDays;

/** True when the reserve books and holds talks that day: the mentor is away for more than seven days. */
export function reserveStepsIn(m: Mentorship, today: Day): boolean {
  const away = awayAt(m, 'mentor', today);
  return away !== null && isLongAway(away) && currentMentor(m, today).reserveMentorId !== null;
}

/** When the mentor is away for so long that a reserve would step in, and there is none. */
export const withoutStandIn = (m: Mentorship): Period[] =>
  periodsAway(m, 'mentor')
    .filter(isLongAway)
    .flatMap((away) => partsWithin(m, away, ({ reserveMentorId }) => reserveMentorId === null));

/** Who books talks and hears about them that day: the mentor, or the reserve while stepping in. */
export function actingMentor(m: Mentorship, today: Day): Id {
  const { mentorId, reserveMentorId } = currentMentor(m, today);
  return reserveStepsIn(m, today) && reserveMentorId !== null ? reserveMentorId : mentorId;
}
