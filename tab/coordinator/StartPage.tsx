import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import type { NextPlanView } from '../../src/contract/changeViews.ts';
import type { CoordinatorView, PlanView } from '../../src/contract/views.ts';
import { useChange } from '../shared/queries.ts';
import { useSurroundings } from '../shared/surroundings.tsx';
import { FactsForm } from './FactsForm.tsx';
import { refusedField } from './factFault.ts';
import { type PastItems, PlanPreview } from './PlanPreview.tsx';
import { draftFrom, emptyDraft, type Facts, factsOf, type StartDraft } from './startDraft.ts';

interface Props {
  readonly overview: CoordinatorView;
  /** Somebody who moves here from another unit; null for a new hire. */
  readonly from: NextPlanView | null;
  readonly onStarted: (plan: PlanView) => void;
  readonly onBack: () => void;
}

/** Starting a mentorship: what is agreed, then the plan it gives, then the start. What is typed outlives every error. */
export default function StartPage({ overview, from, onStarted, onBack }: Props) {
  const { api } = useSurroundings();
  const [draft, setDraft] = useState<StartDraft>(from ? draftFrom(from) : emptyDraft);
  const [tries, setTries] = useState(0);
  const [seen, setSeen] = useState<Facts | null>(null);
  const preview = useMutation({ mutationFn: (facts: Facts) => api.call('previewPlan', { facts }), retry: false });
  const start = useChange('startMentorship');
  const see = () => {
    setTries(tries + 1);
    start.reset();
    const facts = factsOf(draft);
    if (facts !== null) preview.mutate(facts, { onSuccess: () => setSeen(facts) });
  };
  const begin = (facts: Facts, pastItems: PastItems | null) =>
    start.mutate(
      { facts, pastItems },
      {
        onSuccess: onStarted,
        onError: (error) => {
          if (refusedField(error) !== null) setSeen(null);
          // Days may have passed since the plan was drawn: then more of it lies behind us.
          else preview.mutate(facts);
        },
      },
    );
  const change = (part: Partial<StartDraft>) => {
    setDraft({ ...draft, ...part });
    preview.reset();
    start.reset();
  };
  if (seen !== null && preview.data) {
    return (
      <PlanPreview
        preview={preview.data}
        facts={seen}
        draft={draft}
        weeks={weeksOf(overview, seen)}
        busy={start.isPending}
        error={start.error}
        onStart={(pastItems) => begin(seen, pastItems)}
        onChange={() => setSeen(null)}
      />
    );
  }
  return (
    <FactsForm
      overview={overview}
      draft={draft}
      tries={tries}
      busy={preview.isPending}
      error={start.error ?? preview.error}
      onChange={change}
      onSubmit={see}
      onBack={onBack}
    />
  );
}

const weeksOf = ({ programmes }: CoordinatorView, { programme }: Facts): number =>
  programmes.find(({ id, revision }) => id === programme.id && revision === programme.revision)?.weeks ?? 52;
