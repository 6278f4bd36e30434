import { useState } from 'react';
import { type Day, parseDay } from '../../../src/domain/day.ts';
import { DayField } from '../DayField.tsx';
import { firstName } from '../firstName.ts';
import { useTexts } from '../surroundings.tsx';
import { ChangeDialog, type DialogProps, ofPlan } from './ChangeDialog.tsx';
import { Choices } from './Choices.tsx';

const destinations = ['leftSector', 'otherMunicipality', 'otherService', 'unknown'] as const;
type Destination = (typeof destinations)[number];

/** The newcomer's last day before the programme's own, and where to; never why. */
export default function LeavingDialog({ plan, onClose }: DialogProps) {
  const { changes } = useTexts();
  const words = changes.leaving;
  const known = destinations.find((one) => one === plan.leaving?.destination) ?? null;
  const [on, setOn] = useState<string>(plan.leaving?.on ?? '');
  const [destination, setDestination] = useState<Destination | null>(known);
  const name = firstName(plan.mentee);
  return (
    <ChangeDialog
      name="registerLeaving"
      title={words.title({ name })}
      save={words.save}
      words={[words.effect, words.whoSees({ name })]}
      missing={{
        on: parseDay(on) === null ? changes.missingDay : null,
        destination: destination === null ? changes.missingChoice : null,
      }}
      asked={{ ...ofPlan(plan), on: on as Day, destination: destination ?? 'unknown' }}
      onClose={onClose}
    >
      {(message) => (
        <>
          <DayField
            label={words.day}
            value={on}
            min={plan.startsOn}
            max={plan.endsOn}
            fault={message('on')}
            onChange={setOn}
          />
          <Choices
            label={words.destination}
            hint={words.never}
            value={destination}
            choices={destinations.map((one) => [one, words.destinations[one]])}
            message={message('destination')}
            onChange={setDestination}
          />
        </>
      )}
    </ChangeDialog>
  );
}
