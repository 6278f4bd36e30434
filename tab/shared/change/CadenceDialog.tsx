import { useState } from 'react';
import { type Day, later, parseDay } from '../../../src/domain/day.ts';
import type { TalkCadence } from '../../../src/domain/plan/adjustment.ts';
import { DayField } from '../DayField.tsx';
import { firstName } from '../firstName.ts';
import { useTexts } from '../surroundings.tsx';
import { ChangeDialog, type DialogProps, ofPlan } from './ChangeDialog.tsx';
import { Choices } from './Choices.tsx';

const ways: readonly TalkCadence[] = ['lighter', 'denser', 'asProgramme'];

/** How often the two meet from a day on, as they agree. */
export default function CadenceDialog({ plan, onClose }: DialogProps) {
  const { changes } = useTexts();
  const words = changes.cadence;
  const [cadence, setCadence] = useState<TalkCadence | null>(plan.cadence?.cadence ?? null);
  const [fromOn, setFromOn] = useState<string>(later(plan.now.on, plan.startsOn));
  const name = firstName(plan.mentee);
  return (
    <ChangeDialog
      name="changeCadence"
      title={words.title({ name })}
      save={words.save}
      words={[words.effect({ name }), changes.seenByAll]}
      missing={{
        cadence: cadence === null ? changes.missingChoice : null,
        fromOn: parseDay(fromOn) === null ? changes.missingDay : null,
      }}
      asked={{ ...ofPlan(plan), cadence: cadence ?? 'asProgramme', fromOn: fromOn as Day }}
      onClose={onClose}
    >
      {(message) => (
        <>
          <Choices
            label={words.how}
            value={cadence}
            choices={ways.map((way) => [way, words.ways[way]])}
            message={message('cadence')}
            onChange={setCadence}
          />
          <DayField
            label={changes.fromDay}
            value={fromOn}
            min={plan.now.on}
            max={plan.endsOn}
            fault={message('fromOn')}
            onChange={setFromOn}
          />
        </>
      )}
    </ChangeDialog>
  );
}
