import type { DesiredEvent, EventRow, KnownEvent } from '../domain/calendar/desiredEvent.ts';
import type { Day } from '../domain/day.ts';
import type { Instant } from '../domain/instant.ts';
import type { Id } from '../domain/plan/mentorship.ts';

/**
 * One row per item that has or had an event: what the plan wants beside what the calendar is known to hold.
 * A change of a leased row throws LeaseLost when the lease has been taken over.
 */
export interface Events {
  plan(mentorshipId: Id, desired: readonly DesiredEvent[]): Promise<void>;
  /** Leases up to so many calendars in which plan and calendar differ, with at most 20 rows of each; nobody else writes to or reads a leased one. */
  lease(calendars: number): Promise<readonly EventRow[]>;
  /** Who is to be invited in these calendars, those of the first rows first. */
  invited(mailboxIds: readonly Id[]): Promise<readonly Id[]>;
  /** More rows of a calendar that is held, at most 20: the turn goes on. Throws LeaseLost. */
  leaseMore(turn: Pick<MailboxTurn, 'mailboxId' | 'lease'>): Promise<readonly EventRow[]>;
  /** The calendar holds `known`, and that is what the row desired. */
  synced(row: EventRow, known: KnownEvent | null): Promise<void>;
  /** The calendar may hold what the row desired: the same is tried again before anything newer. Keeps the row's `known`. */
  retryIn(row: EventRow, seconds: number, reason: string): Promise<void>;
  /** As retryIn, when the calendar certainly does not hold it: a newer wish need not wait for this one. */
  refused(row: EventRow, seconds: number, reason: string): Promise<void>;
  /** Half of it is done: the row's `known` is what the calendar holds, and what is left goes on at once, also elsewhere. */
  goOn(row: EventRow): Promise<void>;
  /** Every row whose next step is taken in this calendar. */
  ofMailbox(mailboxId: Id): Promise<readonly SettledRow[]>;
  /** The calendar was read, and holds this. `isLeft`: it stays so, whatever the plan wants. */
  observed(row: EventKey, seen: Observed): Promise<void>;
  /** Rows not in step with the calendar for a reason that a person should know. */
  failing(mentorshipId: Id): Promise<readonly { itemKey: string; reason: string }[]>;
}

export interface EventKey {
  readonly mentorshipId: Id;
  readonly itemKey: string;
}

export interface Observed {
  readonly known: KnownEvent | null;
  readonly isLeft: boolean;
}

/** A row as it is, wish and all. */
export interface SettledRow extends EventKey {
  readonly desired: DesiredEvent | null;
  readonly known: KnownEvent | null;
  /** A wish that may have reached the calendar. */
  readonly attempted: DesiredEvent | null;
  /** What the plan wants is what the calendar was last brought to. */
  readonly isInStep: boolean;
}

/** A calendar that is held by one worker alone. */
export interface MailboxTurn {
  readonly mailboxId: Id;
  readonly lease: string;
  /** Where the next reading goes on; null when everything is to be read. */
  readonly link: string | null;
  readonly subscriptionId: string | null;
}

/** What Graph says of a subscription: something changed, or something happened to it. */
export interface MailboxNotice {
  readonly mailboxId: Id;
  readonly kind: 'changed' | 'missed' | 'removed' | 'reauthorise';
}

/** Calendars that plans write to: when they are read, and by what they are watched. Changes of a lost lease throw LeaseLost. */
export interface Mailboxes {
  /** Keeps that these changed; those that no plan ever wrote to are left out. */
  notice(notices: readonly MailboxNotice[]): Promise<void>;
  /** Those that changed, and those not read for a day, where plans have events to come or had some in the last 30 days; once more after that. */
  leaseRead(now: Instant, limit: number): Promise<readonly MailboxTurn[]>;
  /** Read up to this link, on this day; whether everything was read, and not only what changed. */
  read(turn: MailboxTurn, upTo: { link: string; on: Day; isWhole: boolean }): Promise<void>;
  /** Could not be read: again after so many seconds. */
  readIn(turn: MailboxTurn, seconds: number): Promise<void>;
  /** Those without a living subscription, where plans have such events. */
  leaseWatch(now: Instant, limit: number): Promise<readonly MailboxTurn[]>;
  /** Watched by this subscription; it is renewed after so many seconds. Null: it is tried again by then. */
  watched(turn: MailboxTurn, subscriptionId: string | null, seconds: number): Promise<void>;
  /** Lets go; nobody writes to it for so many seconds. */
  release(turn: Pick<MailboxTurn, 'mailboxId' | 'lease'>, seconds: number): Promise<void>;
}
