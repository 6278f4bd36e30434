import { Text } from '@fluentui/react-components';
import { useState } from 'react';
import type { AbsenceView } from '../../../src/contract/changeViews.ts';
import type { PlanView } from '../../../src/contract/views.ts';
import type { Day } from '../../../src/domain/day.ts';
import { FormDialog } from '../FormDialog.tsx';
import { firstName } from '../firstName.ts';
import { useChange } from '../queries.ts';
import { useTexts, useWhen } from '../surroundings.tsx';
import { faultOf } from '../trouble.ts';
import { type AbsenceDraft, AbsenceFields } from './AbsenceFields.tsx';
import { faultsOf } from './absenceFaults.ts';
import { type DialogProps, ofPlan } from './ChangeDialog.tsx';
import { Choices } from './Choices.tsx';

type What = 'keep' | 'remove';

/** An absence that was registered gets other days, or goes. */
export default function ChangeAbsenceDialog({ plan, onClose }: DialogProps) {
  const { changes, leader } = useTexts();
  const words = changes.absence;
  const [chosen, setChosen] = useState(plan.absences.at(-1));
  const [what, setWhat] = useState<What>('keep');
  const [draft, setDraft] = useState<AbsenceDraft>(chosen ?? { fromOn: '', toOn: '', kind: null });
  const [tried, setTried] = useState(false);
  const change = useChange('changeAbsence');
  const remove = useChange('removeAbsence');
  const doing = what === 'remove' ? remove : change;
  const faults = faultsOf(draft);
  const submit = () => {
    setTried(true);
    if (chosen === undefined) return;
    const absence = { ...ofPlan(plan), absence: chosen.index };
    if (what === 'remove') return remove.mutate(absence);
    if (faults.fromOn || faults.toOn) return;
    const days = { fromOn: draft.fromOn as Day, toOn: draft.toOn as Day };
    change.mutate({ ...absence, ...days, kind: draft.kind });
  };
  const message = (field: 'fromOn' | 'toOn') => {
    const fault = tried ? faults[field] : null;
    return fault ? leader.absence[fault] : faultOf(doing.error, field);
  };
  return (
    <FormDialog
      title={words.title}
      submitLabel={what === 'remove' ? words.remove : words.save}
      busy={doing.isPending}
      done={doing.isSuccess}
      error={doing.error}
      fields={['fromOn', 'toOn']}
      onSubmit={submit}
      onClose={onClose}
    >
      <Which
        plan={plan}
        chosen={chosen}
        onChoose={(absence) => {
          setChosen(absence);
          setDraft(absence);
        }}
      />
      <Choices
        label={words.what}
        value={what}
        choices={[
          ['keep', words.keep],
          ['remove', words.remove],
        ]}
        message={null}
        onChange={setWhat}
      />
      {what === 'keep' && <AbsenceFields plan={plan} draft={draft} message={message} onChange={setDraft} />}
      <Text size={200}>{words.effect}</Text>
      <Text size={200}>{plan.reader === 'leader' ? leader.absence.whoSees : leader.absence.whoSeesDays}</Text>
    </FormDialog>
  );
}

interface WhichProps {
  readonly plan: PlanView;
  readonly chosen: AbsenceView | undefined;
  readonly onChoose: (absence: AbsenceView) => void;
}

/** Which absence, where there are several. */
function Which({ plan, chosen, onChoose }: WhichProps) {
  const { absence: words } = useTexts().changes;
  const when = useWhen();
  if (plan.absences.length < 2) return null;
  const name = (one: AbsenceView) => firstName(one.who === 'mentee' ? plan.mentee : plan.mentor);
  const choose = (index: string) => {
    const absence = plan.absences.find((one) => String(one.index) === index);
    if (absence) onChoose(absence);
  };
  return (
    <Choices
      label={words.which}
      value={String(chosen?.index ?? '')}
      choices={plan.absences.map((one) => [
        String(one.index),
        words.one({ name: name(one), days: when.dayRange(one.fromOn, one.toOn) }),
      ])}
      message={null}
      onChange={choose}
    />
  );
}
