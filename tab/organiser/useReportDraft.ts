import { useEffect, useEffectEvent, useState } from 'react';
import type { GatheringView, NetworkView } from '../../src/contract/views.ts';
import { useChange } from '../shared/queries.ts';
import type { Saving } from '../shared/SavedAt.tsx';
import { troubleOf } from '../shared/trouble.ts';
import { contentOf, type DraftGoal, draftOf, type Saved, savedOf, subGoalsOf } from './reportDraft.ts';

/** A rest this long in the writing saves it; without an answer it is tried again after the longer one. */
const restMilliseconds = 800;
const againMilliseconds = 5000;

export interface ReportDraft {
  readonly goals: readonly DraftGoal[];
  /** Something here is not saved. */
  readonly dirty: boolean;
  readonly write: (goals: readonly DraftGoal[]) => void;
  readonly saving: Saving;
  readonly error: Error | null;
  /** Somebody else saved first: who, where the server says so. */
  readonly stale: { readonly by: string } | null;
  readonly keepMine: () => void;
  readonly takeTheirs: () => void;
  /** Saves what is not saved, at once. */
  readonly save: () => void;
  readonly submit: (onDone: () => void) => void;
  readonly submitting: boolean;
}

/** A report that saves itself while it is a draft, and waits for its writer once it has been submitted. */
export function useReportDraft(teamId: string, gathering: GatheringView): ReportDraft {
  const change = useChange('saveReport');
  const [goals, write] = useState<readonly DraftGoal[]>(() => draftOf(gathering.report?.subGoals ?? []));
  const [saved, setSaved] = useState<Saved>(() => savedOf(gathering));
  const [failed, setFailed] = useState<string | null>(null);
  const [asked, setAsked] = useState<{ readonly onDone: () => void } | null>(null);
  const { isPending } = change;
  const subGoals = subGoalsOf(goals);
  const content = contentOf(subGoals);
  const stale = change.isError ? staleBy(change.error) : null;
  const latest = savedOf(gathering);
  const take = () => {
    setSaved(latest);
    write(draftOf(gathering.report?.subGoals ?? []));
  };
  // A colleague's later text takes the place of what nobody has touched here.
  const dirty = content !== saved.content;
  if (latest.revision > saved.revision && !dirty && !isPending) take();

  const send = (submit: boolean, onDone?: () => void) => {
    const sent = content;
    const asking = { teamId, gatheringNumber: gathering.number, revision: saved.revision, subGoals, submit };
    setAsked(null);
    change.mutate(asking, {
      onSuccess: (answer) => {
        setSaved({ revision: revisionIn(answer, teamId, gathering.number), content: sent });
        onDone?.();
      },
      onError: () => setFailed(sent),
    });
  };
  const refused = change.isError && failed === content && troubleOf(change.error)?.kind === 'fault';
  const isDraft = gathering.report?.state !== 'submitted';
  const save = () => {
    if (isDraft && dirty && !isPending && stale === null && !refused) send(false);
  };
  useRest(save, { content, saved, isPending, milliseconds: change.isError ? againMilliseconds : restMilliseconds });
  const sendAsked = useEffectEvent(() => asked && send(true, asked.onDone));
  useEffect(() => {
    if (asked !== null && !isPending) sendAsked();
  }, [asked, isPending]);
  return {
    goals,
    dirty,
    write,
    saving: savingOf(change),
    error: stale === null && failed === content ? change.error : null,
    stale,
    keepMine: () => {
      change.reset();
      setSaved(latest);
    },
    takeTheirs: () => {
      change.reset();
      take();
    },
    save,
    submit: (onDone) => setAsked({ onDone }),
    submitting: asked !== null || (isPending && change.variables?.submit === true),
  };
}

interface Rest {
  readonly content: string;
  readonly saved: Saved;
  readonly isPending: boolean;
  readonly milliseconds: number;
}

/** Saves once the writing rests: every new letter starts the rest anew, and what came while saving is saved next. */
function useRest(save: () => void, { content, saved, isPending, milliseconds }: Rest): void {
  const rested = useEffectEvent(save);
  // biome-ignore lint/correctness/useExhaustiveDependencies: these start the rest anew; how long it is does not
  useEffect(() => {
    const rest = setTimeout(rested, milliseconds);
    return () => clearTimeout(rest);
  }, [content, saved, isPending]);
}

function staleBy(error: Error): { readonly by: string } | null {
  const trouble = troubleOf(error);
  if (trouble?.kind !== 'fault' || trouble.fault.error !== 'staleRevision') return null;
  return { by: String(trouble.fault.params.by ?? '') };
}

const revisionIn = ({ teams }: NetworkView, teamId: string, number: number): number =>
  teams.find(({ id }) => id === teamId)?.gatherings.find((gathering) => gathering.number === number)?.report
    ?.revision ?? 0;

function savingOf(change: ReturnType<typeof useChange<'saveReport'>>): Saving {
  if (change.isPending) return 'saving';
  if (change.isError) return 'failed';
  return change.data ? { savedAt: change.data.now.time } : 'nothing';
}
