import { useState } from 'react';
import { type Day, parseDay } from '../../../src/domain/day.ts';
import { DayField } from '../DayField.tsx';
import { firstName } from '../firstName.ts';
import { useTexts } from '../surroundings.tsx';
import { ChangeDialog, type DialogProps, ofPlan } from './ChangeDialog.tsx';

/** A talk besides those of the programme. */
export default function ExtraTalkDialog({ plan, onClose }: DialogProps) {
  const { changes } = useTexts();
  const words = changes.extra;
  const [on, setOn] = useState('');
  return (
    <ChangeDialog
      name="addExtraTalk"
      title={words.title({ name: firstName(plan.mentee) })}
      save={words.save}
      words={[words.effect, changes.seenByAll]}
      missing={{ on: parseDay(on) === null ? changes.missingDay : null }}
      asked={{ ...ofPlan(plan), on: on as Day }}
      onClose={onClose}
    >
      {(message) => (
        <DayField
          label={words.day}
          value={on}
          min={plan.now.on}
          max={plan.endsOn}
          fault={message('on')}
          onChange={setOn}
        />
      )}
    </ChangeDialog>
  );
}
