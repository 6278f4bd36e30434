import { useTexts, useWhen } from '../surroundings.tsx';
import { ChangeDialog, type DialogProps, ofPlan } from './ChangeDialog.tsx';

/** Nobody leaves after all: the plan goes on. */
export default function StayDialog({ plan, onClose }: DialogProps) {
  const { changes } = useTexts();
  const when = useWhen();
  const day = when.fullDay(plan.leaving?.on ?? plan.endsOn);
  return (
    <ChangeDialog
      name="cancelLeaving"
      title={changes.stay.title}
      save={changes.stay.save}
      words={[changes.stay.effect({ day }), changes.seenByAll]}
      asked={ofPlan(plan)}
      onClose={onClose}
    />
  );
}
