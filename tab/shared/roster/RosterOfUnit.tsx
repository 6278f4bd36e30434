import { lazy, Suspense } from 'react';
import type { PersonView } from '../../../src/contract/views.ts';
import { Loading } from '../Loading.tsx';
import { useTexts } from '../surroundings.tsx';

const RosterPage = lazy(() => import('./RosterPage.tsx'));

export interface UnitRosterProps {
  readonly unitId: string;
  readonly unitName: string;
  /** Those who may be in the unit's team beside the reader. */
  readonly leaders: readonly PersonView[];
  readonly onBack: () => void;
}

/** A unit's rosters in place of the page, fetched when somebody goes there. */
export function RosterOfUnit(props: UnitRosterProps) {
  const { rosters } = useTexts();
  return (
    <Suspense fallback={<Loading heading={rosters.heading({ unit: props.unitName })} />}>
      <RosterPage {...props} />
    </Suspense>
  );
}
