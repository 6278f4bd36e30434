import { useState } from 'react';
import { addDays, type Day, daysBetween, parseDay } from '../../../src/domain/day.ts';
import { DayField } from '../DayField.tsx';
import { firstName } from '../firstName.ts';
import { ShiftDays } from '../ShiftDays.tsx';
import { useTexts } from '../surroundings.tsx';
import { ChangeDialog, type DialogProps, ofPlan } from './ChangeDialog.tsx';

/** The first day, or the start of employment, is another. Training shifts that are known move as far as the first day. */
export default function StartDialog({ plan, onClose }: DialogProps) {
  const { changes, coordinator } = useTexts();
  const [employedOn, setEmployedOn] = useState<string>(plan.employedOn);
  const [startsOn, setStartsOn] = useState<string>(plan.startsOn);
  const [chosen, setChosen] = useState<readonly Day[] | null>(null);
  const first = parseDay(startsOn);
  const known = plan.items.filter(({ kind, responsible }) => kind === 'trainingShift' && responsible !== 'leader');
  const days = known.map(({ opensOn }) => (first ? addDays(opensOn, daysBetween(plan.startsOn, first)) : opensOn));
  const trainingShiftsOn = chosen ?? [...new Set(days)];
  const missing = {
    employedOn: parseDay(employedOn) === null ? changes.missingDay : null,
    startsOn: first === null ? changes.missingDay : null,
    trainingShiftsOn: null,
  };
  // Most people begin to work on the day they are employed.
  const employ = (value: string) => {
    if (startsOn === employedOn) setStartsOn(value);
    setEmployedOn(value);
  };
  return (
    <ChangeDialog
      name="changeStart"
      title={changes.start.title({ name: firstName(plan.mentee) })}
      save={changes.start.save}
      words={[changes.start.effect, changes.seenByAll]}
      missing={missing}
      asked={{
        ...ofPlan(plan),
        employedOn: employedOn as Day,
        startsOn: startsOn as Day,
        trainingShiftsOn: [...trainingShiftsOn],
      }}
      onClose={onClose}
    >
      {(message) => (
        <>
          <DayField
            label={coordinator.start.employedOn}
            value={employedOn}
            fault={message('employedOn')}
            onChange={employ}
          />
          <DayField
            label={coordinator.start.startsOn}
            value={startsOn}
            min={plan.now.on}
            fault={message('startsOn')}
            onChange={setStartsOn}
          />
          <ShiftDays
            days={trainingShiftsOn}
            min={startsOn}
            message={message('trainingShiftsOn')}
            onChange={setChosen}
          />
        </>
      )}
    </ChangeDialog>
  );
}
