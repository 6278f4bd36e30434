/** What the shell's own API answers (`/_shell`, `/_control`). */

export interface Person {
  id: string;
  upn: string;
  displayName: string;
  jobTitle: string | null;
  department: string | null;
  unit: string | null;
}

export interface ChatSummary {
  id: string;
  withName: string;
  isBot: boolean;
  unread: number;
  preview: string | null;
  lastAt: string | null;
}

export interface ChannelTab {
  id: string;
  displayName: string;
  contentUrl: string;
  entityId: string;
}

export interface Channel {
  id: string;
  displayName: string;
  tabs: ChannelTab[];
}

export interface Team {
  id: string;
  displayName: string;
  channels: Channel[];
}

export interface AppLinks {
  name: string;
  installed: boolean;
  personalTabUrl: string;
  channelTabUrl: string;
  configureUrl: string;
  botName: string;
}

export interface Me {
  id: string;
  upn: string;
  displayName: string;
  jobTitle: string | null;
}

export interface ShellState {
  now: string;
  tenantId: string;
  me: Me;
  people: Person[];
  app: AppLinks;
  chats: ChatSummary[];
  teams: Team[];
}

export type CardJson = Record<string, unknown>;

export interface ChatMessage {
  id: string;
  /** 'bot', 'me' or a name. */
  from: string;
  at: string;
  text: string | null;
  attachments: CardJson[];
  updated: boolean;
}

export interface CalendarEvent {
  id: string;
  subject: string;
  startsAt: string;
  endsAt: string;
  isOrganizer: boolean;
  isCancelled: boolean;
  /** 'organizer', 'none', 'accepted' … */
  response: string;
  sensitivity: string;
  /** Has a link for a Teams meeting. */
  isOnline: boolean;
  attendees: unknown[];
  location: unknown;
  body: unknown;
}

export interface ScheduledShift {
  id: string;
  on: string;
  startsAt: string;
  endsAt: string;
  name: string | null;
  theme: string;
  isDraft: boolean;
}

export interface ScheduledPerson {
  id: string;
  displayName: string;
  department: string;
  shifts: ScheduledShift[];
  off: { startsAt: string; endsAt: string }[];
}

/** A week of the team's schedule in Shifts. */
export interface Schedule {
  mayChange: boolean;
  people: ScheduledPerson[];
}

/** Other hours on the same day, or another person. */
export type ShiftChange = { from: string; to: string } | { toUserId: string };

/** What a person does to an event in her own calendar. */
export type EventChange =
  | { kind: 'move'; on: string; from: string; to: string }
  | { kind: 'delete' }
  | { kind: 'respond'; answer: 'accepted' | 'declined' };

interface ListColumn {
  name: string;
  displayName: string;
}

export interface ListItem {
  id: string;
  etag: string;
  createdAt: string;
  fields: Record<string, unknown>;
}

export interface SharePointList {
  id: string;
  displayName: string;
  siteName: string;
  columns: ListColumn[];
  items: ListItem[];
}

export interface ActionAnswer {
  card?: CardJson | null;
  message?: string | null;
  error?: unknown;
}

export interface TabSettings {
  entityId: string;
  contentUrl: string;
  websiteUrl: string | null;
  suggestedDisplayName: string | null;
}

export type EventKind = 'message' | 'clock' | 'calendar' | 'shifts' | 'list' | 'tabs';
export type Language = 'nb' | 'nn' | 'en';
export type ThemeName = 'light' | 'dark' | 'contrast';
export type ViewName = 'chat' | 'personal' | 'channel' | 'configure' | 'calendar' | 'shifts' | 'list';
