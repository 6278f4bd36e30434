import type { EventWrite, KnownEvent } from './domain/calendar/desiredEvent.ts';
import type { CalendarReading } from './domain/calendar/seenEvent.ts';
import type { Day } from './domain/day.ts';
import type { Instant } from './domain/instant.ts';
import type { ReportWrite } from './domain/network/statusReport.ts';
import type { ConversationRef, DirectoryPerson, Language } from './domain/people.ts';
import type { Id } from './domain/plan/mentorship.ts';
import type { Period } from './domain/plan/period.ts';
import type { Grant, PaceAnswer, SlotsAsked } from './domain/reminder/pace.ts';
import type { ReminderDelivery } from './domain/reminder/reminderMessage.ts';
import type { RefusedRoster } from './domain/roster/rosterFault.ts';
import type { DatedPreview } from './domain/roster/rosterFileDays.ts';
import type { TeamSchedule } from './domain/roster/teamSchedule.ts';
import type { TimeTaken } from './domain/slot/slotsGiven.ts';
import type { Store } from './store.ts';

/** The outside world on one page. Everything here is a promise that one suite checks against every adapter. */

/** Product time: days, due rows, events. Protocol time (leases, tokens) is the adapters' own. */
export interface Clock {
  now(): Instant;
}

/** Real time, for what is measured and waited for; what people's days are made of is the Clock's. */
export interface Protocol {
  /** Milliseconds since some moment; only differences mean anything. */
  now(): number;
  sleep(ms: number): Promise<void>;
}

export interface Ids {
  /** A new random UUID. */
  next(): Id;
}

/** Says "look at what is due"; carries nothing and may be lost or doubled. */
export interface Wakes {
  wake(): Promise<void>;
}

/** Microsoft did not answer, or refused the app: nothing was done, and it may be asked again. */
export class OutsideTrouble extends Error {
  override name = 'OutsideTrouble';
}

/** Microsoft does not let the app do it: it stays so until an administrator grants what it asks for. */
export class OutsideRefused extends OutsideTrouble {
  override name = 'OutsideRefused';
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

/** Events in people's calendars. A calendar is asked for one thing at a time. */
export interface Calendar {
  /**
   * Makes at most 20 changes in one calendar, each with an outcome of its own: what it then holds. Gone already counts as
   * cancelled; an update that says `conflict` met a version that somebody else made. May be called again with the same.
   */
  write(mailboxId: Id, writes: readonly EventWrite[]): Promise<readonly Outcome<KnownEvent | null>[]>;
  /** Says whom writes are going to invite, so that Graph is asked for all of them together and not one by one. */
  expect(attendeeIds: readonly Id[]): void;
  /** What has become of these events since the link was given; without one, or where it no longer holds, everything is read. */
  read(mailboxId: Id, since: ReadSince): Promise<Outcome<CalendarReading>>;
  /** Has Graph say when something changes. Answers the subscription, and after how many seconds it is to be renewed. */
  watch(mailboxId: Id, subscriptionId: string | null): Promise<Outcome<{ subscriptionId: string; seconds: number }>>;
}

/** When people's calendars call them busy. */
export interface FreeBusy {
  /** What is taken of each in this time, tentative included; whose calendar cannot be read is left out. At most 20 people. */
  busy(personIds: readonly Id[], from: Instant, to: Instant): Promise<Outcome<ReadonlyMap<Id, readonly TimeTaken[]>>>;
}

export interface ReadSince {
  readonly link: string | null;
  readonly events: readonly KnownEvent[];
  readonly today: Day;
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

/** The activity feed in Teams: where the app can say that something waits when the chat is closed to it. */
export interface ActivityFeed {
  /** Says it once: a later one takes the place of the one before, so that it may be repeated. */
  tell(personId: Id, language: Language): Promise<Outcome<null>>;
}

/** Reads chats that the app is in, where the municipality lets it. */
export interface ChatReader {
  /** The message to this person whose card carries this name; null when it is not among the newest fifty of her chat with the bot. */
  find(personId: Id, messageId: Id): Promise<Outcome<{ activityId: string } | null>>;
}

/** Makes one request to the Bot connector when its turn has come; at once where nothing paces it. */
export type InTurn = <T>(call: () => Promise<Outcome<T>>) => Promise<Outcome<T>>;

/** The bot's way out. One wire request per attempt. */
export interface Messenger {
  /** Installs the app for the person where needed, through Graph, and opens the 1:1 conversation by one request in its turn. */
  reach(tenantId: Id, personId: Id, inTurn?: InTurn): Promise<Outcome<ConversationRef>>;
  send(ref: ConversationRef, delivery: ReminderDelivery): Promise<Outcome<{ activityId: string }>>;
  /** Replaces a card that was sent; may be repeated. */
  redraw(ref: ConversationRef, activityId: string, delivery: ReminderDelivery): Promise<Outcome<null>>;
  /** Looks for a message in the chat; null when it is not there. Permanent when the municipality does not let us read chats. */
  find(ref: ConversationRef, messageId: Id): Promise<Outcome<{ activityId: string } | null>>;
}

/** How fast the bot may write, shared by all processes that write for a tenant. Times are the pacer's own, in milliseconds. */
export interface Pacer {
  /** Up to as many slots as are wanted, for one request each; or until when the tenant is held. */
  reserve(tenantId: Id, asked: SlotsAsked): Promise<{ readonly nowMs: number; readonly grant: Grant }>;
  /** What came back for a request. */
  heard(tenantId: Id, answer: PaceAnswer): Promise<void>;
}

/** A team's shifts in these days, asked for in the name of somebody in it. */
export interface ScheduleAsked {
  readonly groupId: Id;
  readonly actsAsId: Id;
  readonly period: Period;
}

/** Shifts in Teams. */
export interface Schedules {
  /** What the team has published that begins in these days; permanent: forbidden without the permission, notFound without team or schedule. */
  read(asked: ScheduleAsked): Promise<Outcome<TeamSchedule>>;
}

/** What a file tells of when people are at work, by what stands in it and not by its name. */
export interface RosterFile {
  readonly source: 'csv' | 'ics';
  readonly reading: DatedPreview | RefusedRoster;
}

/** Reads tables and calendars that roster programs write. */
export interface RosterFiles {
  /** Of a calendar, whose events may repeat for ever, these days. Its shifts are nobody's yet: their key is empty. */
  read(bytes: Uint8Array, period: Period): RosterFile;
}

/** What every use case is given. */
export interface World {
  readonly rosterFiles: RosterFiles;
  readonly schedules: Schedules;
  readonly freeBusy: FreeBusy;
  readonly store: Store;
  readonly clock: Clock;
  readonly ids: Ids;
  readonly wakes: Wakes;
  readonly directory: Directory;
}
