import { Field, Radio, RadioGroup, Select } from '@fluentui/react-components';
import type { CoordinatorView } from '../../src/contract/views.ts';
import { Notice } from '../shared/Notice.tsx';
import { PersonPicker } from '../shared/PersonPicker.tsx';
import { useTexts } from '../shared/surroundings.tsx';
import { type DraftForm, validation } from './draftForm.ts';
import type { StartDraft } from './startDraft.ts';
import { UnitButton } from './UnitButton.tsx';

interface Props {
  readonly form: DraftForm;
  readonly units: CoordinatorView['units'];
}

/** Who begins, who follows her up, and where. */
export function PeopleFields({ form, units }: Props) {
  const { draft, change, message } = form;
  const { start } = useTexts().coordinator;
  const picked = (field: 'menteeId' | 'mentorId' | 'reserveMentorId' | 'leaderId') => ({
    person: draft[field],
    message: message(field),
    onPick: (person: StartDraft['menteeId']) => change({ [field]: person }),
  });
  return (
    <>
      <PersonPicker label={start.mentee} required {...picked('menteeId')} />
      <Field label={start.experience} required {...validation(message('experience'))}>
        <RadioGroup
          value={draft.experience ?? ''}
          onChange={(_, { value }) => change({ experience: value as StartDraft['experience'] })}
        >
          <Radio value="newlyEducated" label={start.experiences.newlyEducated} />
          <Radio value="experienced" label={start.experiences.experienced} />
        </RadioGroup>
      </Field>
      <PersonPicker label={start.mentor} required {...picked('mentorId')} />
      <PersonPicker label={start.reserveMentor} hint={start.reserveHint} {...picked('reserveMentorId')} />
      <PersonPicker label={start.leader} hint={start.leaderHint} required {...picked('leaderId')} />
      <UnitField form={form} units={units} />
    </>
  );
}

/** A plan belongs to a unit; one that lacks is added here, and what is filled in stays. */
function UnitField({ form, units }: Props) {
  const { draft, change } = form;
  const fault = form.message('unitId');
  const { start, units: words } = useTexts().coordinator;
  return (
    <>
      {units.length === 0 ? (
        <Notice kind={fault === null ? 'info' : 'warning'}>{words.none}</Notice>
      ) : (
        <Field label={start.unit} required {...validation(fault)}>
          <Select size="large" value={draft.unitId} onChange={(_, { value }) => change({ unitId: value })}>
            <option value="" disabled>
              {start.chooseUnit}
            </option>
            {units.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </Select>
        </Field>
      )}
      <div>
        <UnitButton unit={null} onSaved={({ id }) => change({ unitId: id })}>
          {words.add}
        </UnitButton>
      </div>
    </>
  );
}
