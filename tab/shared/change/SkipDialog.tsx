import { useState } from 'react';
import type { ItemView } from '../../../src/contract/views.ts';
import type { SkipReason } from '../../../src/domain/plan/mentorship.ts';
import { firstName } from '../firstName.ts';
import { useTexts } from '../surroundings.tsx';
import { ChangeDialog, type DialogProps, ofPlan } from './ChangeDialog.tsx';
import { Choices } from './Choices.tsx';

const reasons: readonly SkipReason[] = ['notNeeded', 'workload', 'skipped'];

/** The two let one talk go. */
export default function SkipDialog({ plan, item, onClose }: DialogProps & { readonly item: ItemView }) {
  const { changes } = useTexts();
  const words = changes.skip;
  const [reason, setReason] = useState<SkipReason | null>(null);
  const name = firstName(plan.mentee);
  return (
    <ChangeDialog
      name="skipTalk"
      title={words.title({ name })}
      save={words.save}
      words={[words.effect({ name }), words.whoSees({ name })]}
      missing={{ reason: reason === null ? words.missingReason : null }}
      asked={{ ...ofPlan(plan), itemKey: item.key, reason: reason ?? 'skipped' }}
      onClose={onClose}
    >
      {(message) => (
        <Choices
          label={words.reason}
          value={reason}
          choices={reasons.map((one) => [one, words.reasons[one]])}
          message={message('reason')}
          onChange={setReason}
        />
      )}
    </ChangeDialog>
  );
}
