import { useChange } from '../queries.ts';
import type { AskedPattern } from './patternDraft.ts';

interface Whose {
  /** Null for the reader's own. */
  readonly personId: string | null;
  readonly unitId: string | null;
  readonly revision: number;
}

/** Saves a pattern, or that there is none: one's own, or of somebody in a unit one leads. */
export function useSavePattern({ personId, unitId, revision }: Whose) {
  const mine = useChange('saveMyPattern');
  const theirs = useChange('savePatternOf');
  const { isPending, isSuccess, error } = personId === null ? mine : theirs;
  return {
    isPending,
    isSuccess,
    error,
    mutate: (pattern: AskedPattern | null) =>
      personId === null || unitId === null
        ? mine.mutate({ revision, pattern })
        : theirs.mutate({ unitId, revision, personId, pattern }),
  };
}
