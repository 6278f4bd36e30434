import type { Day } from '../../domain/day.ts';
import type { Instant } from '../../domain/instant.ts';
import type { Id } from '../../domain/plan/mentorship.ts';
import type { RosterSource, Shift, ShiftKind } from '../../domain/roster/shift.ts';
import type { KnownRoster } from '../../domain/slot/slotsGiven.ts';

/** A shift within the JSON of one person's: start, end, kind. */
export type StoredShift = readonly [Instant, Instant, ShiftKind];

/** What was known of somebody, with shifts of several sources. */
export interface StoredRoster {
  readonly fromOn: Day;
  readonly toOn: Day;
  readonly shifts: readonly (readonly [Instant, Instant, ShiftKind, RosterSource])[];
}

export const storedShifts = (shifts: readonly Shift[]): string =>
  JSON.stringify(shifts.map(({ startsAt, endsAt, kind }): StoredShift => [startsAt, endsAt, kind]));

export const shiftsFrom = (stored: readonly StoredShift[], of: Pick<Shift, 'personId' | 'source'>): Shift[] =>
  stored.map(([startsAt, endsAt, kind]) => ({ ...of, startsAt, endsAt, kind }));

export const storedRoster = (roster: KnownRoster | null): string | null =>
  roster &&
  JSON.stringify({
    fromOn: roster.fromOn,
    toOn: roster.toOn,
    shifts: roster.shifts.map(({ startsAt, endsAt, kind, source }) => [startsAt, endsAt, kind, source]),
  });

export const rosterFrom = (stored: StoredRoster | null, personId: Id): KnownRoster | null =>
  stored && {
    fromOn: stored.fromOn,
    toOn: stored.toOn,
    shifts: stored.shifts.map(([startsAt, endsAt, kind, source]) => ({ personId, startsAt, endsAt, kind, source })),
  };
