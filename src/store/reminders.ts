import type { Chosen } from '../domain/chosen.ts';
import type { Day } from '../domain/day.ts';
import type { Instant } from '../domain/instant.ts';
import type { NetworkTeam } from '../domain/network/statusReport.ts';
import type { Id, Mentorship } from '../domain/plan/mentorship.ts';
import type { Unreachable, UnreachableReason } from '../domain/reminder/reachability.ts';
import type { DropReason, DueReminder, HoldReason, ReminderRow } from '../domain/reminder/reminder.ts';
import type { ReminderSettings } from '../domain/reminder/settings.ts';
import type { DeliveryCounts, Undelivered } from '../domain/reminder/undelivered.ts';
import type { WorkingHours } from '../domain/reminder/workingHours.ts';
import type { ShiftPattern } from '../domain/roster/shiftPattern.ts';
import type { ChosenTimes } from '../domain/slot/unitTimes.ts';

/** The bot's first words to a person, said once. */
export interface Greetings {
  /** From now on her first reminder brings it, unless it has been given. */
  promise(personId: Id): Promise<void>;
  isPromised(personId: Id): Promise<boolean>;
  /** Given by itself; false when it has been given or promised before. */
  giveFirst(personId: Id): Promise<boolean>;
  /** What was promised has arrived. */
  given(personId: Id): Promise<void>;
  /** The app has gone: when it comes back, she is greeted again. */
  forget(personId: Id): Promise<void>;
}

/**
 * The ledger of what is due and what was sent. Its natural key is (subject, item, kind, recipient, due day).
 * What is due to one person is leased together and goes out as one message; meanwhile nothing else is leased for her.
 * Every change of a leased row throws LeaseLost when the row has meanwhile been taken over, dropped or closed.
 */
export interface Reminders {
  /** Makes the planned rows of a mentorship or a team these: new ones are added, missing ones dropped, dropped ones revived unless they are past their use; sent rows stay. */
  plan(subjectId: Id, due: readonly DueReminder[], dropReason: DropReason): Promise<void>;
  /**
   * Leases everything due at `now` to up to `limit` people, those who have waited longest first; one lease a person.
   * A lease that ran out in `attempting` becomes `unknown` instead.
   */
  lease(now: Instant, limit: number): Promise<readonly ReminderRow[]>;
  attempting(row: ReminderRow): Promise<void>;
  sent(row: ReminderRow, message: { conversationId: string; activityId: string }): Promise<void>;
  permanent(row: ReminderRow, reason: string): Promise<void>;
  unknown(row: ReminderRow): Promise<void>;
  /** Answered with 429, which now and then follows a message that did go out: looked for after so many seconds, before it is tried again. */
  throttled(row: ReminderRow, seconds: number): Promise<void>;
  /** Leases unknown rows old enough for a late delivery to have arrived, to be settled; one lease a message. */
  leaseUnknown(limit: number): Promise<readonly ReminderRow[]>;
  /** Settled: it lies in the chat as this message, it does not and is due again, or nobody can say. */
  settle(row: ReminderRow, found: { conversationId: string; activityId: string } | 'missing' | 'closed'): Promise<void>;
  /** Back to planned; product time for a hold, protocol seconds for a retry. */
  hold(row: ReminderRow, until: Instant, reason?: HoldReason | null): Promise<void>;
  retryIn(row: ReminderRow, seconds: number): Promise<void>;
  drop(row: ReminderRow, reason: DropReason): Promise<void>;
  of(subjectId: Id): Promise<readonly ReminderRow[]>;
  /** What went out together in this message, or may have, whoever holds the rows. */
  ofMessage(messageId: Id): Promise<readonly ReminderRow[]>;
  /** What is held back from this person is decided on anew, at once: she has changed what she wants. */
  reconsider(recipientId: Id): Promise<void>;
  /** Marks the sent cards of these items as no longer true, so that the worker redraws them: everybody's, or those of the people who may be told. */
  markStale(subjectId: Id, itemKeys: readonly string[], told?: readonly Id[] | null): Promise<void>;
  /** Leases sent rows whose card is no longer true, with the rows that went out in the same message; one lease a message. */
  leaseStale(limit: number): Promise<readonly ReminderRow[]>;
  redrawn(row: ReminderRow): Promise<void>;
}

/**
 * Whom the bot cannot write to, with the reason, until something comes from her or a message gets through.
 * A change of a leased row throws LeaseLost when the lease has been taken over.
 */
export interface Reachability {
  get(personId: Id): Promise<Unreachable | null>;
  /** In no particular order; who can be written to is left out. */
  getMany(personIds: readonly Id[]): Promise<readonly Unreachable[]>;
  /** Another message did not come through: the feed is to say so, where it can. `since` stays while the reason does. */
  unreachable(personId: Id, reason: UnreachableReason, at: Instant): Promise<void>;
  /** She can be written to again: what did not come through is planned anew. Answers whether anything changed. */
  reachable(personId: Id): Promise<boolean>;
  /** Those whose feed is to tell them. */
  leaseFeed(limit: number): Promise<readonly Unreachable[]>;
  fed(row: Unreachable, feed: 'told' | 'refused'): Promise<void>;
  feedRetryIn(row: Unreachable, seconds: number): Promise<void>;
  /** Unreachable the longest first; `afterId` continues behind that person. */
  list(page: { limit: number; afterId: Id | null }): Promise<readonly Unreachable[]>;
  count(): Promise<number>;
}

/** The ledger as one looks at it; changes nothing. */
export interface Deliveries {
  /** What has fallen due from this day on until now; what still waits counts however old it is. */
  counts(now: Instant, fromOn: Day): Promise<DeliveryCounts>;
  /** Oldest first; what is closed or failed only from this day on. */
  undelivered(
    now: Instant,
    page: { readonly fromOn: Day; readonly limit: number; readonly after: string | null },
  ): Promise<readonly Undelivered[]>;
  /** Whether everything waits because an administrator has switched the bot off, as far as Teams' last answers tell. */
  botIsDisabled(): Promise<boolean>;
}

/** One thing that somebody entitled to chooses; each revision is kept with its author. Throws when what is stored is not what is written here. */
export interface Choice<Value> {
  /** Revision 0 and the usual value where nobody has chosen. */
  newest(): Promise<Chosen<Value>>;
  /** Newest first. */
  history(limit: number): Promise<readonly Chosen<Value>[]>;
  /** Throws StaleRevision unless its revision is the one that follows the stored one. */
  save(chosen: Chosen<Value>): Promise<void>;
}

export interface Settings {
  readonly reminders: Choice<ReminderSettings>;
  workingHours(unitId: Id): Choice<WorkingHours>;
  /** Of each of these units, also where nobody has chosen. */
  allWorkingHours(unitIds: readonly Id[]): Promise<ReadonlyMap<Id, Chosen<WorkingHours>>>;
  /** When nobody in the unit can talk, and when it is calm. */
  unitTimes(unitId: Id): Choice<ChosenTimes>;
  /** The roster that somebody has typed in; null where there is none. Say so to `rosters.changing` before it is changed. */
  shiftPattern(personId: Id): Choice<ShiftPattern | null>;
  /** Of each of these people, also where nothing is typed in. */
  allShiftPatterns(personIds: readonly Id[]): Promise<ReadonlyMap<Id, Chosen<ShiftPattern | null>>>;
}

/** Which plans and teams have due rows that were planned with the settings of now, and which have not. */
export interface Replans {
  /** Up to so many of each that are behind, held until the transaction ends; what another worker holds is left to it. */
  lock(limit: number): Promise<{ readonly mentorships: readonly Mentorship[]; readonly teams: readonly NetworkTeam[] }>;
  /** The due rows of these were planned with this revision of the settings. */
  planned(subjectIds: readonly Id[], revision: number): Promise<void>;
  progress(): Promise<{ readonly left: number; readonly all: number }>;
  /** What is held back of the unit's plans is decided on anew, at once: its hours have changed. */
  reconsiderUnit(unitId: Id): Promise<void>;
}
