import type { Day } from '../domain/day.ts';
import type { RosterFault } from '../domain/roster/rosterFault.ts';
import type { ShiftKind } from '../domain/roster/shift.ts';
import type { PatternShift } from '../domain/roster/shiftPattern.ts';
import type { BlockedTime } from '../domain/slot/slotsGiven.ts';
import type { PersonView } from './personView.ts';
import type { Answer } from './views.ts';

type RosterSourceView = 'csv' | 'ics' | 'teamsShifts' | 'pattern';

export interface PatternView {
  readonly weeks: number;
  readonly startsOn: Day;
  readonly endsOn: Day | null;
  readonly shifts: readonly PatternShift[];
}

/** A pattern that was typed in: revision 0 and null where there is none. */
export interface SavedPatternView {
  readonly revision: number;
  readonly pattern: PatternView | null;
  /** Until when the reader can take her newest choice back; null when she cannot. */
  readonly undoUntilTime: string | null;
}

/** A shift by the clock in Norway; it ends on a later day where toOn says so. */
export interface ShiftView {
  readonly on: Day;
  readonly from: string;
  readonly toOn: Day;
  readonly to: string;
  readonly kind: ShiftKind;
}

/** Somebody's own roster. */
export interface MyRosterView extends Answer {
  /** Null when nothing is known. */
  readonly known: RosterReachView | null;
  readonly pattern: SavedPatternView;
  /** She has said that she will meet outside her shifts; it counts only when both of a pair have. */
  readonly meetsOffShift: boolean;
  /** Her shifts of the next four weeks, wherever they are known from. */
  readonly nextShifts: readonly ShiftView[];
}

/** How far a roster is known from today; untilOn is null when it repeats without end. */
export interface RosterReachView {
  readonly source: RosterSourceView;
  readonly fromOn: Day;
  readonly untilOn: Day | null;
}

/** What is wrong with a pattern, or its first four weeks from today, or from its start where that is later. */
export type PatternPreviewView = Answer &
  (
    | { readonly kind: 'faults'; readonly faults: readonly RosterFault[]; readonly total: number }
    | { readonly kind: 'preview'; readonly fromOn: Day; readonly toOn: Day; readonly shifts: readonly ShiftView[] }
  );

/** Somebody in a plan of the unit. */
export interface UnitRosterRow {
  readonly person: PersonView;
  readonly roles: readonly ('mentee' | 'mentor' | 'reserveMentor')[];
  readonly known: RosterReachView | null;
  readonly pattern: SavedPatternView;
}

export interface RosterImportView {
  readonly id: string;
  readonly source: 'csv' | 'ics';
  readonly byName: string;
  readonly on: Day;
  readonly time: string;
  readonly fromOn: Day;
  readonly toOn: Day;
  readonly people: number;
  readonly shifts: number;
  readonly isUndone: boolean;
  /** Until when the reader can take it back; null when she cannot. */
  readonly undoUntilTime: string | null;
}

/** The unit's connection with Shifts in Teams; null where there is none. */
export interface ScheduleView {
  readonly teamId: string;
  readonly actsAsName: string;
  readonly byName: string;
  readonly connectedOn: Day;
  /** When it was last read; null before the first time. */
  readonly read: { readonly on: Day; readonly time: string } | null;
  /** Why it is not read now; null when it is. */
  readonly trouble: ScheduleTroubleView | null;
}

/** notFound: there is no such team, it has no schedule, or the person in whose name it is read is not in it. */
type ScheduleTroubleView = 'refused' | 'notFound' | 'notAnswering';

interface UnitTimesView {
  readonly revision: number;
  readonly blocked: readonly BlockedTime[];
  readonly calm: readonly { readonly from: string; readonly to: string }[];
  /** Null where nobody has chosen. */
  readonly saved: { readonly byName: string; readonly on: Day; readonly time: string } | null;
  readonly undoUntilTime: string | null;
}

/** The rosters of a unit: for its leaders, those who lead plans in it, and coordinators. No shift of anybody is in it. */
export interface UnitRostersView extends Answer {
  readonly unitId: string;
  readonly unitName: string;
  readonly people: readonly UnitRosterRow[];
  /** The newest five. */
  readonly imports: readonly RosterImportView[];
  readonly schedule: ScheduleView | null;
  /** Teams whose channels show the unit: those to choose among first. */
  readonly teamIds: readonly string[];
  /** Only coordinators connect a unit with Teams. */
  readonly mayConnect: boolean;
  readonly times: UnitTimesView;
}

export interface FilePersonView {
  /** As the file spells it; empty for a calendar file, which does not say whose it is. */
  readonly key: string;
  readonly shifts: number;
  /** Who it is taken for; null when nobody, or not just one. */
  readonly match: PersonView | null;
  /** Why there is no match. otherUnit: she is in plans of other units only, and the reader is no coordinator. */
  readonly why: 'unknown' | 'several' | 'otherUnit' | null;
}

/** What a file would bring, or what is wrong with it. Nothing is stored. */
export type RosterPreviewView = Answer &
  (
    | { readonly kind: 'faults'; readonly faults: readonly RosterFault[]; readonly total: number }
    | {
        readonly kind: 'preview';
        readonly source: 'csv' | 'ics';
        /** The days that it tells of. */
        readonly fromOn: Day;
        readonly toOn: Day;
        readonly shifts: number;
        readonly people: readonly FilePersonView[];
        /** The first 200. */
        readonly ignored: readonly {
          readonly why: 'absence' | 'allDay' | 'cancelled' | 'noLength' | 'longerThanADay';
          readonly key: string;
          readonly on: Day | null;
          readonly line: number | null;
        }[];
        readonly ignoredTotal: number;
        readonly notes: readonly { readonly kind: 'unknownTimeZone'; readonly line: number | null }[];
      }
  );
