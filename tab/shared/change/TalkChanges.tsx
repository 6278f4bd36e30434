import { lazy, Suspense, useState } from 'react';
import type { ItemView, PlanView } from '../../../src/contract/views.ts';
import { useChange } from '../queries.ts';
import { useTexts } from '../surroundings.tsx';
import { TouchButton } from '../TouchButton.tsx';
import { ofPlan } from './ChangeDialog.tsx';

const JoinDialog = lazy(() => import('./JoinDialog.tsx'));
const SkipDialog = lazy(() => import('./SkipDialog.tsx'));

/** What the two can agree on about one talk: let it go, make it one with the next, or take an extra one out again. */
export function TalkChanges({ plan, item }: { readonly plan: PlanView; readonly item: ItemView }) {
  const { changes } = useTexts();
  const [open, setOpen] = useState<{ readonly kind: 'skip' | 'join'; readonly item: ItemView } | null>(null);
  const remove = useChange('removeExtraTalk');
  const close = () => setOpen(null);
  return (
    <>
      {item.may.includes('skip') && (
        <TouchButton appearance="subtle" onClick={() => setOpen({ kind: 'skip', item })}>
          {changes.skip.act}
        </TouchButton>
      )}
      {item.may.includes('joinNext') && (
        <TouchButton appearance="subtle" onClick={() => setOpen({ kind: 'join', item })}>
          {changes.join.act}
        </TouchButton>
      )}
      {item.may.includes('removeExtra') && (
        <TouchButton
          appearance="subtle"
          disabled={remove.isPending}
          onClick={() => remove.mutate({ ...ofPlan(plan), itemKey: item.key })}
        >
          {changes.extra.remove}
        </TouchButton>
      )}
      <Suspense fallback={null}>
        {open?.kind === 'skip' && <SkipDialog plan={plan} item={open.item} onClose={close} />}
        {open?.kind === 'join' && <JoinDialog plan={plan} item={open.item} onClose={close} />}
      </Suspense>
    </>
  );
}
