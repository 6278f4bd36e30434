import { useState } from 'react';
import { type Day, parseDay } from '../../../src/domain/day.ts';
import { DayField } from '../DayField.tsx';
import { firstName } from '../firstName.ts';
import { useTexts } from '../surroundings.tsx';
import { ChangeDialog, type DialogProps, ofPlan } from './ChangeDialog.tsx';

/** Done before the programme ends. */
export default function FinishDialog({ plan, onClose }: DialogProps) {
  const { changes } = useTexts();
  const words = changes.finish;
  const [on, setOn] = useState<string>(plan.now.on);
  return (
    <ChangeDialog
      name="finishPlan"
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
          min={plan.startsOn}
          max={plan.now.on}
          fault={message('on')}
          onChange={setOn}
        />
      )}
    </ChangeDialog>
  );
}
