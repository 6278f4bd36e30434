import { Temporal } from 'temporal-polyfill';
import { type Day, dayNumber, dayOfNumber } from './day.ts';
import { dayTable } from './dayTable.ts';

/** A point in time, ISO 8601 in UTC with milliseconds ('2026-09-17T06:20:00.000Z'), so that text order is time order. */
export type Instant = string;

/** A time of day on the wall, 'HH:MM', 24-hour clock. */
export type TimeOfDay = `${number}:${number}`;

const zone = 'Europe/Oslo';
const minutesADay = 1440;

const format = (instant: Temporal.Instant): Instant => instant.toString({ fractionalSecondDigits: 3 });

const zoned = (instant: Instant) => Temporal.Instant.from(instant).toZonedDateTimeISO(zone);

/** Reads 'HH:MM' from 00:00 to 23:59; null otherwise. */
export const parseTimeOfDay = (text: string): TimeOfDay | null =>
  /^([01]\d|2[0-3]):[0-5]\d$/.test(text) ? (text as TimeOfDay) : null;

/**
 * Minutes that Norwegian clocks are ahead of UTC all through a day; null when they change on it or the day after.
 * Looked up, because asking Temporal takes a hundred times as long and plans ask by the thousand.
 */
const minutesAhead: (number: number) => number | null = dayTable((number) => {
  const from = startOfDay(number);
  const isSteady = startOfDay(number + 2).offsetNanoseconds === from.offsetNanoseconds;
  return isSteady ? from.offsetNanoseconds / 60e9 : null;
});

const startOfDay = (number: number) => Temporal.PlainDate.from(dayOfNumber(number)).toZonedDateTime(zone);

const two = (value: number): string => (value < 10 ? `0${value}` : `${value}`);
const clockFrom = (minutes: number): TimeOfDay => `${two(Math.floor(minutes / 60))}:${two(minutes % 60)}` as TimeOfDay;
const minutesOf = (text: string, at: number): number =>
  Number(text.slice(at, at + 2)) * 60 + Number(text.slice(at + 3, at + 5));

/** The instant when Norwegian clocks show this time on this day; a time that daylight saving skips is an hour later. */
export function instantAt(day: Day, time: TimeOfDay): Instant {
  const number = dayNumber(day);
  const ahead = minutesAhead(number);
  if (ahead === null) {
    const local = Temporal.PlainDateTime.from(`${day}T${time}`);
    return format(local.toZonedDateTime(zone, { disambiguation: 'compatible' }).toInstant());
  }
  const minutes = number * minutesADay + minutesOf(time, 0) - ahead;
  const ofDay = ((minutes % minutesADay) + minutesADay) % minutesADay;
  return `${dayOfNumber((minutes - ofDay) / minutesADay)}T${clockFrom(ofDay)}:00.000Z`;
}

/** Minutes since 1970 as Norwegian clocks show them; null where Temporal must be asked. */
function wallMinutes(instant: Instant): number | null {
  if (instant.length !== 24) return null;
  const number = dayNumber(instant.slice(0, 10) as Day);
  const ahead = minutesAhead(number);
  return ahead === null ? null : number * minutesADay + minutesOf(instant, 11) + ahead;
}

/** The day in Norway at this instant. */
export function dayOf(instant: Instant): Day {
  const minutes = wallMinutes(instant);
  if (minutes === null) return zoned(instant).toPlainDate().toString() as Day;
  return dayOfNumber(Math.floor(minutes / minutesADay));
}

/** What Norwegian clocks show at this instant, 'HH:MM'. */
export function timeOf(instant: Instant): TimeOfDay {
  const minutes = wallMinutes(instant);
  if (minutes === null) return zoned(instant).toPlainTime().toString({ smallestUnit: 'minute' }) as TimeOfDay;
  return clockFrom(((minutes % minutesADay) + minutesADay) % minutesADay);
}

export function addMinutes(instant: Instant, minutes: number): Instant {
  if (instant.length !== 24 || !Number.isInteger(minutes))
    return format(Temporal.Instant.from(instant).add({ minutes }));
  const sum = utcMinutes(instant) + minutes;
  const ofDay = ((sum % minutesADay) + minutesADay) % minutesADay;
  return `${dayOfNumber((sum - ofDay) / minutesADay)}T${clockFrom(ofDay)}${instant.slice(16)}`;
}

/** Minutes since 1970 in UTC, without the seconds. */
const utcMinutes = (instant: Instant): number =>
  dayNumber(instant.slice(0, 10) as Day) * minutesADay + minutesOf(instant, 11);

/** Minutes from one instant to another, rounded down. */
export const minutesBetween = (from: Instant, to: Instant): number =>
  Math.floor((Temporal.Instant.from(to).epochMilliseconds - Temporal.Instant.from(from).epochMilliseconds) / 60_000);
