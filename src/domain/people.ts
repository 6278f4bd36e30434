import type { Day } from './day.ts';
import type { Instant } from './instant.ts';
import type { Id } from './plan/mentorship.ts';

export type Language = 'nb' | 'nn' | 'en';

/** What the app keeps of somebody it has met. */
export interface Person {
  readonly id: Id;
  readonly displayName: string;
  readonly jobTitle: string | null;
  readonly language: Language;
  /** What a mentor says of herself to a newcomer; null until written. */
  readonly presentation: string | null;
  /** The first day on which she wants reminders again; null when she has not paused them. */
  readonly pausedUntil: Day | null;
  /** As pausedUntil, to the minute: until the next morning. */
  readonly snoozedUntil: Instant | null;
  /** She will also meet outside her shifts; only she says so, and it counts only when both of a pair have. */
  readonly meetsOffShift: boolean;
}

/** Somebody as the municipality's directory knows her. */
export interface DirectoryPerson {
  readonly id: Id;
  readonly displayName: string;
  readonly jobTitle: string | null;
  readonly isGuest: boolean;
}

/** Who acts: a person of a tenant, proven by a token. */
export interface Actor {
  readonly tenantId: Id;
  readonly personId: Id;
  readonly displayName: string;
  readonly isCoordinator: boolean;
  readonly isGuest: boolean;
}

/** Where the bot reaches a person, newest known. */
export interface ConversationRef {
  readonly personId: Id;
  readonly conversationId: string;
  readonly serviceUrl: string;
}
