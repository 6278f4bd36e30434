import type { Instant } from '../instant.ts';
import type { Id, Mentorship, PlanItem } from './mentorship.ts';

/** What a change was, without free text: history is read by more people than talks are. */
export type HistoryKind =
  | 'started'
  | 'booked'
  | 'moved'
  | 'held'
  | 'notHeld'
  | 'answered'
  | 'stepDone'
  | 'trainingShiftDone'
  | 'newTimeAsked'
  | 'absenceRegistered'
  | 'absenceChanged'
  | 'absenceRemoved'
  | 'startChanged'
  | 'withdrawn'
  | 'reserveChanged'
  | 'mentorChanged'
  | 'extraTalkAdded'
  | 'extraTalkRemoved'
  | 'skipped'
  | 'cadenceChanged'
  | 'windowsJoined'
  | 'left'
  | 'leavingCancelled'
  | 'transferred'
  | 'programmeMoved'
  | 'movedInCalendar'
  | 'declinedInCalendar'
  | 'deletedInCalendar'
  | 'putBackInCalendar'
  | 'calendarAnswered'
  | 'noLongerFits'
  | 'fitsAgain'
  | 'timeKept'
  | 'leaderAsked'
  | 'leaderAnswered'
  | 'undone'
  | 'finished';

export interface HistoryEntry {
  readonly mentorshipId: Id;
  /** The revision this change made. */
  readonly revision: number;
  readonly at: Instant;
  /** Null when time itself did it (finishing at the end). */
  readonly actorId: Id | null;
  readonly kind: HistoryKind;
  readonly itemKey: string | null;
  /** The items as they were before, so that the change can be undone. */
  readonly itemsBefore: readonly PlanItem[];
  /** Keys of the items that the change made. */
  readonly itemsMade: readonly string[];
  /** What else the change touched, as it was; null when nothing but items. */
  readonly frameBefore: PlanFrame | null;
}

/** A plan without its items: what a change may touch besides them. */
export type PlanFrame = Pick<
  Mentorship,
  'state' | 'facts' | 'pairings' | 'absences' | 'adjustments' | 'endsOn' | 'finishedOn' | 'leaving'
>;
