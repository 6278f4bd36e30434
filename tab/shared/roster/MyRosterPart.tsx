import { lazy, Suspense, useState } from 'react';
import { Disclosure } from '../Disclosure.tsx';
import { useTexts } from '../surroundings.tsx';

const MyRoster = lazy(() => import('./MyRoster.tsx'));

/** One's own roster, fetched once somebody opens it. */
export function MyRosterPart() {
  const { rosters, common } = useTexts();
  const [opened, setOpened] = useState(false);
  return (
    <Disclosure heading={rosters.mine.heading} onOpen={() => setOpened(true)}>
      <Suspense fallback={<span role="status">{common.loading}</span>}>{opened && <MyRoster />}</Suspense>
    </Disclosure>
  );
}
