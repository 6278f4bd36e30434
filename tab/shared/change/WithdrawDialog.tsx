import { firstName } from '../firstName.ts';
import { useTexts } from '../surroundings.tsx';
import { ChangeDialog, type DialogProps, ofPlan } from './ChangeDialog.tsx';

/** The hire comes to nothing before the first day. */
export default function WithdrawDialog({ plan, onClose }: DialogProps) {
  const { changes } = useTexts();
  return (
    <ChangeDialog
      name="withdrawPlan"
      title={changes.withdraw.title({ name: firstName(plan.mentee) })}
      save={changes.withdraw.save}
      words={[changes.withdraw.effect, changes.seenByAll]}
      asked={ofPlan(plan)}
      onClose={onClose}
    />
  );
}
