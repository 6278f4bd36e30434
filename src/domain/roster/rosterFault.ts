/**
 * What can be wrong with a roster that somebody gives us. Each kind has one text, which says what to do:
 * of the whole file: tooLarge (params.max, megabytes), tooManyLines (params.max), empty, notText (a spreadsheet, not CSV),
 * unknownEncoding, lineTooLong (params.max, characters), brokenQuotes, notACalendar, tooManyShifts (params.max), tooManyRepeating (params.max), tooManyDays (params.max);
 * of its columns: columnMissing (params.missing: person, day, times), columnTwice;
 * of a cell: cellMissing, tooManyCells, formula, notADay, notATime, notAPerson, nationalIdentityNumber;
 * of a shift: startMissing, endsBeforeItStarts, tooLong (params.max, hours), overlaps (params.line, the other one);
 * of an event in a calendar: unreadableEvent, unreadableRule, repeatsTooOften (params.max);
 * of a pattern: weeksOutOfBounds, weekOutOfBounds, notAWeekday (params.max for both weeks), patternEndsBeforeItStarts, noShifts.
 */
export type RosterFaultKind =
  | 'tooLarge'
  | 'tooManyLines'
  | 'empty'
  | 'notText'
  | 'unknownEncoding'
  | 'lineTooLong'
  | 'brokenQuotes'
  | 'notACalendar'
  | 'tooManyShifts'
  | 'tooManyRepeating'
  | 'tooManyDays'
  | 'columnMissing'
  | 'columnTwice'
  | 'cellMissing'
  | 'tooManyCells'
  | 'formula'
  | 'notADay'
  | 'notATime'
  | 'notAPerson'
  | 'nationalIdentityNumber'
  | 'startMissing'
  | 'endsBeforeItStarts'
  | 'tooLong'
  | 'overlaps'
  | 'unreadableEvent'
  | 'unreadableRule'
  | 'repeatsTooOften'
  | 'weeksOutOfBounds'
  | 'weekOutOfBounds'
  | 'notAWeekday'
  | 'patternEndsBeforeItStarts'
  | 'noShifts';

export interface RosterFault {
  readonly kind: RosterFaultKind;
  /** The line of the file, or the row of a pattern, counted from 1; null when it is about the whole. */
  readonly line: number | null;
  /** The column as its heading names it, or the field of a pattern. Never what stands in a cell. */
  readonly column: string | null;
  readonly params: Readonly<Record<string, string | number>>;
}

/** Where a fault is. */
export interface FaultPlace {
  readonly line?: number;
  readonly column?: string | null;
}

export const rosterFault = (
  kind: RosterFaultKind,
  { line, column }: FaultPlace = {},
  params: RosterFault['params'] = {},
): RosterFault => ({ kind, line: line ?? null, column: column ?? null, params });

/** Nothing of it counts: the first faults, at most 100, and how many there are. */
export interface RefusedRoster {
  readonly kind: 'faults';
  readonly faults: readonly RosterFault[];
  readonly total: number;
}

const faultsShownMax = 100;

export const refuseRoster = (faults: readonly RosterFault[]): RefusedRoster => ({
  kind: 'faults',
  faults: [...faults].sort((a, b) => (a.line ?? 0) - (b.line ?? 0)).slice(0, faultsShownMax),
  total: faults.length,
});
