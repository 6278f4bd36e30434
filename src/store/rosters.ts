import type { Day } from '../domain/day.ts';
import type { Instant } from '../domain/instant.ts';
import type { Id } from '../domain/plan/mentorship.ts';
import type { Period } from '../domain/plan/period.ts';
import type { RosterSource, Shift } from '../domain/roster/shift.ts';
import type { KnownRoster } from '../domain/slot/slotsGiven.ts';

/** A file that was taken in. */
export interface RosterImport extends Period {
  readonly id: Id;
  readonly unitId: Id;
  readonly source: 'csv' | 'ics';
  readonly importedBy: Id;
  readonly importedAt: Instant;
  readonly people: number;
  readonly shifts: number;
  /** Null while it counts. */
  readonly undoneAt: Instant | null;
}

/** Somebody's shifts in the days that a file or a team's schedule tells of; a day without one is a day off. */
export interface PersonRoster {
  readonly personId: Id;
  readonly shifts: readonly Shift[];
}

/** How far somebody's roster is known from today, without a day between that is not. */
export interface RosterReach {
  /** Of the newest that tells of today, or else of the first day to come. */
  readonly source: RosterSource;
  readonly fromOn: Day;
  /** Null when it repeats without end. */
  readonly toOn: Day | null;
}

/** Someone in a running plan of whom something else is known than when her bookings were last looked at. */
export interface ChangedRoster {
  readonly personId: Id;
  readonly lease: string;
  /** What was known of her then, from that day on; null when nothing was. */
  readonly before: KnownRoster | null;
}

/** Why the shifts of a team cannot be read. Graph says the same of a team without a schedule as of one that the person is not in. */
export type ScheduleTrouble = 'refused' | 'notFound' | 'notAnswering';

/** The team in Teams whose published shifts are a unit's roster. */
export interface ScheduleConnection {
  readonly unitId: Id;
  readonly groupId: Id;
  /** In whose name Teams is asked: somebody in the team. */
  readonly actsAsId: Id;
  readonly connectedBy: Id;
  readonly connectedAt: Instant;
  /** When it was last read well; null before that. */
  readonly readAt: Instant | null;
  readonly trouble: ScheduleTrouble | null;
}

/** A connection that one worker reads alone. */
export interface ScheduleTurn extends ScheduleConnection {
  readonly lease: string;
}

/**
 * When people are at work, as files, Teams Shifts and patterns say. Of a day the newest file or connection counts that tells of it,
 * and where none does, the pattern (`settings.shiftPattern`). Changes note what was known before of those in running plans.
 */
export interface Rosters {
  /** Of each: the longest time without gaps that is known of these days and the two on both sides. Who is absent is not known of. */
  known(personIds: readonly Id[], period: Period): Promise<ReadonlyMap<Id, KnownRoster>>;
  /** How far it is known from this day on; who is absent is not known of. */
  reach(personIds: readonly Id[], today: Day): Promise<ReadonlyMap<Id, RosterReach>>;
  /** Takes the place of what was known of these people in the days of the file. */
  add(file: RosterImport, rosters: readonly PersonRoster[]): Promise<void>;
  /** Of a unit, newest first. */
  imports(unitId: Id, limit: number): Promise<readonly RosterImport[]>;
  /** What was known before counts again; says so of the file. */
  undo(importId: Id, at: Instant): Promise<void>;
  /** Before a pattern is changed: keeps what is known of these people, for their bookings to be looked at. */
  changing(personIds: readonly Id[], now: Instant): Promise<void>;
  connection(unitId: Id): Promise<ScheduleConnection | null>;
  /** Connects a unit, or anew. What was known from the connection before is known no more. */
  connect(connection: ScheduleConnection): Promise<void>;
  disconnect(unitId: Id, now: Instant): Promise<void>;
  /** Connections not read for an hour of product time. */
  leaseSchedules(now: Instant, limit: number): Promise<readonly ScheduleTurn[]>;
  /** What the team's schedule says of these days, of which only those in running plans are kept; whose shifts have changed. Throws LeaseLost. */
  scheduleRead(
    turn: ScheduleTurn,
    read: { readonly period: Period; readonly rosters: readonly PersonRoster[]; readonly at: Instant },
  ): Promise<readonly Id[]>;
  /** Could not be read: again after so many seconds, and why. What was read before still counts. Throws LeaseLost. */
  scheduleFailed(turn: ScheduleTurn, seconds: number, trouble: ScheduleTrouble): Promise<void>;
  /** Running plans with open training shifts on a day of the last two weeks, where something is known of the newcomer's roster. */
  trainingDue(now: Instant): Promise<readonly Id[]>;
  /** They are held against rosters now; again in an hour. */
  trainingLooked(now: Instant): Promise<void>;
  /** Leases up to so many people whose bookings are to be looked at. */
  leaseChanged(limit: number): Promise<readonly ChangedRoster[]>;
  /** Her bookings have been looked at. Throws LeaseLost when her roster has changed again meanwhile: then they are to be once more. */
  reviewed(changed: ChangedRoster): Promise<void>;
}
