import type { DesiredEvent, EventRow, KnownEvent } from './domain/calendar/desiredEvent.ts';
import type { Day } from './domain/day.ts';
import type { Instant } from './domain/instant.ts';
import type { NetworkTeam, ReportWrite, StatusReport } from './domain/network/statusReport.ts';
import type { ConversationRef, DirectoryPerson, Language, Person } from './domain/people.ts';
import type { HistoryEntry, Id, Mentorship } from './domain/plan/mentorship.ts';
import type { Topic } from './domain/plan/topic.ts';
import type { DropReason, DueReminder, ReminderRow } from './domain/reminder/reminder.ts';
import type { ReminderMessage } from './domain/reminder/reminderMessage.ts';
import type { ChannelTab, Tenant, Unit } from './domain/unit.ts';

/** The outside world on one page. Everything here is a promise that one suite checks against every adapter. */

/** Product time: days, due rows, events. Protocol time (leases, tokens) is the adapters' own. */
export interface Clock {
  now(): Instant;
}

export interface Ids {
  /** A new random UUID. */
  next(): Id;
}

/** Says "look at what is due"; carries nothing and may be lost or doubled. */
export interface Wakes {
  wake(): Promise<void>;
}

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

/** Microsoft did not answer, or refused the app: nothing was done, and it may be asked again. */
export class OutsideTrouble extends Error {
  override name = 'OutsideTrouble';
}

/** Microsoft does not let the app do it: it stays so until an administrator grants what it asks for. */
export class OutsideRefused extends OutsideTrouble {
  override name = 'OutsideRefused';
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

export type Job = 'finishPlans' | 'syncEvents' | 'sendReminders' | 'redrawCards' | 'writeReports';

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
  readonly requests: Requests;
  /** Talk content, opened for one person: rows of pairs she is not in do not exist for her. */
  topicsFor(personId: Id): Topics;
  /** What there is to do now, and when to look again: one cheap question. */
  waiting(now: Instant): Promise<Waiting>;
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
 * The ledger of what is due and what was sent. Its natural key is (mentorship, item, kind, recipient, due day).
 * Every change of a leased row throws LeaseLost when the row has meanwhile been taken over, dropped or closed.
 */
export interface Reminders {
  /** Makes the planned rows of a mentorship these: new ones are added, missing ones dropped, dropped ones revived; sent rows stay. */
  plan(mentorshipId: Id, due: readonly DueReminder[], dropReason: DropReason): Promise<void>;
  /** Leases up to `limit` rows due at `now`, oldest first. A lease that ran out in `attempting` becomes `unknown` instead. */
  lease(now: Instant, limit: number): Promise<readonly ReminderRow[]>;
  attempting(row: ReminderRow): Promise<void>;
  sent(row: ReminderRow, message: { conversationId: string; activityId: string }): Promise<void>;
  permanent(row: ReminderRow, reason: string): Promise<void>;
  unknown(row: ReminderRow): Promise<void>;
  /** Back to planned; product time for a hold, protocol seconds for a retry. */
  hold(row: ReminderRow, until: Instant): Promise<void>;
  retryIn(row: ReminderRow, seconds: number): Promise<void>;
  drop(row: ReminderRow, reason: DropReason): Promise<void>;
  of(mentorshipId: Id): Promise<readonly ReminderRow[]>;
  /** Marks the sent cards of these items as no longer true, so that the worker redraws them. */
  markStale(mentorshipId: Id, itemKeys: readonly string[]): Promise<void>;
  /** Leases sent rows whose card is no longer true. */
  leaseStale(limit: number): Promise<readonly ReminderRow[]>;
  redrawn(row: ReminderRow): Promise<void>;
}

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

export interface Requests {
  /** Holds the id until the transaction ends: the same request sent twice at once is done once, and then answered. */
  find(personId: Id, requestId: string): Promise<AnsweredRequest | null>;
  /** Throws RequestTaken when the id was answered in the last 24 hours. */
  save(request: AnsweredRequest): Promise<void>;
}

/**
 * What went wrong outside, sorted by what to do about it. `unknown` may have happened: look before doing it again.
 * Reasons of Graph: throttled, unavailable, timedOut, unreachable, signInUnavailable, signInRefused, conflict, invalid,
 * unauthorised, forbidden, notFound, noMailbox, tooLarge, listDiffers, or 'status' and a number.
 */
export type Outcome<T> =
  | { readonly kind: 'ok'; readonly value: T }
  | { readonly kind: 'permanent'; readonly reason: string }
  | { readonly kind: 'retry'; readonly seconds: number; readonly reason: string }
  | { readonly kind: 'unknown'; readonly reason: string };

/** People and teams as Entra and Teams know them. Throws OutsideTrouble when Graph cannot be asked, OutsideRefused when the app may not. */
export interface Directory {
  person(id: Id): Promise<DirectoryPerson | null>;
  /** At most 20 people whose name begins with the text, or has a word that does. */
  search(text: string): Promise<readonly DirectoryPerson[]>;
  /** A data URL, or null when there is no photo. */
  photo(id: Id): Promise<string | null>;
  isTeamMember(groupId: Id, personId: Id): Promise<boolean>;
}

/** Events in people's calendars, found again by (mentorship, item, booking number). */
export interface Calendar {
  create(row: EventRow, event: DesiredEvent, language: Language): Promise<Outcome<KnownEvent>>;
  update(eventId: string, event: DesiredEvent, language: Language): Promise<Outcome<KnownEvent>>;
  /** Gone already counts as cancelled. */
  cancel(organiserId: Id, eventId: string): Promise<Outcome<null>>;
}

/** The SharePoint list of status reports: a projection for others to read. */
export interface ReportList {
  /** Creates the list where it lacks, verifies its columns and index; throws naming what differs. */
  ensure(): Promise<void>;
  /** Writes one item per report key, however often it is called; answers the item's id. */
  write(write: ReportWrite): Promise<Outcome<string>>;
}

/** Puts the app where a person can be written to; needed once per person. */
export interface Installs {
  /** Installed already counts as done. */
  install(personId: Id): Promise<Outcome<null>>;
}

/** The bot's way out. One wire request per attempt. */
export interface Messenger {
  /** Installs the app for the person where needed and opens the 1:1 conversation. */
  reach(tenantId: Id, personId: Id): Promise<Outcome<ConversationRef>>;
  send(ref: ConversationRef, message: ReminderMessage): Promise<Outcome<{ activityId: string }>>;
  /** Replaces a card that was sent; may be repeated. */
  redraw(ref: ConversationRef, activityId: string, message: ReminderMessage): Promise<Outcome<null>>;
}

/** What every use case is given. */
export interface World {
  readonly store: Store;
  readonly clock: Clock;
  readonly ids: Ids;
  readonly wakes: Wakes;
  readonly directory: Directory;
}
