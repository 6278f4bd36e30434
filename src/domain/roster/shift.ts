import type { Instant } from '../instant.ts';
import type { Id } from '../plan/mentorship.ts';

/** What part of the day a shift is worked in; other where neither its name nor its hours say. */
export type ShiftKind = 'day' | 'evening' | 'night' | 'other';

/** Where it is known from: Teams Shifts, a calendar file, a table in a file, or a pattern typed in. */
export type RosterSource = 'teamsShifts' | 'ics' | 'csv' | 'pattern';

/** A shift in somebody's roster, from its first minute until its last; rosters are ordered by start. */
export interface Shift {
  readonly personId: Id;
  readonly startsAt: Instant;
  readonly endsAt: Instant;
  readonly kind: ShiftKind;
  readonly source: RosterSource;
}
