import { useEffect, useEffectEvent, useState } from 'react';
import type { ProgrammeDraftView } from '../../../src/contract/programmeViews.ts';
import type { ProgrammeContent } from '../../../src/domain/programme/draft.ts';
import { type Asked, useChange } from '../../shared/queries.ts';
import type { Saving } from '../../shared/SavedAt.tsx';
import { savingOf, staleBy, useRest } from '../../shared/saveItself.ts';
import { troubleOf } from '../../shared/trouble.ts';

interface Saved {
  readonly revision: number;
  readonly text: string;
}

const textOf = (content: ProgrammeContent): string => JSON.stringify(content);
const savedOf = ({ revision, content }: ProgrammeDraftView): Saved => ({ revision, text: textOf(content) });

export interface ProgrammeDraftState {
  readonly content: ProgrammeContent;
  readonly write: (part: Partial<ProgrammeContent>) => void;
  readonly saving: Saving;
  /** Why it is not saved; null while it is, and where somebody else saved first. */
  readonly error: Error | null;
  readonly stale: { readonly by: string } | null;
  readonly keepMine: () => void;
  readonly takeTheirs: () => void;
  /** Does this with the revision that holds all that is written, once it is saved. */
  readonly whenSaved: (act: (revision: number) => void) => void;
  readonly isWaiting: boolean;
}

/** A programme that saves itself while it is written. */
export function useProgrammeDraft(view: ProgrammeDraftView): ProgrammeDraftState {
  const change = useChange('saveProgrammeDraft');
  const [content, setContent] = useState(view.content);
  const [saved, setSaved] = useState(() => savedOf(view));
  const [failed, setFailed] = useState<string | null>(null);
  const [waiting, setWaiting] = useState<{ readonly act: (revision: number) => void } | null>(null);
  const text = textOf(content);
  const isDirty = text !== saved.text;
  const stale = staleBy(change.error);
  const take = () => {
    setSaved(savedOf(view));
    setContent(view.content);
  };
  // A colleague's later draft takes the place of what nobody has touched here.
  if (view.revision > saved.revision && !isDirty && !change.isPending) take();
  const isRefused = change.isError && failed === text && troubleOf(change.error)?.kind === 'fault';
  const save = () => {
    if (!isDirty || change.isPending || stale !== null || isRefused) return;
    const asked = { programmeId: view.programmeId, revision: saved.revision, content };
    change.mutate(asked as Asked<'saveProgrammeDraft'>, {
      onSuccess: ({ revision }) => setSaved({ revision, text }),
      onError: () => setFailed(text),
    });
  };
  useRest(save, { content: text, saved, isPending: change.isPending, isError: change.isError });
  const actNow = useEffectEvent(() => {
    if (waiting === null || change.isPending) return;
    if (isDirty && !isRefused && stale === null) save();
    else {
      setWaiting(null);
      if (!isDirty) waiting.act(saved.revision);
    }
  });
  // biome-ignore lint/correctness/useExhaustiveDependencies: what may have become saved since it was asked for
  useEffect(() => actNow(), [waiting, change.isPending, saved]);
  return {
    content,
    write: (part) => setContent({ ...content, ...part }),
    saving: savingOf(change),
    error: stale === null && failed === text ? change.error : null,
    stale,
    keepMine: () => {
      change.reset();
      setSaved({ ...savedOf(view) });
    },
    takeTheirs: () => {
      change.reset();
      take();
    },
    whenSaved: (act) => setWaiting({ act }),
    isWaiting: waiting !== null,
  };
}
