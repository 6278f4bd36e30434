import { lazy, Suspense } from 'react';
import { Loading } from '../Loading.tsx';
import { useTexts } from '../surroundings.tsx';
import type { UnitRosterProps } from './RosterPage.tsx';

const RosterPage = lazy(() => import('./RosterPage.tsx'));

/** A unit's rosters in place of the page, fetched when somebody goes there. */
export function RosterOfUnit(props: UnitRosterProps) {
  const { rosters } = useTexts();
  return (
    <Suspense fallback={<Loading heading={rosters.heading({ unit: props.unitName })} />}>
      <RosterPage {...props} />
    </Suspense>
  );
}
