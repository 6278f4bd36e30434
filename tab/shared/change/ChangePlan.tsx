import { makeStyles, Text, tokens } from '@fluentui/react-components';
import { type ComponentType, lazy, Suspense, useState } from 'react';
import type { PlanAct } from '../../../src/contract/changeViews.ts';
import type { PlanView } from '../../../src/contract/views.ts';
import { Disclosure } from '../Disclosure.tsx';
import { useTexts } from '../surroundings.tsx';
import { TouchButton } from '../TouchButton.tsx';
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

const useStyles = makeStyles({
  list: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fill, minmax(17rem, 1fr))',
    gap: tokens.spacingHorizontalM,
    margin: 0,
    padding: 0,
    listStyleType: 'none',
  },
  act: { display: 'flex', flexDirection: 'column', alignItems: 'stretch', gap: tokens.spacingVerticalXXS },
  quiet: { color: tokens.colorNeutralForeground2 },
});

/** What the reader may change about the plan now, each with when it is for. Nothing where there is nothing. */
export function ChangePlan({ plan }: { readonly plan: PlanView }) {
  const styles = useStyles();
  const { changes } = useTexts();
  const [open, setOpen] = useState<PlanAct | null>(null);
  if (plan.planMay.length === 0) return null;
  const Dialog = open && dialogs[open];
  return (
    <Disclosure heading={changes.heading}>
      <Text as="p" size={200} className={styles.quiet}>
        {changes.intro}
      </Text>
      <ul className={styles.list}>
        {plan.planMay.map((act) => (
          <li key={act} className={styles.act}>
            <TouchButton onClick={() => setOpen(act)}>{changes.acts[act].name}</TouchButton>
            <Text size={200} className={styles.quiet}>
              {changes.acts[act].hint}
            </Text>
          </li>
        ))}
      </ul>
      <Suspense fallback={null}>{Dialog && <Dialog plan={plan} onClose={() => setOpen(null)} />}</Suspense>
    </Disclosure>
  );
}
