import { Temporal } from 'temporal-polyfill';
import type { Day } from './day.ts';

/** A point in time, ISO 8601 in UTC with milliseconds ('2026-09-17T06:20:00.000Z'), so that text order is time order. */
export type Instant = string;

/** A time of day on the wall, 'HH:MM', 24-hour clock. */
export type TimeOfDay = `${number}:${number}`;

const zone = 'Europe/Oslo';

const format = (instant: Temporal.Instant): Instant => instant.toString({ fractionalSecondDigits: 3 });

const zoned = (instant: Instant) => Temporal.Instant.from(instant).toZonedDateTimeISO(zone);

/** Reads 'HH:MM' from 00:00 to 23:59; null otherwise. */
export const parseTimeOfDay = (text: string): TimeOfDay | null =>
  /^([01]\d|2[0-3]):[0-5]\d$/.test(text) ? (text as TimeOfDay) : null;

/** The instant when Norwegian clocks show this time on this day; a time that daylight saving skips is an hour later. */
export const instantAt = (day: Day, time: TimeOfDay): Instant =>
  format(
    Temporal.PlainDateTime.from(`${day}T${time}`).toZonedDateTime(zone, { disambiguation: 'compatible' }).toInstant(),
  );

/** The day in Norway at this instant. */
export const dayOf = (instant: Instant): Day => zoned(instant).toPlainDate().toString() as Day;

/** What Norwegian clocks show at this instant, 'HH:MM'. */
export const timeOf = (instant: Instant): TimeOfDay =>
  zoned(instant).toPlainTime().toString({ smallestUnit: 'minute' }) as TimeOfDay;

export const addMinutes = (instant: Instant, minutes: number): Instant =>
  format(Temporal.Instant.from(instant).add({ minutes }));

/** Minutes from one instant to another, rounded down. */
export const minutesBetween = (from: Instant, to: Instant): number =>
  Math.floor((Temporal.Instant.from(to).epochMilliseconds - Temporal.Instant.from(from).epochMilliseconds) / 60_000);
