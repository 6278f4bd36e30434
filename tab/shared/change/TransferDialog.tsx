import { Field, Select } from '@fluentui/react-components';
import { useState } from 'react';
import type { PersonView } from '../../../src/contract/personView.ts';
import { type Day, parseDay } from '../../../src/domain/day.ts';
import { DayField } from '../DayField.tsx';
import { firstName } from '../firstName.ts';
import { PersonPicker } from '../PersonPicker.tsx';
import { useRead } from '../queries.ts';
import { useTexts } from '../surroundings.tsx';
import { ChangeDialog, type DialogProps, ofPlan } from './ChangeDialog.tsx';

/** To another unit of the municipality: this plan ends the day before, and a new one starts there. */
export default function TransferDialog({ plan, onClose }: DialogProps) {
  const { changes } = useTexts();
  const words = changes.transfer;
  const units = useRead('coordinatorOverview', { afterId: null }).data?.units ?? [];
  const [fromOn, setFromOn] = useState('');
  const [unitId, setUnitId] = useState('');
  const [leader, setLeader] = useState<PersonView | null>(null);
  const [mentor, setMentor] = useState<PersonView | null>(null);
  return (
    <ChangeDialog
      name="transferPlan"
      title={words.title({ name: firstName(plan.mentee) })}
      save={words.save}
      words={[words.effect, changes.seenByAll]}
      missing={{
        fromOn: parseDay(fromOn) === null ? changes.missingDay : null,
        unitId: unitId === '' ? changes.missingChoice : null,
        leaderId: leader === null ? changes.missingPerson : null,
        mentorId: null,
      }}
      asked={{
        ...ofPlan(plan),
        fromOn: fromOn as Day,
        unitId,
        leaderId: leader?.id ?? '',
        mentorId: mentor?.id ?? null,
      }}
      onClose={onClose}
    >
      {(message) => {
        const fault = message('unitId');
        return (
          <>
            <DayField label={words.day} value={fromOn} fault={message('fromOn')} onChange={setFromOn} />
            <Field label={words.unit} required {...(fault ? { validationMessage: fault } : {})}>
              <Select size="large" value={unitId} onChange={(_, { value }) => setUnitId(value)}>
                <option value="">{words.chooseUnit}</option>
                {units
                  .filter(({ name }) => name !== plan.unitName)
                  .map(({ id, name }) => (
                    <option key={id} value={id}>
                      {name}
                    </option>
                  ))}
              </Select>
            </Field>
            <PersonPicker
              label={words.leader}
              required
              person={leader}
              message={message('leaderId')}
              onPick={setLeader}
            />
            <PersonPicker label={words.mentor} person={mentor} message={message('mentorId')} onPick={setMentor} />
          </>
        );
      }}
    </ChangeDialog>
  );
}
