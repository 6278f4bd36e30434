import { useState } from 'react';
import type { PersonView } from '../../../src/contract/personView.ts';
import { type Day, later, parseDay } from '../../../src/domain/day.ts';
import { DayField } from '../DayField.tsx';
import { PersonPicker } from '../PersonPicker.tsx';
import { useTexts } from '../surroundings.tsx';
import { ChangeDialog, type DialogProps, ofPlan } from './ChangeDialog.tsx';
import { Choices } from './Choices.tsx';

/** Who takes over while the mentor is away, or nobody. */
export default function ReserveDialog({ plan, onClose }: DialogProps) {
  const { changes } = useTexts();
  const words = changes.reserve;
  const [wanted, setWanted] = useState<'yes' | 'no'>('yes');
  const [person, setPerson] = useState<PersonView | null>(plan.reserveMentor);
  const [fromOn, setFromOn] = useState<string>(later(plan.now.on, plan.startsOn));
  const isMissing = wanted === 'yes' && person === null;
  return (
    <ChangeDialog
      name="setReserveMentor"
      title={words.title}
      save={words.save}
      words={[words.effect, changes.seenByAll]}
      missing={{
        reserveMentorId: isMissing ? changes.missingPerson : null,
        fromOn: parseDay(fromOn) === null ? changes.missingDay : null,
      }}
      asked={{
        ...ofPlan(plan),
        reserveMentorId: wanted === 'yes' ? (person?.id ?? null) : null,
        fromOn: fromOn as Day,
      }}
      onClose={onClose}
    >
      {(message) => (
        <>
          <Choices
            label={words.who}
            value={wanted}
            choices={[
              ['yes', words.yes],
              ['no', words.no],
            ]}
            message={null}
            onChange={setWanted}
          />
          {wanted === 'yes' && (
            <PersonPicker
              label={words.person}
              required
              person={person}
              message={message('reserveMentorId')}
              onPick={setPerson}
            />
          )}
          <DayField
            label={changes.fromDay}
            value={fromOn}
            min={plan.now.on}
            fault={message('fromOn')}
            onChange={setFromOn}
          />
        </>
      )}
    </ChangeDialog>
  );
}
