import { Field, Radio, RadioGroup, Select } from '@fluentui/react-components';
import type { CoordinatorView } from '../../src/contract/views.ts';
import { useTexts } from '../shared/surroundings.tsx';
import { type DraftForm, validation } from './draftForm.ts';
import { PersonPicker } from './PersonPicker.tsx';
import type { StartDraft } from './startDraft.ts';

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
      <Field label={start.unit} required {...validation(message('unitId'))}>
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
    </>
  );
}
