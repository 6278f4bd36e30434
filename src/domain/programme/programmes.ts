import { farsund } from './farsund.ts';
import { kristiansand } from './kristiansand.ts';
import type { Programme, ProgrammeRef } from './programme.ts';
import { trondheim } from './trondheim.ts';

/** What comes with the app; a revision is never changed, only followed by a newer one. */
export const programmes: readonly Programme[] = [kristiansand, farsund, trondheim];

export const isRevision = (programme: ProgrammeRef, { id, revision }: ProgrammeRef): boolean =>
  programme.id === id && programme.revision === revision;

/** The revision of those that come with the app; null when it is another's, or there is none. */
export const findProgramme = (ref: ProgrammeRef): Programme | null =>
  programmes.find((programme) => isRevision(programme, ref)) ?? null;

/** The newest revision of each programme, in the order that they have. */
export const newestOfEach = (all: readonly Programme[]): readonly Programme[] =>
  all.filter(({ id, revision }) => !all.some((other) => other.id === id && other.revision > revision));

/** The number that the next revision of a programme gets. */
export const nextRevision = (all: readonly Programme[], programmeId: string): number =>
  1 + Math.max(0, ...all.filter(({ id }) => id === programmeId).map(({ revision }) => revision));

/** The newest revision of a programme that comes with the app; null when none has this id. */
export const newestProgramme = (id: string): Programme | null =>
  newestOfEach(programmes).find((programme) => programme.id === id) ?? null;
