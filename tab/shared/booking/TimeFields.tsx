import { Field, Input, makeStyles, tokens } from '@fluentui/react-components';
import type { PlanView } from '../../../src/contract/views.ts';
import { DayField } from '../DayField.tsx';
import { readTime } from '../readTime.ts';
import { useTexts, useWhen } from '../surroundings.tsx';
import { TimeField } from '../TimeField.tsx';
import { faultOf } from '../trouble.ts';
import type { BookingDraft, BookingFaults } from './checkBooking.ts';

const useStyles = makeStyles({
  row: { display: 'flex', flexWrap: 'wrap', alignItems: 'flex-start', gap: tokens.spacingHorizontalM },
  field: { flex: '1 1 9rem' },
});

interface Props {
  readonly plan: PlanView;
  readonly draft: BookingDraft;
  readonly faults: BookingFaults;
  readonly error: unknown;
  readonly onChange: (draft: BookingDraft) => void;
}

/** Day, time and length of a talk, as one chooses them oneself. */
export function TimeFields({ plan, draft, faults, error, onChange }: Props) {
  const styles = useStyles();
  const { booking: book } = useTexts();
  const when = useWhen();
  const bounds = { least: plan.programme.floorMinutes, most: plan.programme.ceilingMinutes };
  const faultWords = {
    missingDay: book.missingDay,
    missingTime: book.missingTime,
    passed: book.passed,
    minutesWrong: book.minutesWrong(bounds),
  };
  const faultIn = (field: 'on' | 'time' | 'minutes') => {
    const fault = faults[field];
    return fault ? faultWords[fault] : faultOf(error, field);
  };
  const minutesFault = faultIn('minutes');
  const time = readTime(draft.time);
  return (
    <>
      <div className={styles.row}>
        <DayField
          className={styles.field}
          label={book.day}
          value={draft.on}
          min={plan.now.on}
          fault={faultIn('on')}
          onChange={(on) => onChange({ ...draft, on })}
        />
        <TimeField
          className={styles.field}
          label={book.time}
          value={draft.time}
          hint={time === draft.time ? null : time && when.time(time)}
          fault={faultIn('time')}
          onChange={(written) => onChange({ ...draft, time: written })}
        />
      </div>
      <Field
        label={book.minutes}
        hint={book.minutesHint(bounds)}
        required
        {...(minutesFault ? { validationMessage: minutesFault } : {})}
      >
        <Input
          type="number"
          size="large"
          value={draft.minutes}
          min={bounds.least}
          max={bounds.most}
          step={5}
          onChange={(_, { value }) => onChange({ ...draft, minutes: value })}
        />
      </Field>
    </>
  );
}
