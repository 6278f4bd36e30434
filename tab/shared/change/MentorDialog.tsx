import { useState } from 'react';
import type { PersonView } from '../../../src/contract/personView.ts';
import { type Day, later, parseDay } from '../../../src/domain/day.ts';
import { DayField } from '../DayField.tsx';
import { firstName } from '../firstName.ts';
import { PersonPicker } from '../PersonPicker.tsx';
import { useTexts } from '../surroundings.tsx';
import { ChangeDialog, type DialogProps, ofPlan } from './ChangeDialog.tsx';

/** Somebody else is mentor from a day on. */
export default function MentorDialog({ plan, onClose }: DialogProps) {
  const { changes } = useTexts();
  const words = changes.mentor;
  const [mentor, setMentor] = useState<PersonView | null>(null);
  const [reserve, setReserve] = useState<PersonView | null>(plan.reserveMentor);
  const [fromOn, setFromOn] = useState<string>(later(plan.now.on, plan.startsOn));
  const name = firstName(plan.mentee);
  return (
    <ChangeDialog
      name="changeMentor"
      title={words.title({ name })}
      save={words.save}
      words={[words.effect({ from: firstName(plan.mentor), name }), changes.seenByAll]}
      missing={{
        mentorId: mentor === null ? changes.missingPerson : null,
        reserveMentorId: null,
        fromOn: parseDay(fromOn) === null ? changes.missingDay : null,
      }}
      asked={{
        ...ofPlan(plan),
        mentorId: mentor?.id ?? '',
        reserveMentorId: reserve?.id ?? null,
        fromOn: fromOn as Day,
      }}
      onClose={onClose}
    >
      {(message) => (
        <>
          <PersonPicker
            label={words.person}
            required
            person={mentor}
            message={message('mentorId')}
            onPick={(person) => {
              setMentor(person);
              if (person?.id === reserve?.id) setReserve(null);
            }}
          />
          <PersonPicker
            label={words.reserve}
            person={reserve}
            message={message('reserveMentorId')}
            onPick={setReserve}
          />
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
