import { makeStyles, Text, tokens } from '@fluentui/react-components';
import { DismissRegular } from '@fluentui/react-icons/svg/dismiss';
import { useState } from 'react';
import type { UnitRostersView } from '../../../src/contract/rosterViews.ts';
import { usualCalmHours } from '../../../src/domain/slot/slotsGiven.ts';
import { FormDialog } from '../FormDialog.tsx';
import { readTime } from '../readTime.ts';
import { useTexts } from '../surroundings.tsx';
import { TimeField } from '../TimeField.tsx';
import { TouchButton } from '../TouchButton.tsx';
import { useSaveTimes } from './useSaveTimes.ts';

const useStyles = makeStyles({
  row: { display: 'flex', flexWrap: 'wrap', alignItems: 'end', gap: tokens.spacingHorizontalM },
  time: { flex: '1 1 6rem', maxWidth: '9rem' },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
});

interface Row {
  readonly id: number;
  readonly from: string;
  readonly to: string;
}

const spansMax = 10;
const rowsOf = (spans: readonly { readonly from: string; readonly to: string }[]): Row[] =>
  spans.map(({ from, to }, index) => ({ id: index, from, to }));

interface Props {
  readonly view: UnitRostersView;
  readonly onClose: () => void;
}

/** The calm hours of a unit, one row each. */
export default function CalmDialog({ view, onClose }: Props) {
  const styles = useStyles();
  const words = useTexts().rosters.times.calm;
  const save = useSaveTimes(view);
  const [rows, setRows] = useState(() => rowsOf(view.times.calm));
  const [tried, setTried] = useState(false);
  const spans = rows.map(({ from, to }) => ({ from: readTime(from), to: readTime(to) }));
  const whole = spans.flatMap(({ from, to }) => (from === null || to === null || from === to ? [] : [{ from, to }]));
  const submit = () => {
    setTried(true);
    if (whole.length === rows.length) save.mutate({ calm: whole });
  };
  const more = () => setRows([...rows, { id: Math.max(-1, ...rows.map(({ id }) => id)) + 1, from: '', to: '' }]);
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
      <Text>{words.intro}</Text>
      {rows.map((row, index) => (
        <SpanRow
          key={row.id}
          number={index + 1}
          row={row}
          tried={tried}
          onChange={(changed) => setRows(rows.map((one) => (one.id === row.id ? changed : one)))}
          onRemove={() => setRows(rows.filter(({ id }) => id !== row.id))}
        />
      ))}
      <div className={styles.buttons}>
        {rows.length < spansMax && <TouchButton onClick={more}>{words.add}</TouchButton>}
        <TouchButton onClick={() => setRows(rowsOf(usualCalmHours))}>{words.usual}</TouchButton>
      </div>
    </FormDialog>
  );
}

interface RowProps {
  readonly number: number;
  readonly row: Row;
  readonly tried: boolean;
  readonly onChange: (row: Row) => void;
  readonly onRemove: () => void;
}

function SpanRow({ number, row, tried, onChange, onRemove }: RowProps) {
  const styles = useStyles();
  const { calm, dialog } = useTexts().rosters.times;
  const faultIn = (field: 'from' | 'to') => {
    if (!tried) return null;
    if (readTime(row[field]) === null) return dialog.notATime;
    return field === 'to' && readTime(row.from) === readTime(row.to) ? dialog.sameTime : null;
  };
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset would draw a box around every row
    <div className={styles.row} role="group" aria-label={calm.span({ number })}>
      {(['from', 'to'] as const).map((field) => (
        <TimeField
          key={field}
          className={styles.time}
          label={dialog[field]}
          value={row[field]}
          hint={null}
          fault={faultIn(field)}
          onChange={(written) => onChange({ ...row, [field]: written })}
        />
      ))}
      <TouchButton icon={<DismissRegular />} aria-label={calm.remove({ number })} onClick={onRemove} />
    </div>
  );
}
