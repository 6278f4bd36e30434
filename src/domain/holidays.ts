import { addDays, type Day, dayFrom, dayNumber, dayOfNumber, partsOf, weekdayOf } from './day.ts';
import { dayTable } from './dayTable.ts';

type HolidayName =
  | 'newYear'
  | 'maundyThursday'
  | 'goodFriday'
  | 'easterSunday'
  | 'easterMonday'
  | 'labourDay'
  | 'constitutionDay'
  | 'ascension'
  | 'whitSunday'
  | 'whitMonday'
  | 'christmasDay'
  | 'boxingDay';

export interface Holiday {
  readonly on: Day;
  readonly name: HolidayName;
}

/** Easter Sunday in the Gregorian calendar (Meeus, Jones and Butcher). */
export function easterSunday(year: number): Day {
  const golden = year % 19;
  const century = Math.floor(year / 100);
  const yearOfCentury = year % 100;
  const correction = century - Math.floor(century / 4) - Math.floor((century - Math.floor((century + 8) / 25) + 1) / 3);
  const epact = (19 * golden + correction + 15) % 30;
  const weekday = (32 + 2 * (century % 4) + 2 * Math.floor(yearOfCentury / 4) - epact - (yearOfCentury % 4)) % 7;
  const late = Math.floor((golden + 11 * epact + 22 * weekday) / 451);
  const index = epact + weekday - 7 * late + 114;
  return dayFrom(year, Math.floor(index / 31), (index % 31) + 1);
}

/** The twelve Norwegian public holidays of a year, in order (DOMAIN §11). */
export function holidaysOf(year: number): readonly Holiday[] {
  const easter = easterSunday(year);
  const holidays: Holiday[] = [
    { on: dayFrom(year, 1, 1), name: 'newYear' },
    { on: addDays(easter, -3), name: 'maundyThursday' },
    { on: addDays(easter, -2), name: 'goodFriday' },
    { on: easter, name: 'easterSunday' },
    { on: addDays(easter, 1), name: 'easterMonday' },
    { on: dayFrom(year, 5, 1), name: 'labourDay' },
    { on: dayFrom(year, 5, 17), name: 'constitutionDay' },
    { on: addDays(easter, 39), name: 'ascension' },
    { on: addDays(easter, 49), name: 'whitSunday' },
    { on: addDays(easter, 50), name: 'whitMonday' },
    { on: dayFrom(year, 12, 25), name: 'christmasDay' },
    { on: dayFrom(year, 12, 26), name: 'boxingDay' },
  ];
  return holidays.sort((a, b) => (a.on < b.on ? -1 : 1));
}

const holidayNumbers = new Map<number, ReadonlySet<number>>();

function numbersOf(year: number): ReadonlySet<number> {
  const numbers = holidayNumbers.get(year) ?? new Set(holidaysOf(year).map((holiday) => dayNumber(holiday.on)));
  holidayNumbers.set(year, numbers);
  return numbers;
}

const isHolidayNumber = dayTable((number) => numbersOf(partsOf(dayOfNumber(number)).year).has(number));

export const isHoliday = (day: Day): boolean => isHolidayNumber(dayNumber(day));

const isWorkingNumber = dayTable((number) => weekdayOf(dayOfNumber(number)) < 6 && !isHolidayNumber(number));

/** Monday to Friday, and no public holiday. */
export const isWorkingDay = (day: Day): boolean => isWorkingNumber(dayNumber(day));

/** The nth working day after a day, or before it when n is negative; the day itself when n is 0. */
export function addWorkingDays(day: Day, n: number): Day {
  const step = n < 0 ? -1 : 1;
  let at = dayNumber(day);
  for (let left = Math.abs(n); left > 0; ) {
    at += step;
    if (isWorkingNumber(at)) left -= 1;
  }
  return dayOfNumber(at);
}

/** The day itself when it is a working day, otherwise the last one before it. */
export const workingDayOnOrBefore = (day: Day): Day => (isWorkingDay(day) ? day : addWorkingDays(day, -1));
