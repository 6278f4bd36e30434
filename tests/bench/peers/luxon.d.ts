/** The little of luxon that the peer uses; its types are a package of their own. */
declare module 'luxon' {
  export class DateTime {
    static fromISO(text: string, options: { zone: string }): DateTime;
    readonly weekday: number;
    startOf(unit: 'day'): DateTime;
    plus(duration: { days: number }): DateTime;
    set(values: { hour: number; minute: number }): DateTime;
    toMillis(): number;
  }
  export class Interval {
    static fromDateTimes(start: DateTime, end: DateTime): Interval;
    static merge(intervals: Interval[]): Interval[];
    readonly start: DateTime;
    readonly end: DateTime;
    intersection(other: Interval): Interval | null;
    difference(...intervals: Interval[]): Interval[];
    length(unit: 'minutes'): number;
  }
}
