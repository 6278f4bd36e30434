import type { Instant } from '../instant.ts';
import type { Id } from './mentorship.ts';

/** What the pair wants to talk about. Encrypted at rest, read by the pair only. */
export interface Topic {
  readonly id: Id;
  readonly mentorshipId: Id;
  readonly authorId: Id;
  readonly text: string;
  readonly at: Instant;
}

/** One of the two who hand over says that a topic may be passed on; it is when both have (DOMAIN §9.11). */
export interface TopicPass {
  readonly mentorshipId: Id;
  readonly topicId: Id;
  readonly toMentorId: Id;
  readonly byId: Id;
}
