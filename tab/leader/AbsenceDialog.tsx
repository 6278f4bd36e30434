import { Field, makeStyles, Radio, RadioGroup, Text, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import type { PlanView } from '../../src/contract/views.ts';
import { type Day, parseDay } from '../../src/domain/day.ts';
import type { Absence } from '../../src/domain/plan/mentorship.ts';
import { DayField } from '../shared/DayField.tsx';
import { FormDialog } from '../shared/FormDialog.tsx';
import { firstName } from '../shared/firstName.ts';
import { useChange } from '../shared/queries.ts';
import { useTexts } from '../shared/surroundings.tsx';
import { faultOf } from '../shared/trouble.ts';

const useStyles = makeStyles({
  row: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalM },
  field: { flex: '1 1 9rem' },
});

interface Draft {
  readonly who: Absence['who'];
  readonly fromOn: string;
  readonly toOn: string;
  readonly kind: Absence['kind'];
}

interface Props {
  readonly plan: PlanView;
  readonly onClose: () => void;
}

/** Who is away and when; a kind for the leader only, and never why someone is ill. */
export default function AbsenceDialog({ plan, onClose }: Props) {
  const { absence: words } = useTexts().leader;
  const register = useChange('registerAbsence');
  const { on } = plan.now;
  const [draft, setDraft] = useState<Draft>({ who: 'mentee', fromOn: on, toOn: on, kind: 'holiday' });
  const [tried, setTried] = useState(false);
  const faults = faultsOf(draft);
  const submit = () => {
    setTried(true);
    if (faults.fromOn || faults.toOn) return;
    const { mentorshipId, revision } = plan;
    const days = { fromOn: draft.fromOn as Day, toOn: draft.toOn as Day };
    register.mutate({ mentorshipId, revision, ...draft, ...days });
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
      <DraftFields plan={plan} draft={draft} message={message} onChange={setDraft} />
      <Text size={200}>{words.whoSees}</Text>
      <Text size={200}>{words.effect}</Text>
    </FormDialog>
  );
}

interface FieldsProps {
  readonly plan: PlanView;
  readonly draft: Draft;
  readonly message: (field: 'fromOn' | 'toOn') => string | null;
  readonly onChange: (draft: Draft) => void;
}

function DraftFields({ plan, draft, message, onChange }: FieldsProps) {
  const styles = useStyles();
  const { absence: words } = useTexts().leader;
  return (
    <>
      <Field label={words.who}>
        <RadioGroup value={draft.who} onChange={(_, { value }) => onChange({ ...draft, who: value as Absence['who'] })}>
          <Radio value="mentee" label={plan.mentee.displayName} />
          <Radio value="mentor" label={plan.mentor.displayName} />
        </RadioGroup>
      </Field>
      <div className={styles.row}>
        <DayField
          className={styles.field}
          label={words.from}
          value={draft.fromOn}
          fault={message('fromOn')}
          onChange={(fromOn) => onChange({ ...draft, fromOn })}
        />
        <DayField
          className={styles.field}
          label={words.to}
          value={draft.toOn}
          fault={message('toOn')}
          onChange={(toOn) => onChange({ ...draft, toOn })}
        />
      </div>
      <Field label={words.kind} hint={words.never}>
        <RadioGroup
          value={draft.kind}
          onChange={(_, { value }) => onChange({ ...draft, kind: value as Absence['kind'] })}
        >
          {(['holiday', 'other', 'causedByEmployer'] as const).map((kind) => (
            <Radio key={kind} value={kind} label={words.kinds[kind]} />
          ))}
        </RadioGroup>
      </Field>
    </>
  );
}

function faultsOf({ fromOn, toOn }: Draft): Readonly<Record<'fromOn' | 'toOn', 'missingDay' | 'wrongOrder' | null>> {
  const missing = (day: string) => (parseDay(day) === null ? 'missingDay' : null);
  return { fromOn: missing(fromOn), toOn: missing(toOn) ?? (toOn < fromOn ? 'wrongOrder' : null) };
}
