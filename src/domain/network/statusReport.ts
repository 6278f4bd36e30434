import type { Day } from '../day.ts';
import type { Instant } from '../instant.ts';
import type { Id } from '../plan/mentorship.ts';

export interface Gathering {
  readonly number: number;
  /** A day, or the first day of a month when only the month is known. */
  readonly on: Day;
  readonly precision: 'day' | 'month';
  readonly status: 'planned' | 'confirmed';
  readonly format: 'physical' | 'digital' | null;
  readonly theme: string;
}

export interface NetworkTeam {
  readonly id: Id;
  readonly networkId: Id;
  readonly networkName: string;
  readonly name: string;
  readonly memberIds: readonly Id[];
  readonly gatherings: readonly Gathering[];
}

export type GoalAttainment = 'notStarted' | 'underway' | 'reached';

/** One sub-goal with its measures and how far the team has come. */
export interface SubGoal {
  readonly text: string;
  readonly measures: readonly string[];
  readonly goalAttainment: GoalAttainment;
}

export interface StatusReport {
  readonly teamId: Id;
  readonly gatheringNumber: number;
  readonly revision: number;
  readonly subGoals: readonly SubGoal[];
  readonly state: 'draft' | 'submitted';
  readonly savedBy: Id;
  readonly savedAt: Instant;
  readonly submittedAt: Instant | null;
}

/** A submitted report on its way to the organisers' list. */
export interface ReportWrite {
  readonly reportKey: string;
  readonly team: NetworkTeam;
  readonly report: StatusReport;
  /** Proof that this caller holds the row. */
  readonly lease: string | null;
}
