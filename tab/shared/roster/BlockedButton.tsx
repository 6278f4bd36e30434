import { lazy, type ReactNode, Suspense, useState } from 'react';
import type { UnitRostersView } from '../../../src/contract/rosterViews.ts';
import { TouchButton } from '../TouchButton.tsx';
import type { BlockedGroup } from './blockedGroups.ts';

const BlockedDialog = lazy(() => import('./BlockedDialog.tsx'));

interface Props {
  readonly view: UnitRostersView;
  /** The time to change; null for a new one. */
  readonly group: BlockedGroup | null;
  readonly label?: string;
  readonly children: ReactNode;
}

/** Opens the form of a blocked time. It stays where it is while the dialog goes, as Fluent's dialogs need. */
export function BlockedButton({ view, group, label, children }: Props) {
  const [open, setOpen] = useState(false);
  return (
    <>
      <TouchButton {...(label === undefined ? {} : { 'aria-label': label })} onClick={() => setOpen(true)}>
        {children}
      </TouchButton>
      <Suspense fallback={null}>
        {open && <BlockedDialog view={view} group={group} onClose={() => setOpen(false)} />}
      </Suspense>
    </>
  );
}
