import type { Instant } from '../instant.ts';
import type { Id } from '../plan/mentorship.ts';
import { type CheckedProgramme, checkProgramme } from './checkProgramme.ts';
import type { Programme, ProgrammeRef } from './programme.ts';

/** Half written: a number that stands empty is null. */
type HalfWritten<T> = T extends number
  ? number | null
  : T extends readonly (infer One)[]
    ? readonly HalfWritten<One>[]
    : T extends object
      ? { readonly [Key in keyof T]: HalfWritten<T[Key]> }
      : T;

/** What a coordinator writes of a programme. Who the municipality is, and which revision it becomes, is not hers to write. */
export type ProgrammeContent = HalfWritten<Omit<Programme, 'id' | 'revision' | 'municipality'>>;

/** A programme that is being written: at most one for each programme's id, and it saves itself. */
export interface ProgrammeDraft {
  readonly programmeId: string;
  /** Rises by one each time it is saved. */
  readonly revision: number;
  readonly content: ProgrammeContent;
  /** What it was begun from. */
  readonly basedOn: ProgrammeRef;
  readonly savedBy: Id;
  readonly savedAt: Instant;
  /** Put away; its writer can bring it back for ten minutes. */
  readonly isDiscarded: boolean;
}

const revisionMark = /, rev\. \d+$/;

/** A programme's name without the revision that published ones carry in it. */
export const plainName = (name: string): string => name.replace(revisionMark, '');

/** What a draft begins with: everything as the programme has it. */
export function contentOf(programme: Programme): ProgrammeContent {
  const { id: _id, revision: _revision, municipality: _municipality, ...content } = programme;
  return { ...content, name: plainName(content.name) };
}

interface Published extends ProgrammeRef {
  readonly municipality: string;
}

/** The revision that a draft becomes, or every fault that stands in its way. */
export const programmeOf = (content: ProgrammeContent, published: Published): CheckedProgramme =>
  checkProgramme({
    ...content,
    id: published.id,
    revision: published.revision,
    municipality: published.municipality,
    name: content.name.trim() === '' ? '' : `${content.name.trim()}, rev. ${published.revision}`,
  });
