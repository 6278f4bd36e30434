import type { JWK } from 'jose';

/** Everything localTenant knows, as plain data: the snapshot file is exactly this, the journal what has changed in it since. */
export interface State {
  format: 2;
  clock: { productAt: string; realAt: string };
  lastNumber: number;
  keys: { entra: JWK; connector: JWK };
  revokedRoles: string[];
  users: User[];
  teams: Team[];
  sites: Site[];
  lists: SiteList[];
  events: MailboxEvent[];
  goneEvents: GoneEvent[];
  shiftEdits: ShiftEdit[];
  chats: Chat[];
  messages: ChatMessage[];
  installs: Install[];
  subscriptions: Subscription[];
  faults: Fault[];
  requests: LoggedRequest[];
}

export interface User {
  id: string;
  upn: string;
  givenName: string;
  surname: string;
  displayName: string;
  jobTitle: string;
  department: string;
  unit: string;
  managerId: string | null;
  appRoles: string[];
  hiredOn: string;
  hasPhoto: boolean;
}

export interface Team {
  id: string;
  displayName: string;
  description: string;
  mailNickname: string;
  ownerIds: string[];
  memberIds: string[];
  /** Resource-specific permissions, given by adding the app to this team. */
  permissions: string[];
  channels: Channel[];
}

export interface Channel {
  id: string;
  displayName: string;
  tabs: ChannelTab[];
}

export interface ChannelTab {
  id: string;
  displayName: string;
  contentUrl: string;
  websiteUrl: string | null;
  entityId: string;
}

export interface Site {
  id: string;
  host: string;
  path: string;
  displayName: string;
  teamId: string;
  /** What Sites.Selected means: the app's own grant on this one site. */
  appGrants: string[];
}

export interface SiteList {
  id: string;
  siteId: string;
  name: string;
  displayName: string;
  description: string;
  createdAt: string;
  modifiedAt: string;
  columns: Column[];
  items: ListItem[];
  lastItemId: number;
  etagNumber: number;
}

export type ColumnKind = 'text' | 'number' | 'dateTime' | 'boolean' | 'choice';

export interface Column {
  id: string;
  name: string;
  displayName: string;
  description: string;
  kind: ColumnKind;
  settings: Record<string, unknown>;
  indexed: boolean;
  required: boolean;
  hidden: boolean;
  readOnly: boolean;
  enforceUniqueValues: boolean;
}

export interface ListItem {
  id: string;
  uniqueId: string;
  version: number;
  createdAt: string;
  modifiedAt: string;
  fields: Record<string, unknown>;
}

export interface Attendee {
  type: string;
  response: string;
  respondedAt: string | null;
  name: string;
  address: string;
}

/** One person's copy of an event. The organizer and each attendee of this tenant have their own, with one iCalUId. */
export interface MailboxEvent {
  id: string;
  mailboxId: string;
  iCalUId: string;
  version: number;
  createdAt: string;
  modifiedAt: string;
  organizerId: string;
  transactionId: string | null;
  startsAt: string;
  endsAt: string;
  startZone: string;
  endZone: string;
  attendees: Attendee[];
  content: EventContent;
  extended: { id: string; value: string }[];
  response: string;
  isCancelled: boolean;
  /** When it changed last, in the order of everything that happens; delta queries go by it. */
  changeNo: number;
}

/** What somebody has done to a shift of the schedule: whose it is now, and when. */
export interface ShiftEdit {
  /** The shift's. */
  id: string;
  userId: string;
  startsAt: string;
  endsAt: string;
  /** Null where the hours are none of the usual ones. */
  name: string | null;
  theme: string;
  editedAt: string;
  editedById: string | null;
}

/** What delta queries say of an event that is no longer there. */
export interface GoneEvent {
  id: string;
  mailboxId: string;
  changeNo: number;
}

export interface EventContent {
  subject: string;
  body: { contentType: 'text' | 'html'; content: string };
  location: Record<string, unknown>;
  isAllDay: boolean;
  sensitivity: string;
  showAs: string;
  importance: string;
  categories: string[];
  isReminderOn: boolean;
  reminderMinutesBeforeStart: number;
  responseRequested: boolean;
  allowNewTimeProposals: boolean;
  hideAttendees: boolean;
  joinUrl: string | null;
}

/** A one-to-one chat between a person and the bot. */
export interface Chat {
  id: string;
  conversationId: string;
  userId: string;
  createdAt: string;
  readUpTo: number;
}

export interface ChatMessage {
  id: string;
  no: number;
  chatId: string;
  from: 'bot' | 'user';
  at: string;
  editedAt: string | null;
  deletedAt: string | null;
  /** The activity as it came over the wire; a PUT replaces it. */
  activity: Record<string, unknown>;
  /** What an action returned, seen by the person who tapped only. */
  answeredCard: unknown;
}

export interface Install {
  id: string;
  userId: string;
  at: string;
}

export interface Subscription {
  id: string;
  changeType: string;
  notificationUrl: string;
  lifecycleNotificationUrl: string | null;
  resource: string;
  expiresAt: string;
  clientState: string | null;
}

export interface Fault {
  id: string;
  path: string;
  method: string | null;
  count: number;
  status: number | null;
  retryAfter: number | null;
  delayMs: number | null;
  reset: boolean;
  doneBut: number | null;
  /** error.code of the answer, such as BotDisabledByAdmin. */
  code: string | null;
}

interface LoggedRequest {
  no: number;
  method: string;
  path: string;
  status: number;
  at: string;
  fault: string | null;
  body: unknown;
}
