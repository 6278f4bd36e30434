import { useEffect, useEffectEvent, useState } from 'react';
import type { GatheringView, NetworkView } from '../../src/contract/views.ts';
import { useChange } from '../shared/queries.ts';
import type { Saving } from '../shared/SavedAt.tsx';
import { savingOf, staleBy, useRest } from '../shared/saveItself.ts';
import { troubleOf } from '../shared/trouble.ts';
import { contentOf, type DraftGoal, draftOf, type Saved, savedOf, subGoalsOf } from './reportDraft.ts';

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
  const stale = staleBy(change.error);
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
  useRest(save, { content, saved, isPending, isError: change.isError });
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

const revisionIn = ({ teams }: NetworkView, teamId: string, number: number): number =>
  teams.find(({ id }) => id === teamId)?.gatherings.find((gathering) => gathering.number === number)?.report
    ?.revision ?? 0;
