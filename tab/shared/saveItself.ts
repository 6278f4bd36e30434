import { useEffect, useEffectEvent } from 'react';
import type { ChangeName, useChange } from './queries.ts';
import type { Saving } from './SavedAt.tsx';
import { troubleOf } from './trouble.ts';

/** A rest this long in the writing saves it; without an answer it is tried again after the longer one. */
const restMilliseconds = 800;
const againMilliseconds = 5000;

interface Rest {
  /** What is written, as a text that differs when it does. */
  readonly content: string;
  readonly saved: unknown;
  readonly isPending: boolean;
  /** The last saving got no answer, or a refusal. */
  readonly isError: boolean;
}

/** Saves once the writing rests: every new letter starts the rest anew, and what came while saving is saved next. */
export function useRest(save: () => void, { content, saved, isPending, isError }: Rest): void {
  const rested = useEffectEvent(save);
  const milliseconds = isError ? againMilliseconds : restMilliseconds;
  // biome-ignore lint/correctness/useExhaustiveDependencies: these start the rest anew; how long it is does not
  useEffect(() => {
    const rest = setTimeout(rested, milliseconds);
    return () => clearTimeout(rest);
  }, [content, saved, isPending]);
}

/** Who saved first, where that is why a saving was refused; without a name when the server does not say. */
export function staleBy(error: Error | null): { readonly by: string } | null {
  const trouble = error && troubleOf(error);
  if (trouble?.kind !== 'fault' || trouble.fault.error !== 'staleRevision') return null;
  return { by: String(trouble.fault.params.by ?? '') };
}

export function savingOf<Name extends ChangeName>(change: ReturnType<typeof useChange<Name>>): Saving {
  if (change.isPending) return 'saving';
  if (change.isError) return 'failed';
  return change.data ? { savedAt: change.data.now.time } : 'nothing';
}
