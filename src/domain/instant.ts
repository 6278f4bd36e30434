import { Temporal } from 'temporal-polyfill';
import { type Day, dayNumber, dayOfNumber, twoDigits } from './day.ts';
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

/** How many minutes Norwegian clocks are ahead of UTC around a day, and the minute since 1970 at which that changes. */
interface Ahead {
  readonly before: number;
  readonly after: number;
  readonly changesAt: number;
}

/** Looked up, because asking Temporal takes a hundred times as long and plans ask by the thousand. */
const aheadAround: (number: number) => Ahead = dayTable((number) => {
  const from = Temporal.PlainDate.from(dayOfNumber(number - 1)).toZonedDateTime(zone);
  const before = from.offsetNanoseconds / 60e9;
  const next = from.getTimeZoneTransition('next');
  const changesAt = next === null ? Number.POSITIVE_INFINITY : next.epochMilliseconds / 60_000;
  return { before, after: (next ?? from).offsetNanoseconds / 60e9, changesAt };
});

/** As minutes since 1970 as Norwegian clocks show them. */
const onWall = (minutes: number, { before, after, changesAt }: Ahead): number =>
  minutes + (minutes < changesAt ? before : after);

const two = (value: number): string => (value < 10 ? `0${value}` : `${value}`);
const clocks = Array.from(
  { length: minutesADay },
  (_, minutes) => `${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`,
);
const clockFrom = (minutes: number): TimeOfDay => clocks[minutes] as TimeOfDay;
const minutesOf = (text: string, at: number): number => twoDigits(text, at) * 60 + twoDigits(text, at + 3);

/** The instant when Norwegian clocks show this time on this day; a time that daylight saving skips is an hour later. */
export function instantAt(day: Day, time: TimeOfDay): Instant {
  const number = dayNumber(day);
  const { before, after, changesAt } = aheadAround(number);
  const wall = number * minutesADay + minutesOf(time, 0);
  const isChanged = wall - before >= changesAt && wall - after >= changesAt;
  const minutes = wall - (isChanged ? after : before);
  const ofDay = ((minutes % minutesADay) + minutesADay) % minutesADay;
  return `${dayOfNumber((minutes - ofDay) / minutesADay)}T${clockFrom(ofDay)}:00.000Z`;
}

/** Minutes since 1970 as Norwegian clocks show them; null for an instant written in another form. */
function wallMinutes(instant: Instant): number | null {
  if (instant.length !== 24) return null;
  const number = dayNumber(instant.slice(0, 10) as Day);
  return onWall(number * minutesADay + minutesOf(instant, 11), aheadAround(number));
}

/** Reads a time with its offset from UTC as others write it (RFC 3339); null otherwise. */
export function parseInstant(text: string): Instant | null {
  try {
    return format(Temporal.Instant.from(text));
  } catch {
    return null;
  }
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
export function minutesBetween(from: Instant, to: Instant): number {
  if (from.length !== 24 || to.length !== 24)
    return Math.floor(
      (Temporal.Instant.from(to).epochMilliseconds - Temporal.Instant.from(from).epochMilliseconds) / 60_000,
    );
  return utcMinutes(to) - utcMinutes(from) - (to.slice(16) < from.slice(16) ? 1 : 0);
}
