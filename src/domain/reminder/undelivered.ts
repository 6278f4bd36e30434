import type { Day } from '../day.ts';
import type { Instant } from '../instant.ts';
import type { Id } from '../plan/mentorship.ts';
import type { LedgerState, ReminderKind } from './reminder.ts';

/** A reminder that is due and has not arrived, as the coordinator may know of it. */
export interface Undelivered {
  /** Where a page ends; means something to `undelivered` only. */
  readonly cursor: string;
  readonly kind: ReminderKind;
  readonly recipientId: Id;
  readonly dueOn: Day;
  readonly state: Exclude<LedgerState, 'sent' | 'dropped'>;
  readonly reason: string | null;
  /** Held until then: nobody is disturbed out of hours or while away. */
  readonly heldUntil: Instant | null;
  /** Teams or Graph asked for a pause, or did not answer. */
  readonly retrying: boolean;
}

/** How many messages have come how far. */
export interface DeliveryCounts {
  /** Due and about to be sent. */
  readonly due: number;
  readonly held: number;
  readonly sent: number;
  /** It may have gone out, and is being looked for. */
  readonly unknown: number;
  /** It may have gone out, and nobody can say. */
  readonly closed: number;
  /** It could not be delivered. */
  readonly failed: number;
  /** The day that the oldest of what waits was due; null when nothing waits. */
  readonly oldestOn: Day | null;
}
