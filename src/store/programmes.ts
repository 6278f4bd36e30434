import type { Instant } from '../domain/instant.ts';
import type { Id } from '../domain/plan/mentorship.ts';
import type { ProgrammeDraft } from '../domain/programme/draft.ts';
import type { Programme, ProgrammeRef } from '../domain/programme/programme.ts';

/** One revision, and who published it; null for those that come with the app. */
export interface PublishedProgramme {
  readonly programme: Programme;
  readonly published: { readonly by: Id; readonly at: Instant } | null;
}

/** The programmes that plans follow: those that come with the app, and what the municipality has written itself. */
export interface Programmes {
  /** The revision that a plan follows; null when there is none. Asked again within the transaction, it costs nothing. */
  get(ref: ProgrammeRef): Promise<Programme | null>;
  /** Every revision there is: those of the app first, then the municipality's own by id, the newest revision first. */
  all(): Promise<readonly PublishedProgramme[]>;
  /** Throws StaleRevision unless it is the next revision of its programme. */
  publish(programme: Programme, by: { readonly personId: Id; readonly at: Instant }): Promise<void>;
  /** How many running plans follow each revision that has any. */
  running(): Promise<readonly (ProgrammeRef & { readonly plans: number })[]>;
  /** Also one that is put away; null when nothing was begun. */
  draft(programmeId: string): Promise<ProgrammeDraft | null>;
  /** By programme; also those that are put away. */
  drafts(): Promise<readonly ProgrammeDraft[]>;
  /** Throws StaleRevision unless its revision is the one after the stored one (none stored: 1). */
  saveDraft(draft: ProgrammeDraft): Promise<void>;
  /** Nothing is left of it: it was published. */
  removeDraft(programmeId: string): Promise<void>;
}
