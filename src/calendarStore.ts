import type { DesiredEvent, EventRow, KnownEvent } from './domain/calendar/desiredEvent.ts';
import type { Id } from './domain/plan/mentorship.ts';

/** The part of the store that keeps what plans want in calendars. */

/**
 * One row per item that has or had an event: what the plan wants beside what the calendar is known to hold.
 * A change of a leased row throws LeaseLost when the lease has been taken over.
 */
export interface Events {
  plan(mentorshipId: Id, desired: readonly DesiredEvent[]): Promise<void>;
  /** Leases rows where the two differ. */
  lease(limit: number): Promise<readonly EventRow[]>;
  /** The calendar holds `known`, and that is what the row desired. */
  synced(row: EventRow, known: KnownEvent | null): Promise<void>;
  /** The calendar may hold what the row desired: the same is tried again before anything newer. Keeps the row's `known`. */
  retryIn(row: EventRow, seconds: number, reason: string): Promise<void>;
  /** As retryIn, when the calendar certainly does not hold it: a newer wish need not wait for this one. */
  refused(row: EventRow, seconds: number, reason: string): Promise<void>;
  /** Rows not in step with the calendar for a reason that a person should know. */
  failing(mentorshipId: Id): Promise<readonly { itemKey: string; reason: string }[]>;
}
