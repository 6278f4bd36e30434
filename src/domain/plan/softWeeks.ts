import { addDays, type Day, dayFrom, dayNumber, dayOfNumber, partsOf, weekdayOf } from '../day.ts';
import { dayTable } from '../dayTable.ts';
import { easterSunday } from '../holidays.ts';
import type { Period } from './period.ts';

/** Monday of an ISO week: the one with 4 January is week 1. */
function mondayOf(year: number, week: number): Day {
  const fourth = dayFrom(year, 1, 4);
  return addDays(fourth, 1 - weekdayOf(fourth) + 7 * (week - 1));
}

const known = new Map<number, readonly Period[]>();

/** The soft weeks that begin in a year: Easter week, ISO weeks 28–31, and Christmas Eve to New Year's Day (DOMAIN §9.8). */
function softPeriodsOf(year: number): readonly Period[] {
  const easter = easterSunday(year);
  const periods = known.get(year) ?? [
    { fromOn: addDays(easter, -6), toOn: addDays(easter, 1) },
    { fromOn: mondayOf(year, 28), toOn: addDays(mondayOf(year, 31), 6) },
    { fromOn: dayFrom(year, 12, 24), toOn: dayFrom(year + 1, 1, 1) },
  ];
  known.set(year, periods);
  return periods;
}

/** The soft weeks that a day lies in, or null. Nothing is proposed and nothing becomes late in them. */
export const softPeriodAt = (day: Day): Period | null => softPeriodOfNumber(dayNumber(day));

const softPeriodOfNumber = dayTable((number): Period | null => {
  const day = dayOfNumber(number);
  const { year } = partsOf(day);
  const near = [...softPeriodsOf(year - 1), ...softPeriodsOf(year)];
  return near.find((period) => period.fromOn <= day && day <= period.toOn) ?? null;
});

/** Every soft period that touches these days, in order. */
export function softPeriodsWithin(fromOn: Day, toOn: Day): readonly Period[] {
  const last = partsOf(toOn).year;
  const periods: Period[] = [];
  for (let year = partsOf(fromOn).year - 1; year <= last; year += 1) periods.push(...softPeriodsOf(year));
  return periods.filter((period) => period.fromOn <= toOn && period.toOn >= fromOn);
}
