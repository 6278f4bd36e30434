import { lazy, Suspense, useState } from 'react';
import type { UnitView } from '../../src/contract/views.ts';
import { useTexts } from '../shared/surroundings.tsx';
import { TouchButton } from '../shared/TouchButton.tsx';

const HoursDialog = lazy(() => import('./HoursDialog.tsx'));

/** Opens the form of a unit's hours. It stays where it is while the dialog goes, as Fluent's dialogs need. */
export function HoursButton({ unit }: { readonly unit: UnitView }) {
  const words = useTexts().settings.hours;
  const [open, setOpen] = useState(false);
  return (
    <>
      <TouchButton aria-label={words.changeNamed({ name: unit.name })} onClick={() => setOpen(true)}>
        {words.change}
      </TouchButton>
      <Suspense fallback={null}>{open && <HoursDialog unit={unit} onClose={() => setOpen(false)} />}</Suspense>
    </>
  );
}
