import { makeStyles, Text, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import type { UnitView } from '../../src/contract/views.ts';
import { usualWorkingHours, workingHoursBounds } from '../../src/domain/reminder/workingHours.ts';
import { FormDialog } from '../shared/FormDialog.tsx';
import { type Asked, useChange } from '../shared/queries.ts';
import { readTime } from '../shared/readTime.ts';
import { useTexts } from '../shared/surroundings.tsx';
import { TimeField } from '../shared/TimeField.tsx';
import { TouchButton } from '../shared/TouchButton.tsx';
import { faultOf } from '../shared/trouble.ts';
import { Weekdays } from '../shared/Weekdays.tsx';

const useStyles = makeStyles({
  time: { flex: '1 1 10rem', maxWidth: '13rem' },
  times: { display: 'flex', flexWrap: 'wrap', alignItems: 'flex-start', gap: tokens.spacingHorizontalL },
});

/** The times as they are being written. */
interface Hours {
  readonly weekdays: readonly number[];
  readonly from: string;
  readonly to: string;
}

/** What is no time is sent as it is: the server's answer says so beside the field. */
const timeIn = (text: string) => readTime(text) ?? (text as Asked<'saveWorkingHours'>['from']);

interface Props {
  readonly unit: UnitView;
  readonly onClose: () => void;
}

/** When a unit's people are written to where nobody knows their shifts. */
export default function HoursDialog({ unit, onClose }: Props) {
  const { settings } = useTexts();
  const words = settings.hours;
  const save = useChange('saveWorkingHours');
  const [hours, setHours] = useState<Hours>(unit.hours);
  const { weekdays, from, to } = hours;
  return (
    <FormDialog
      title={words.title({ name: unit.name })}
      submitLabel={words.save}
      busy={save.isPending}
      done={save.isSuccess}
      error={save.error}
      fields={['weekdays', 'from', 'to']}
      onSubmit={() =>
        save.mutate({
          unitId: unit.id,
          revision: unit.hours.revision,
          weekdays: [...weekdays],
          from: timeIn(from),
          to: timeIn(to),
        })
      }
      onClose={onClose}
    >
      <Text>{words.intro}</Text>
      <Weekdays
        legend={words.weekdays}
        weekdays={weekdays}
        message={faultOf(save.error, 'weekdays')}
        onChange={(chosen) => setHours({ ...hours, weekdays: chosen })}
      />
      <Times hours={hours} error={save.error} onChange={setHours} />
      <div>
        <TouchButton onClick={() => setHours(usualWorkingHours)}>{settings.usual}</TouchButton>
      </div>
    </FormDialog>
  );
}

interface FieldProps {
  readonly hours: Hours;
  readonly onChange: (hours: Hours) => void;
}

function Times({ hours, error, onChange }: FieldProps & { readonly error: Error | null }) {
  const styles = useStyles();
  const words = useTexts().settings.hours;
  const { earliest, latest } = workingHoursBounds;
  return (
    <div className={styles.times}>
      {(['from', 'to'] as const).map((field) => (
        <TimeField
          key={field}
          className={styles.time}
          label={words[field]}
          value={hours[field]}
          hint={words.bounds({ earliest, latest })}
          fault={faultOf(error, field)}
          onChange={(written) => onChange({ ...hours, [field]: written })}
        />
      ))}
    </div>
  );
}
