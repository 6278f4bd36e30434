import { Field, Radio, RadioGroup, Text } from '@fluentui/react-components';
import { useState } from 'react';
import type { Day } from '../../../src/domain/day.ts';
import type { Absence } from '../../../src/domain/plan/mentorship.ts';
import { FormDialog } from '../FormDialog.tsx';
import { firstName } from '../firstName.ts';
import { useChange } from '../queries.ts';
import { useTexts } from '../surroundings.tsx';
import { faultOf } from '../trouble.ts';
import { type AbsenceDraft, AbsenceFields } from './AbsenceFields.tsx';
import { faultsOf } from './absenceFaults.ts';
import { type DialogProps, ofPlan } from './ChangeDialog.tsx';

interface Draft extends AbsenceDraft {
  readonly who: Absence['who'];
}

/** Who is away and when; a kind from the leader only, and never why someone is ill. */
export default function AbsenceDialog({ plan, onClose }: DialogProps) {
  const { absence: words } = useTexts().leader;
  const register = useChange('registerAbsence');
  const { on } = plan.now;
  const kind = plan.reader === 'leader' ? 'holiday' : null;
  const [draft, setDraft] = useState<Draft>({ who: 'mentee', fromOn: on, toOn: on, kind });
  const [tried, setTried] = useState(false);
  const faults = faultsOf(draft);
  const submit = () => {
    setTried(true);
    if (faults.fromOn || faults.toOn) return;
    const days = { fromOn: draft.fromOn as Day, toOn: draft.toOn as Day };
    register.mutate({ ...ofPlan(plan), ...draft, ...days, kind: draft.kind ?? 'other' });
  };
  const message = (field: 'fromOn' | 'toOn') => {
    const fault = tried ? faults[field] : null;
    return fault ? words[fault] : faultOf(register.error, field);
  };
  return (
    <FormDialog
      title={words.title({ name: firstName(plan.mentee) })}
      submitLabel={words.save}
      busy={register.isPending}
      done={register.isSuccess}
      error={register.error}
      fields={['fromOn', 'toOn']}
      onSubmit={submit}
      onClose={onClose}
    >
      <Field label={words.who}>
        <RadioGroup value={draft.who} onChange={(_, { value }) => setDraft({ ...draft, who: value as Absence['who'] })}>
          <Radio value="mentee" label={plan.mentee.displayName} />
          <Radio value="mentor" label={plan.mentor.displayName} />
        </RadioGroup>
      </Field>
      <AbsenceFields plan={plan} draft={draft} message={message} onChange={setDraft} />
      <Text size={200}>{plan.reader === 'leader' ? words.whoSees : words.whoSeesDays}</Text>
      <Text size={200}>{words.effect}</Text>
    </FormDialog>
  );
}
