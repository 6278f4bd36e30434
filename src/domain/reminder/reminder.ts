import type { Day } from '../day.ts';
import type { Instant } from '../instant.ts';
import type { Id } from '../plan/mentorship.ts';

/** Said of one item of a plan. */
export type ItemReminderKind =
  | 'bookTalk'
  | 'talkTomorrow'
  | 'talkToday'
  | 'talkOutcome'
  | 'answersDiffer'
  | 'calendarQuestion'
  | 'timeUnfit'
  | 'roomAsked'
  | 'roomAnswered'
  | 'windowClosed'
  | 'windowLate'
  | 'trainingShiftDates'
  | 'needsMapping'
  | 'probationTalk'
  | 'probationTalkSet';

/** Said of a plan as a whole. */
export type PlanReminderKind = 'welcome' | 'handOver' | 'yearTwoNudge' | 'planAppraisal';

/** Said of a network team's status report before a gathering. */
export type ReportReminderKind = 'statusReport';

export type ReminderKind = ItemReminderKind | PlanReminderKind | ReportReminderKind;

/** One reminder that a plan or a network team gives. Its natural key is (subject, item, kind, recipient, due day). */
export interface DueReminder {
  /** The item's key in its plan, `planKey`, or the gathering's number. */
  readonly itemKey: string;
  readonly kind: ReminderKind;
  readonly recipientId: Id;
  readonly dueOn: Day;
  readonly dueAt: Instant;
}

/** `begun` holds until the talk gets another time, `pastItsUse` for good. */
export type DropReason =
  | 'done'
  | 'moved'
  | 'lapsed'
  | 'pastItsUse'
  | 'begun'
  | 'notRunning'
  | 'changedPair'
  | 'away'
  | 'otherSettings';

/** Why a reminder waits. `away` is an absence of one of those it is about, `softWeek` a time when nothing is proposed. */
export type HoldReason = 'notYet' | 'away' | 'paused' | 'softWeek' | 'quietHours' | 'offDuty';

/** What to do with a due reminder now that its plan has been read again. */
export type Decision =
  | { readonly kind: 'send' }
  | { readonly kind: 'hold'; readonly until: Instant; readonly reason: HoldReason }
  | { readonly kind: 'drop'; readonly reason: DropReason };

/**
 * planned → leased → attempting → sent | permanent | unknown; hold and not-before go back to planned; dropped rows revive.
 * unknown is settled: sent, planned again, or closed when nobody can know and once more would be worse than not at all.
 */
export type LedgerState = 'planned' | 'leased' | 'attempting' | 'sent' | 'permanent' | 'unknown' | 'closed' | 'dropped';

/** Stands for the item's key in reminders of a plan as a whole. */
export const planKey = 'plan';

/** A reminder as the ledger holds it. */
export interface ReminderRow extends DueReminder {
  /** The mentorship it is about, or the network team. */
  readonly subjectId: Id;
  readonly state: LedgerState;
  readonly activityId: string | null;
  readonly conversationId: string | null;
  /** Names the message it was last tried in; the message carries it, so that it can be found in the chat. */
  readonly messageId: string | null;
  /** Why it is in its state, where that needs a reason; `throttled` when unknown only because the connector said 429. */
  readonly reason: string | null;
  /** Proof that this caller holds the row; null for a row that was only read. */
  readonly lease: string | null;
}
