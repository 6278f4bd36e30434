import { Field, Input, makeStyles, tokens } from '@fluentui/react-components';
import { DismissRegular } from '@fluentui/react-icons/svg/dismiss';
import { useState } from 'react';
import { type Day, parseDay } from '../../src/domain/day.ts';
import { useTexts, useWhen } from '../shared/surroundings.tsx';
import { TouchButton } from '../shared/TouchButton.tsx';
import { type DraftForm, validation } from './draftForm.ts';

const useStyles = makeStyles({
  row: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalS },
  days: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: tokens.spacingHorizontalS,
    margin: 0,
    padding: 0,
    listStyleType: 'none',
  },
});

const daysMax = 30;

/** The days of training shifts: added one by one, each with a way to take it away. */
export function ShiftDays({ form }: { readonly form: DraftForm }) {
  const styles = useStyles();
  const when = useWhen();
  const { draft, change, message } = form;
  const { start } = useTexts().coordinator;
  const [typed, setTyped] = useState('');
  const days = draft.trainingShiftsOn;
  const day = parseDay(typed);
  const add = () => {
    if (day === null) return;
    if (!days.includes(day)) change({ trainingShiftsOn: [...days, day].sort() });
    setTyped('');
  };
  const remove = (gone: Day) => change({ trainingShiftsOn: days.filter((one) => one !== gone) });
  return (
    <>
      <Field label={start.shifts} hint={start.shiftsHint} {...validation(message('trainingShiftsOn'))}>
        {(field) => (
          <div className={styles.row}>
            <Input
              {...field}
              type="date"
              size="large"
              min={draft.startsOn}
              value={typed}
              onChange={(_, { value }) => setTyped(value)}
            />
            {day !== null && days.length < daysMax && <TouchButton onClick={add}>{start.addShift}</TouchButton>}
          </div>
        )}
      </Field>
      {days.length > 0 && (
        <ul className={styles.days}>
          {days.map((one) => (
            <li key={one}>
              <TouchButton
                icon={<DismissRegular />}
                iconPosition="after"
                aria-label={start.removeShift({ day: when.longDay(one) })}
                onClick={() => remove(one)}
              >
                {when.shortDay(one)}
              </TouchButton>
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
