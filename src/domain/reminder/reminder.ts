import type { Day } from '../day.ts';
import type { Instant } from '../instant.ts';
import type { Id } from '../plan/mentorship.ts';

export type ReminderKind = 'bookTalk' | 'talkToday' | 'talkOutcome' | 'probationTalk';

/** One reminder that a plan gives. Its natural key is (mentorship, item, kind, recipient, due day). */
export interface DueReminder {
  readonly itemKey: string;
  readonly kind: ReminderKind;
  readonly recipientId: Id;
  readonly dueOn: Day;
  readonly dueAt: Instant;
}

export type DropReason = 'done' | 'moved' | 'lapsed' | 'pastItsUse' | 'notRunning' | 'changedPair' | 'away';

/** What to do with a due reminder now that its plan has been read again. */
export type Decision =
  | { readonly kind: 'send' }
  | { readonly kind: 'hold'; readonly until: Instant }
  | { readonly kind: 'drop'; readonly reason: DropReason };

/** planned → leased → attempting → sent | permanent | unknown; hold and not-before go back to planned; dropped rows revive. */
export type LedgerState = 'planned' | 'leased' | 'attempting' | 'sent' | 'permanent' | 'unknown' | 'dropped';

/** A reminder as the ledger holds it. */
export interface ReminderRow extends DueReminder {
  readonly mentorshipId: Id;
  readonly state: LedgerState;
  readonly activityId: string | null;
  readonly conversationId: string | null;
  /** Proof that this caller holds the row; null for a row that was only read. */
  readonly lease: string | null;
}
