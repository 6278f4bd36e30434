import { type ComponentType, lazy, type ReactNode, Suspense, useState } from 'react';
import type { PlanAct } from '../../../src/contract/changeViews.ts';
import type { PlanView } from '../../../src/contract/views.ts';
import type { DialogProps } from './ChangeDialog.tsx';

const dialogs: Readonly<Record<PlanAct, ComponentType<DialogProps>>> = {
  changeStart: lazy(() => import('./StartDialog.tsx')),
  withdraw: lazy(() => import('./WithdrawDialog.tsx')),
  registerAbsence: lazy(() => import('./AbsenceDialog.tsx')),
  changeAbsence: lazy(() => import('./ChangeAbsenceDialog.tsx')),
  setReserveMentor: lazy(() => import('./ReserveDialog.tsx')),
  changeMentor: lazy(() => import('./MentorDialog.tsx')),
  addExtraTalk: lazy(() => import('./ExtraTalkDialog.tsx')),
  changeCadence: lazy(() => import('./CadenceDialog.tsx')),
  registerLeaving: lazy(() => import('./LeavingDialog.tsx')),
  cancelLeaving: lazy(() => import('./StayDialog.tsx')),
  transfer: lazy(() => import('./TransferDialog.tsx')),
  finish: lazy(() => import('./FinishDialog.tsx')),
};

/**
 * The dialog of one change of a plan, once it is opened. It stands beside what opens it, not in it: after the change that
 * button may be gone, and the dialog is to close in its own time.
 */
export function useActDialog(plan: PlanView): { readonly open: (act: PlanAct) => void; readonly dialog: ReactNode } {
  const [act, setAct] = useState<PlanAct | null>(null);
  const Dialog = act && dialogs[act];
  return {
    open: setAct,
    dialog: <Suspense fallback={null}>{Dialog && <Dialog plan={plan} onClose={() => setAct(null)} />}</Suspense>,
  };
}
