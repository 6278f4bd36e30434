import { type Day, dayNumber, dayOfNumber } from '../day.ts';
import { dayTable } from '../dayTable.ts';
import { type Instant, instantAt, type TimeOfDay } from '../instant.ts';
import type { Period } from '../plan/period.ts';
import type { Span } from './span.ts';

const minutesADay = 1440;

const zero = 48;

/** Two digits as a number; read by the thousand, and this is ten times as fast as Number(slice). */
const numberAt = (text: string, at: number): number =>
  (text.charCodeAt(at) - zero) * 10 + text.charCodeAt(at + 1) - zero;

/** Minutes since 1970 in UTC; seconds are left out. */
export const minuteOf = (instant: Instant): number =>
  dayNumber(instant.slice(0, 10) as Day) * minutesADay + numberAt(instant, 11) * 60 + numberAt(instant, 14);

const hasSeconds = (instant: Instant): boolean => /[1-9]/.test(instant.slice(16));

/** The same, with seconds counted as a whole minute. */
export const minuteAfter = (instant: Instant): number => minuteOf(instant) + (hasSeconds(instant) ? 1 : 0);

/** The minutes that a time touches. */
export const spanAround = (time: { readonly startsAt: Instant; readonly endsAt: Instant }): Span => ({
  from: minuteOf(time.startsAt),
  to: minuteAfter(time.endsAt),
});

/** The whole minutes inside a time. */
export const spanInside = (time: { readonly startsAt: Instant; readonly endsAt: Instant }): Span => ({
  from: minuteAfter(time.startsAt),
  to: minuteOf(time.endsAt),
});

const two = (value: number): string => (value < 10 ? `0${value}` : `${value}`);

export function instantOfMinute(minute: number): Instant {
  const number = Math.floor(minute / minutesADay);
  const ofDay = minute - number * minutesADay;
  return `${dayOfNumber(number)}T${two(Math.floor(ofDay / 60))}:${two(ofDay % 60)}:00.000Z`;
}

/** The minute in which a day with this number begins in Norway. */
export const dayBeginsAt: (number: number) => number = dayTable((number) =>
  minuteOf(instantAt(dayOfNumber(number), '00:00')),
);

/** The number of the day in Norway in which a minute lies. */
export function dayNumberAt(minute: number): number {
  const number = Math.floor((minute + 60) / minutesADay);
  return minute < dayBeginsAt(number + 1) ? number : number + 1;
}

/** The day in Norway in which a minute lies. */
export const dayAt = (minute: number): Day => dayOfNumber(dayNumberAt(minute));

/** The numbers of the days in Norway that a span touches. */
export function dayNumbersIn(span: Span): number[] {
  const first = dayNumberAt(span.from);
  return Array.from({ length: dayNumberAt(span.to - 1) - first + 1 }, (_, index) => first + index);
}

/** The same for many spans in order, with the day before each: what began on it may reach into them. */
export function dayNumbersAround(spans: readonly Span[]): number[] {
  const numbers: number[] = [];
  for (const { from, to } of spans) {
    const last = dayNumberAt(to - 1);
    for (let number = dayNumberAt(from) - 1; number <= last; number += 1) {
      const before = numbers.at(-1);
      if (before === undefined || before < number) numbers.push(number);
    }
  }
  return numbers;
}

/** All minutes of these days. */
export const spanOfDays = ({ fromOn, toOn }: Period): Span => ({
  from: dayBeginsAt(dayNumber(fromOn)),
  to: dayBeginsAt(dayNumber(toOn) + 1),
});

/** From one time on the wall to another; one that is not later belongs to the next day. */
export interface ClockSpan {
  readonly from: TimeOfDay;
  readonly to: TimeOfDay;
}

const minutesOfClock = (time: TimeOfDay): number => numberAt(time, 0) * 60 + numberAt(time, 3);

/** When clocks show these minutes of a day: twice where an hour comes twice, never where it is skipped. */
function onWall(number: number, from: number, to: number): Span[] {
  const begins = dayBeginsAt(number);
  const ends = dayBeginsAt(number + 1);
  if (ends - begins === minutesADay) return [{ from: begins + from, to: begins + to }];
  // Summer time begins and ends at 01:00 UTC (directive 2000/84/EC).
  const change = number * minutesADay + 60;
  const before = { from: begins + from, to: Math.min(begins + to, change) };
  const after = { from: Math.max(ends - minutesADay + from, change), to: ends - minutesADay + to };
  return [before, after].filter((span) => span.from < span.to);
}

/** When clocks in Norway show a time that begins on a day, in order. */
export function clockSpans(number: number, clock: ClockSpan): Span[] {
  const [from, to] = [minutesOfClock(clock.from), minutesOfClock(clock.to)];
  if (from < to) return onWall(number, from, to);
  return [...onWall(number, from, minutesADay), ...(to > 0 ? onWall(number + 1, 0, to) : [])];
}
