import { lazy, type ReactNode, Suspense, useState } from 'react';
import type { UnitView } from '../../src/contract/views.ts';
import { TouchButton } from '../shared/TouchButton.tsx';

const UnitDialog = lazy(() => import('./UnitDialog.tsx'));

interface Props {
  /** The unit to change; null for a new one. */
  readonly unit: UnitView | null;
  readonly primary?: boolean;
  /** Where the words on the button do not say which unit. */
  readonly label?: string;
  readonly onSaved?: (unit: UnitView) => void;
  readonly children: ReactNode;
}

/** Opens the form of a unit. It stays where it is while the dialog goes, as Fluent's dialogs need. */
export function UnitButton({ unit, primary = false, label, onSaved = () => {}, children }: Props) {
  const [open, setOpen] = useState(false);
  return (
    <>
      <TouchButton
        appearance={primary ? 'primary' : 'secondary'}
        {...(label === undefined ? {} : { 'aria-label': label })}
        onClick={() => setOpen(true)}
      >
        {children}
      </TouchButton>
      <Suspense fallback={null}>
        {open && <UnitDialog unit={unit} onSaved={onSaved} onClose={() => setOpen(false)} />}
      </Suspense>
    </>
  );
}
