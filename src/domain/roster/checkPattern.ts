import { parseDay } from '../day.ts';
import { parseTimeOfDay } from '../instant.ts';
import { clashesOf, type Lasting } from './overlap.ts';
import { type RosterFault, rosterFault } from './rosterFault.ts';
import { cycleDayOf, minutesOfTime, type PatternShift, type ShiftPattern } from './shiftPattern.ts';
import { shiftTimes } from './shiftTimes.ts';

const weeksMax = 52;
const shiftsMax = 1000;
const minutesADay = 1440;

const isWithin = (value: number, max: number): boolean => Number.isInteger(value) && value >= 1 && value <= max;

/** A Monday of a week in which no clock changes. */
const anyDay = '2026-06-01';

function checkTimes({ from, to }: PatternShift, line: number): RosterFault[] {
  const unread = Object.entries({ from, to }).filter(([, time]) => parseTimeOfDay(time) === null);
  if (unread.length > 0) return unread.map(([column]) => rosterFault('notATime', { line, column }));
  const times = shiftTimes({ fromOn: anyDay, from: minutesOfTime(from), toOn: null, to: minutesOfTime(to) });
  return 'startsAt' in times ? [] : [{ ...times, line, column: 'to' }];
}

function checkShift(shift: PatternShift, line: number, weeks: number): RosterFault[] {
  const faults = checkTimes(shift, line);
  if (!isWithin(shift.week, weeks)) {
    faults.push(rosterFault('weekOutOfBounds', { line, column: 'week' }, { max: weeks }));
  }
  if (!isWithin(shift.weekday, 7)) faults.push(rosterFault('notAWeekday', { line, column: 'weekday' }));
  return faults;
}

interface Row extends Lasting<number> {
  readonly line: number;
}

function rowOf(shift: PatternShift, index: number): Row {
  const startsAt = cycleDayOf(shift) * minutesADay + minutesOfTime(shift.from);
  const minutes = minutesOfTime(shift.to) - minutesOfTime(shift.from);
  return { line: index + 1, startsAt, endsAt: startsAt + (minutes > 0 ? minutes : minutes + minutesADay) };
}

/** Also the last night of a cycle, which runs into the first morning of the next. */
function checkOverlaps({ shifts, weeks }: ShiftPattern): RosterFault[] {
  const rows = shifts.map(rowOf);
  const cycle = weeks * 7 * minutesADay;
  const again = rows.map((row) => ({ ...row, startsAt: row.startsAt + cycle, endsAt: row.endsAt + cycle }));
  const clashes = clashesOf<number, Row>([...rows, ...again], (from, to) => to - from);
  const byPair = new Map(clashes.map(([one, other]) => [`${one.line} ${other.line}`, [one, other] as const]));
  return [...byPair.values()].map(([one, { line }]) =>
    rosterFault('overlaps', { line, column: null }, { line: one.line }),
  );
}

/** What is wrong with a pattern that somebody types in; `line` counts its shifts from 1. */
export function checkPattern(pattern: ShiftPattern): RosterFault[] {
  const { weeks, startsOn, endsOn, shifts } = pattern;
  if (!isWithin(weeks, weeksMax)) return [rosterFault('weeksOutOfBounds', { column: 'weeks' }, { max: weeksMax })];
  if (shifts.length === 0) return [rosterFault('noShifts', { column: 'shifts' })];
  if (shifts.length > shiftsMax) return [rosterFault('tooManyShifts', { column: 'shifts' }, { max: shiftsMax })];
  const faults: RosterFault[] = [];
  if (parseDay(startsOn) === null) faults.push(rosterFault('notADay', { column: 'startsOn' }));
  if (endsOn !== null && parseDay(endsOn) === null) faults.push(rosterFault('notADay', { column: 'endsOn' }));
  if (endsOn !== null && endsOn < startsOn) faults.push(rosterFault('patternEndsBeforeItStarts', { column: 'endsOn' }));
  faults.push(...shifts.flatMap((shift, index) => checkShift(shift, index + 1, weeks)));
  return faults.length > 0 ? faults : checkOverlaps(pattern);
}

/** What the database holds as a pattern, null where it was taken away; throws naming what is wrong with it. */
export function readPattern(value: unknown): ShiftPattern | null {
  if (value === null) return null;
  const { weeks, startsOn, endsOn, shifts } = value as ShiftPattern;
  if (typeof startsOn !== 'string' || !Array.isArray(shifts))
    throw new Error('A pattern is weeks, startsOn, endsOn and shifts; this is not.');
  const pattern = { weeks, startsOn, endsOn, shifts };
  const [fault] = checkPattern(pattern);
  if (fault) throw new Error(`A pattern cannot be used: ${fault.column ?? 'shifts'} (${fault.kind}).`);
  return pattern;
}
