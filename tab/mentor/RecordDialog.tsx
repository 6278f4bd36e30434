import { Field, Radio, RadioGroup, Text } from '@fluentui/react-components';
import { useState } from 'react';
import type { ItemView, PlanView } from '../../src/contract/views.ts';
import { type Day, earlier, parseDay } from '../../src/domain/day.ts';
import type { NotHeldReason } from '../../src/domain/plan/mentorship.ts';
import { DayField } from '../shared/DayField.tsx';
import { FormDialog } from '../shared/FormDialog.tsx';
import { firstName } from '../shared/firstName.ts';
import { useChange } from '../shared/queries.ts';
import { useTexts } from '../shared/surroundings.tsx';
import { faultOf } from '../shared/trouble.ts';

interface Props {
  readonly plan: PlanView;
  readonly item: ItemView;
  readonly onClose: () => void;
}

/** How a talk went: held, and which day; or not, and why. */
export default function RecordDialog({ plan, item, onClose }: Props) {
  const { record: words } = useTexts().mentor;
  const record = useChange('recordTalk');
  const mayHold = item.may.includes('recordHeld');
  const [outcome, setOutcome] = useState<'held' | 'notHeld'>(mayHold ? 'held' : 'notHeld');
  const [heldOn, setHeldOn] = useState<string>(earlier(item.booking?.on ?? plan.now.on, plan.now.on));
  const [reason, setReason] = useState<NotHeldReason | null>(null);
  const [tried, setTried] = useState(false);
  const dayFault = outcome === 'held' && (parseDay(heldOn) === null || heldOn > plan.now.on);
  const reasonFault = outcome === 'notHeld' && reason === null;
  const submit = () => {
    setTried(true);
    if (dayFault || reasonFault) return;
    const { mentorshipId, revision } = plan;
    const what = outcome === 'held' ? { heldOn: heldOn as Day, reason: null } : { heldOn: null, reason };
    record.mutate({ mentorshipId, revision, itemKey: item.key, outcome, ...what });
  };
  const dayMessage = tried && dayFault ? words.missingDay : faultOf(record.error, 'heldOn');
  return (
    <FormDialog
      title={words.title({ name: firstName(plan.mentee) })}
      submitLabel={words.save}
      busy={record.isPending}
      done={record.isSuccess}
      error={record.error}
      fields={['heldOn']}
      onSubmit={submit}
      onClose={onClose}
    >
      <Field label={words.question}>
        <RadioGroup value={outcome} onChange={(_, data) => setOutcome(data.value as 'held' | 'notHeld')}>
          {mayHold && <Radio value="held" label={words.held} />}
          {item.may.includes('recordNotHeld') && <Radio value="notHeld" label={words.notHeld} />}
        </RadioGroup>
      </Field>
      {outcome === 'held' ? (
        <DayField label={words.day} value={heldOn} max={plan.now.on} fault={dayMessage} onChange={setHeldOn} />
      ) : (
        <Field
          label={words.reason}
          required
          {...(tried && reasonFault ? { validationMessage: words.missingReason } : {})}
        >
          <RadioGroup value={reason ?? ''} onChange={(_, data) => setReason(data.value as NotHeldReason)}>
            {(['busy', 'noOverlap', 'ill', 'other'] as const).map((choice) => (
              <Radio key={choice} value={choice} label={words.reasons[choice]} />
            ))}
          </RadioGroup>
        </Field>
      )}
      <Text size={200}>{words.whoSees}</Text>
    </FormDialog>
  );
}
