import { Field, Input, makeStyles, tokens } from '@fluentui/react-components';
import { DismissRegular } from '@fluentui/react-icons/svg/dismiss';
import { useState } from 'react';
import { type Day, parseDay } from '../../src/domain/day.ts';
import { useTexts, useWhen } from './surroundings.tsx';
import { TouchButton } from './TouchButton.tsx';

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

interface Props {
  readonly days: readonly Day[];
  readonly min: string;
  readonly message: string | null;
  readonly onChange: (days: readonly Day[]) => void;
}

/** The days of training shifts: added one by one, each with a way to take it away. */
export function ShiftDays({ days, min, message, onChange }: Props) {
  const styles = useStyles();
  const when = useWhen();
  const { start } = useTexts().coordinator;
  const [typed, setTyped] = useState('');
  const day = parseDay(typed);
  const add = () => {
    if (day === null) return;
    if (!days.includes(day)) onChange([...days, day].sort());
    setTyped('');
  };
  const remove = (gone: Day) => onChange(days.filter((one) => one !== gone));
  return (
    <>
      <Field label={start.shifts} hint={start.shiftsHint} {...(message ? { validationMessage: message } : {})}>
        {(field) => (
          <div className={styles.row}>
            <Input
              {...field}
              type="date"
              size="large"
              min={min}
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
