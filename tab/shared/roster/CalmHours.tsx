import { Text } from '@fluentui/react-components';
import { lazy, Suspense, useState } from 'react';
import type { UnitRostersView } from '../../../src/contract/rosterViews.ts';
import { listed } from '../listed.ts';
import { useTexts } from '../surroundings.tsx';
import { TouchButton } from '../TouchButton.tsx';

const CalmDialog = lazy(() => import('./CalmDialog.tsx'));

/** The hours in which a ward is calm; talks are rather proposed then. */
export function CalmHours({ view }: { readonly view: UnitRostersView }) {
  const { rosters } = useTexts();
  const words = rosters.times.calm;
  const [open, setOpen] = useState(false);
  const { calm } = view.times;
  return (
    <>
      <Text as="h3" weight="semibold">
        {words.heading}
      </Text>
      <Text as="p">
        {calm.length === 0
          ? words.none
          : words.sentence({
              list: listed(
                calm.map((span) => rosters.clockSpan(span)),
                rosters.times.and,
              ),
            })}
      </Text>
      <div>
        <TouchButton onClick={() => setOpen(true)}>{words.change}</TouchButton>
      </div>
      <Suspense fallback={null}>{open && <CalmDialog view={view} onClose={() => setOpen(false)} />}</Suspense>
    </>
  );
}
