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
