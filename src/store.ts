import type { Events } from './calendarStore.ts';
import type { Chosen } from './domain/chosen.ts';
import type { Day } from './domain/day.ts';
import type { Instant } from './domain/instant.ts';
import type { NetworkTeam, ReportWrite, StatusReport } from './domain/network/statusReport.ts';
import type { ConversationRef, Person } from './domain/people.ts';
import type { HistoryEntry, Id, Mentorship } from './domain/plan/mentorship.ts';
import type { Topic } from './domain/plan/topic.ts';
import type { Unreachable, UnreachableReason } from './domain/reminder/reachability.ts';
import type { DropReason, DueReminder, HoldReason, ReminderRow } from './domain/reminder/reminder.ts';
import type { ReminderSettings } from './domain/reminder/settings.ts';
import type { DeliveryCounts, Undelivered } from './domain/reminder/undelivered.ts';
import type { WorkingHours } from './domain/reminder/workingHours.ts';
import type { ChannelTab, Tenant, Unit } from './domain/unit.ts';

/** What is kept, and what is done with it, in one transaction at a time. One suite checks these promises on both engines. */

/** One change and its answer, kept 24 hours so that a repeated request is answered again and not done again. */
export interface AnsweredRequest {
  readonly personId: Id;
  readonly requestId: string;
  readonly name: string;
  /** Hash of the parameters: the same id with others is refused. */
  readonly hash: string;
  readonly answer: unknown;
}

/** Someone saved in between: the revision before is no longer the stored one. */
export class StaleRevision extends Error {
  override name = 'StaleRevision';
}

/** The row is no longer held by this caller: what came of it must not be written. */
export class LeaseLost extends Error {
  override name = 'LeaseLost';
}

/** Another transaction answered this request id first; find it and give its answer. */
export class RequestTaken extends Error {
  override name = 'RequestTaken';
}

/** The database does not answer: nobody knows yet whether a change that was under way is stored. */
export class StoreAway extends Error {
  override name = 'StoreAway';
}

export interface Store {
  /** Runs the work in one transaction that sees one tenant's rows only; anything thrown rolls all of it back. */
  inTenant<T>(tenantId: Id, work: (tx: Tx) => Promise<T>): Promise<T>;
  tenants(): Promise<readonly Tenant[]>;
  registerTenant(tenant: Tenant): Promise<void>;
  /** Answers when the database does; throws otherwise. */
  ping(): Promise<void>;
  close(): Promise<void>;
}

export type Job =
  | 'finishPlans'
  | 'replanReminders'
  | 'syncEvents'
  | 'sendReminders'
  | 'settleReminders'
  | 'redrawCards'
  | 'tellInFeed'
  | 'writeReports';

export interface Waiting {
  /** For each of the worker's jobs whether it would find something now. */
  readonly jobs: Readonly<Record<Job, boolean>>;
  /** Protocol seconds until the first row that is held, or waits for its next attempt, comes free; null when none does. */
  readonly freeInSeconds: number | null;
}

/** A transaction within one tenant. */
export interface Tx {
  readonly tenantId: Id;
  readonly people: People;
  readonly units: Units;
  readonly mentorships: Mentorships;
  readonly reminders: Reminders;
  readonly events: Events;
  readonly networks: Networks;
  readonly channels: Channels;
  readonly conversations: Conversations;
  readonly greetings: Greetings;
  readonly reachability: Reachability;
  readonly deliveries: Deliveries;
  readonly settings: Settings;
  readonly replans: Replans;
  readonly requests: Requests;
  /** Talk content, opened for one person: rows of pairs she is not in do not exist for her. */
  topicsFor(personId: Id): Topics;
  /** What there is to do now, and when to look again: one cheap question. */
  waiting(now: Instant): Promise<Waiting>;
}

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

export interface People {
  get(id: Id): Promise<Person | null>;
  /** In no particular order; unknown ids are left out. */
  getMany(ids: readonly Id[]): Promise<readonly Person[]>;
  save(person: Person): Promise<void>;
  /** Holds the person's row until the transaction ends, so that what may exist once for her is made by one at a time. */
  lock(id: Id): Promise<void>;
}

export interface Units {
  get(id: Id): Promise<Unit | null>;
  /** By name. */
  all(): Promise<readonly Unit[]>;
  /** Throws StaleRevision unless its revision is later than the stored one. */
  save(unit: Unit): Promise<void>;
  /** Holds all of them until the transaction ends, so that two with the same name see each other. */
  lock(): Promise<void>;
}

export interface Mentorships {
  get(id: Id): Promise<Mentorship | null>;
  /** As get, and holds the row until the transaction ends, so that changes come one after the other. */
  lock(id: Id): Promise<Mentorship | null>;
  /** Those where the person is or was mentee, mentor, reserve mentor or leader, newest start first. */
  ofPerson(personId: Id): Promise<readonly Mentorship[]>;
  /** By start, newest first; `afterId` continues behind that mentorship. */
  list(filter: {
    unitId?: Id;
    state?: Mentorship['state'];
    limit: number;
    afterId?: Id;
  }): Promise<readonly Mentorship[]>;
  /** How many are active in each unit that has any. */
  activeByUnit(): Promise<ReadonlyMap<Id, number>>;
  /** Active ones whose last day is before this day. */
  endedBefore(day: Day): Promise<readonly Id[]>;
  /**
   * Writes the mentorship, its items and pairings and the history entry. Throws StaleRevision unless the revision
   * before is the stored one (none stored: the first revision is 1).
   */
  save(after: Mentorship, entry: HistoryEntry): Promise<void>;
  /** Newest first. */
  history(id: Id, limit: number): Promise<readonly HistoryEntry[]>;
}

export interface Topics {
  of(mentorshipId: Id): Promise<readonly Topic[]>;
  save(topic: Topic): Promise<void>;
  remove(mentorshipId: Id, topicId: Id): Promise<void>;
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

export interface Networks {
  teams(): Promise<readonly NetworkTeam[]>;
  team(id: Id): Promise<NetworkTeam | null>;
  saveTeam(team: NetworkTeam): Promise<void>;
  report(teamId: Id, gatheringNumber: number): Promise<StatusReport | null>;
  /**
   * A submitted report also becomes due for the list, in the same transaction. Throws StaleRevision unless its
   * revision is later than the stored one.
   */
  saveReport(report: StatusReport): Promise<void>;
  leaseWrites(limit: number): Promise<readonly ReportWrite[]>;
  written(write: ReportWrite, itemId: string): Promise<void>;
  retryWriteIn(write: ReportWrite, seconds: number, reason: string): Promise<void>;
  /** Null when nothing was submitted. */
  writeState(
    teamId: Id,
    gatheringNumber: number,
  ): Promise<{ state: 'pending' | 'written'; reason: string | null } | null>;
}

export interface Channels {
  get(groupId: Id, channelId: string): Promise<ChannelTab | null>;
  save(tab: ChannelTab): Promise<void>;
}

export interface Conversations {
  get(personId: Id): Promise<ConversationRef | null>;
  save(ref: ConversationRef): Promise<void>;
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

export interface Requests {
  /** Holds the id until the transaction ends: the same request sent twice at once is done once, and then answered. */
  find(personId: Id, requestId: string): Promise<AnsweredRequest | null>;
  /** Throws RequestTaken when the id was answered in the last 24 hours. */
  save(request: AnsweredRequest): Promise<void>;
}
