import { Field, makeStyles, Select, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import type { UnitRostersView } from '../../../src/contract/rosterViews.ts';
import type { BlockedKind } from '../../../src/domain/slot/slotsGiven.ts';
import { FormDialog } from '../FormDialog.tsx';
import { readTime } from '../readTime.ts';
import { useTexts } from '../surroundings.tsx';
import { TimeField } from '../TimeField.tsx';
import { TouchButton } from '../TouchButton.tsx';
import { Weekdays } from '../Weekdays.tsx';
import { type BlockedGroup, withGroup } from './blockedGroups.ts';
import { useSaveTimes } from './useSaveTimes.ts';

const useStyles = makeStyles({
  times: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalL },
  time: { flex: '1 1 8rem', maxWidth: '13rem' },
});

const allDays = [1, 2, 3, 4, 5, 6, 7];
const kinds: readonly BlockedKind[] = ['handover', 'medication', 'meal', 'morningCare', 'other'];

interface Props {
  readonly view: UnitRostersView;
  readonly group: BlockedGroup | null;
  readonly onClose: () => void;
}

/** What happens, from when to when, and on which days. */
export default function BlockedDialog({ view, group, onClose }: Props) {
  const styles = useStyles();
  const { rosters } = useTexts();
  const words = rosters.times.dialog;
  const save = useSaveTimes(view);
  const [kind, setKind] = useState<BlockedKind>(group?.kind ?? 'handover');
  const [hours, setHours] = useState({ from: group?.from ?? '', to: group?.to ?? '' });
  const [weekdays, setWeekdays] = useState<readonly number[]>(group?.weekdays ?? allDays);
  const [tried, setTried] = useState(false);
  const [from, to] = [readTime(hours.from), readTime(hours.to)];
  const fault = (time: string | null) => (tried && time === null ? words.notATime : null);
  const sameTime = tried && from !== null && from === to ? words.sameTime : null;
  const submit = () => {
    setTried(true);
    if (from === null || to === null || from === to || weekdays.length === 0) return;
    const after = { kind, from, to, weekdays };
    save.mutate({ blocked: withGroup(view.times.blocked, { before: group, after }) });
  };
  return (
    <FormDialog
      title={words.title}
      submitLabel={words.save}
      busy={save.isPending}
      done={save.isSuccess}
      error={save.error}
      fields={[]}
      onSubmit={submit}
      onClose={onClose}
    >
      <Field label={words.kind}>
        <Select size="large" value={kind} onChange={(_, { value }) => setKind(value as BlockedKind)}>
          {kinds.map((one) => (
            <option key={one} value={one}>
              {rosters.times.kinds[one]}
            </option>
          ))}
        </Select>
      </Field>
      <div className={styles.times}>
        <TimeField
          className={styles.time}
          label={words.from}
          value={hours.from}
          hint={null}
          fault={fault(from)}
          onChange={(written) => setHours({ ...hours, from: written })}
        />
        <TimeField
          className={styles.time}
          label={words.to}
          value={hours.to}
          hint={null}
          fault={fault(to) ?? sameTime}
          onChange={(written) => setHours({ ...hours, to: written })}
        />
      </div>
      <Weekdays
        legend={words.weekdays}
        weekdays={weekdays}
        message={tried && weekdays.length === 0 ? words.noDay : null}
        onChange={setWeekdays}
      />
      {weekdays.length < allDays.length && (
        <div>
          <TouchButton onClick={() => setWeekdays(allDays)}>{words.allDays}</TouchButton>
        </div>
      )}
    </FormDialog>
  );
}
