import { lazy, Suspense, useState } from 'react';
import type { PlanView } from '../../src/contract/views.ts';
import { Disclosure } from '../shared/Disclosure.tsx';
import { useTexts } from '../shared/surroundings.tsx';

const MovePlan = lazy(() => import('./programmes/MovePlan.tsx'));

/** The programme that a plan follows; what moving it takes is fetched when it is opened. */
export function ProgrammeOfPlan({ plan }: { readonly plan: PlanView }) {
  const { common, programmes } = useTexts();
  const [opened, setOpened] = useState(false);
  return (
    <Disclosure heading={programmes.move.heading} beside={plan.programme.name} onOpen={() => setOpened(true)}>
      {opened && (
        <Suspense fallback={<span role="status">{common.loading}</span>}>
          <MovePlan plan={plan} />
        </Suspense>
      )}
    </Disclosure>
  );
}
