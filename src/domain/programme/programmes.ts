import { farsund } from './farsund.ts';
import { kristiansand } from './kristiansand.ts';
import type { Programme, ProgrammeRef } from './programme.ts';
import { trondheim } from './trondheim.ts';

/** Every published revision; a revision is never changed, only followed by a newer one. */
export const programmes: readonly Programme[] = [kristiansand, farsund, trondheim];

/** The revision that a running plan keeps; null when there is none. */
export const findProgramme = (ref: ProgrammeRef): Programme | null =>
  programmes.find((programme) => programme.id === ref.id && programme.revision === ref.revision) ?? null;

/** The newest revision of a programme; null when no programme has this id. */
export const newestProgramme = (id: string): Programme | null =>
  programmes
    .filter((programme) => programme.id === id)
    .reduce<Programme | null>((a, b) => (a === null || b.revision > a.revision ? b : a), null);
