import type { Day } from '../../domain/day.ts';
import type { Id } from '../../domain/plan/mentorship.ts';
import type { RosterSource, Shift, ShiftKind } from '../../domain/roster/shift.ts';
import { instantOfMinute, minuteAfter, minuteOf } from '../../domain/slot/minutes.ts';
import type { KnownRoster } from '../../domain/slot/slotsGiven.ts';

/** A shift within the JSON of one person's: its start in minutes since 1970, how many it lasts, its kind. A quarter of what it is in words. */
export type StoredShift = readonly [number, number, ShiftKind];

/** What was known of somebody, with shifts of several sources. */
export interface StoredRoster {
  readonly fromOn: Day;
  readonly toOn: Day;
  readonly shifts: readonly (readonly [...StoredShift, RosterSource])[];
}

const stored = ({ startsAt, endsAt, kind }: Shift): StoredShift => {
  const start = minuteOf(startsAt);
  return [start, minuteAfter(endsAt) - start, kind];
};

const shiftFrom = ([start, minutes, kind]: StoredShift, of: Pick<Shift, 'personId' | 'source'>): Shift => ({
  ...of,
  startsAt: instantOfMinute(start),
  endsAt: instantOfMinute(start + minutes),
  kind,
});

export const storedShifts = (shifts: readonly Shift[]): string => JSON.stringify(shifts.map(stored));

export const shiftsFrom = (from: readonly StoredShift[], of: Pick<Shift, 'personId' | 'source'>): Shift[] =>
  from.map((shift) => shiftFrom(shift, of));

export const storedRoster = (roster: KnownRoster | null): string | null =>
  roster &&
  JSON.stringify({
    fromOn: roster.fromOn,
    toOn: roster.toOn,
    shifts: roster.shifts.map((shift) => [...stored(shift), shift.source]),
  });

export const rosterFrom = (from: StoredRoster | null, personId: Id): KnownRoster | null =>
  from && {
    fromOn: from.fromOn,
    toOn: from.toOn,
    shifts: from.shifts.map(([start, minutes, kind, source]) =>
      shiftFrom([start, minutes, kind], { personId, source }),
    ),
  };

/** The shifts that are not over at this minute, as text, to see whether they are the same. */
export const aheadOf = (shifts: readonly StoredShift[], minute: number): string =>
  JSON.stringify(shifts.filter(([start, minutes]) => start + minutes > minute));

export const aheadOfNow = (shifts: readonly Shift[], minute: number): string => aheadOf(shifts.map(stored), minute);
