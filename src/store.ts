import type { Day } from './domain/day.ts';
import type { Instant } from './domain/instant.ts';
import type { NetworkTeam, ReportWrite, StatusReport } from './domain/network/statusReport.ts';
import type { ConversationRef, Person } from './domain/people.ts';
import type { HistoryEntry } from './domain/plan/history.ts';
import type { Id, Mentorship } from './domain/plan/mentorship.ts';
import type { Topic, TopicPass } from './domain/plan/topic.ts';
import type { ChannelTab, Tenant, Unit } from './domain/unit.ts';
import type { Events, Mailboxes } from './store/calendars.ts';
import type { Programmes } from './store/programmes.ts';
import type { Deliveries, Greetings, Reachability, Reminders, Replans, Settings } from './store/reminders.ts';
import type { Rosters } from './store/rosters.ts';

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
  | 'readCalendars'
  | 'watchCalendars'
  | 'readSchedules'
  | 'reviewBookings'
  | 'tickTraining'
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
  readonly mailboxes: Mailboxes;
  readonly networks: Networks;
  readonly programmes: Programmes;
  readonly channels: Channels;
  readonly conversations: Conversations;
  readonly greetings: Greetings;
  readonly reachability: Reachability;
  readonly deliveries: Deliveries;
  readonly settings: Settings;
  readonly replans: Replans;
  readonly requests: Requests;
  readonly rosters: Rosters;
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
  /** What the person may read: the newcomer all of it, a mentor what was written with her or passed on to her. */
  of(mentorshipId: Id): Promise<readonly Topic[]>;
  save(topic: Topic): Promise<void>;
  remove(mentorshipId: Id, topicId: Id): Promise<void>;
  /** Of what the person may read, what this mentor has: written with her, or passed on to her. */
  knownTo(mentorshipId: Id, mentorId: Id): Promise<readonly Topic[]>;
  /** What has been said so far about passing on to this mentor; for the two who say it, while they may. */
  passesTo(mentorshipId: Id, toMentorId: Id): Promise<readonly TopicPass[]>;
  /** The person says that a topic may be passed on; twice is as once. */
  pass(topic: Omit<TopicPass, 'byId'>): Promise<void>;
  /** She takes that back. */
  keep(topic: Omit<TopicPass, 'byId'>): Promise<void>;
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
  /** The teams in which a channel shows this unit. */
  teamsOf(unitId: Id): Promise<readonly Id[]>;
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
