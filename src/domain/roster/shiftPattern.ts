import { addDays, type Day, dayNumber, dayOfNumber, earlier, later, weekdayOf } from '../day.ts';
import { dayOf, type Instant, type TimeOfDay } from '../instant.ts';
import type { Id } from '../plan/mentorship.ts';
import { withoutOverlap } from './overlap.ts';
import type { Shift, ShiftKind } from './shift.ts';
import { type ShiftTimes, shiftTimes } from './shiftTimes.ts';

/** One shift of a cycle. An end that is not after the start is the morning after. */
export interface PatternShift {
  /** Which week of the cycle, from 1. */
  readonly week: number;
  /** 1 is Monday. */
  readonly weekday: number;
  readonly from: TimeOfDay;
  readonly to: TimeOfDay;
  /** Null when its hours say it. */
  readonly kind: ShiftKind | null;
}

/** A roster that repeats: every third weekend is a cycle of three weeks with shifts on the weekend of one of them. */
export interface ShiftPattern {
  /** Weeks in a cycle. The first begins on the Monday of the week of startsOn. */
  readonly weeks: number;
  /** The first and last day on which a shift starts; null goes on. */
  readonly startsOn: Day;
  readonly endsOn: Day | null;
  readonly shifts: readonly PatternShift[];
}

export interface Span {
  readonly from: Instant;
  readonly to: Instant;
}

/** Minutes of the day of an 'HH:MM'. */
export const minutesOfTime = (time: TimeOfDay): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5));

/** Which day of the cycle a shift starts on, from 0. */
export const cycleDayOf = ({ week, weekday }: PatternShift): number => (week - 1) * 7 + weekday - 1;

/** The Monday on which the first cycle begins, as a number. */
const cycleBegins = ({ startsOn }: ShiftPattern): number => dayNumber(startsOn) - weekdayOf(startsOn) + 1;

/** Null where nothing is left of it: a short shift in the hour that daylight saving skips. */
function timesOn(day: Day, { from, to }: PatternShift): ShiftTimes | null {
  const times = shiftTimes({ fromOn: day, from: minutesOfTime(from), toOn: null, to: minutesOfTime(to) });
  return 'startsAt' in times ? times : null;
}

/** A person's shifts by a pattern without faults (checkPattern) that touch this time, in order. */
export function shiftsOfPattern(pattern: ShiftPattern, personId: Id, span: Span): Shift[] {
  const days = pattern.weeks * 7;
  const byCycleDay = Map.groupBy(pattern.shifts, cycleDayOf);
  const begins = cycleBegins(pattern);
  // Two days more on both sides: what overlaps a shift outside the span is cut in the same way as for any other span.
  const first = later(pattern.startsOn, addDays(dayOf(span.from), -3));
  const last = earlier(pattern.endsOn ?? '9999-12-31', addDays(dayOf(span.to), 3));
  const shifts: Shift[] = [];
  for (let number = dayNumber(first); number <= dayNumber(last); number += 1) {
    const day = dayOfNumber(number);
    for (const shift of byCycleDay.get((number - begins) % days) ?? []) {
      const times = timesOn(day, shift);
      if (times !== null) shifts.push({ ...times, personId, kind: shift.kind ?? times.kind, source: 'pattern' });
    }
  }
  return withoutOverlap<Instant, Shift>(shifts).filter(
    ({ startsAt, endsAt }) => startsAt < span.to && endsAt > span.from,
  );
}
