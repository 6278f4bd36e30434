import { addDays, type Day, dayNumber } from '../day.ts';
import { type Instant, instantAt, type TimeOfDay } from '../instant.ts';
import { type RosterFault, rosterFault } from './rosterFault.ts';
import type { ShiftKind } from './shift.ts';
import { kindOfHours } from './shiftKind.ts';

/** A shift as people write it: wall time in Norway, minutes of the day, 1440 for 24:00. */
export interface WrittenTimes {
  readonly fromOn: Day;
  readonly from: number;
  /** Null when only the times are written. */
  readonly toOn: Day | null;
  readonly to: number;
}

export interface ShiftTimes {
  readonly startsAt: Instant;
  readonly endsAt: Instant;
  /** By its hours. */
  readonly kind: ShiftKind;
}

const minutesADay = 1440;

/** Nobody writes a longer shift without the day on which it ends: times the wrong way round look like one. */
const pastMidnightHoursMax = 16;
/** Longer duty is entered day by day. */
export const shiftHoursMax = 24;

const two = (value: number): string => (value < 10 ? `0${value}` : `${value}`);

/** Minutes of a day, also beyond its end, as an instant. */
function instantOf(day: Day, minutes: number): Instant {
  const ofDay = minutes % minutesADay;
  const time = `${two(Math.floor(ofDay / 60))}:${two(ofDay % 60)}` as TimeOfDay;
  return instantAt(addDays(day, (minutes - ofDay) / minutesADay), time);
}

/** Minutes from start to end by the clock on the wall; null when it ends before it starts. */
function minutesOf({ fromOn, from, toOn, to }: WrittenTimes): number | null {
  if (toOn !== null) {
    const minutes = (dayNumber(toOn) - dayNumber(fromOn)) * minutesADay + to - from;
    return minutes > 0 ? minutes : null;
  }
  if (to > from) return to - from;
  const minutes = to + minutesADay - from;
  return minutes <= pastMidnightHoursMax * 60 ? minutes : null;
}

/**
 * When a written shift starts and ends. An end that is not after the start is the day after, up to 16 hours; a night in
 * which the clocks change is an hour longer or shorter than it looks.
 */
export function shiftTimes(written: WrittenTimes): ShiftTimes | RosterFault {
  const minutes = minutesOf(written);
  if (minutes === null) return rosterFault('endsBeforeItStarts');
  if (minutes > shiftHoursMax * 60) return rosterFault('tooLong', {}, { max: shiftHoursMax });
  const startsAt = instantOf(written.fromOn, written.from);
  const endsAt = instantOf(written.fromOn, written.from + minutes);
  if (endsAt <= startsAt) return rosterFault('endsBeforeItStarts');
  return { startsAt, endsAt, kind: kindOfHours(written.from, minutes) };
}
