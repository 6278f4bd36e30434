import { Field, Input, makeStyles, Switch, Text, tokens } from '@fluentui/react-components';
import { policies } from '../../src/domain/reminder/policy.ts';
import type { Texts } from '../../src/texts/texts.ts';
import { listed } from '../shared/listed.ts';
import { useTexts } from '../shared/surroundings.tsx';
import { TouchButton } from '../shared/TouchButton.tsx';
import { useTableClass } from '../shared/tableClass.ts';
import { validation } from './draftForm.ts';
import { type DraftRow, isFixed, isSameRow, rowFault, usualRow } from './reminderDraft.ts';

const useStyles = makeStyles({
  says: { display: 'block', color: tokens.colorNeutralForeground2 },
  quiet: { display: 'block', color: tokens.colorNeutralForeground2 },
  field: { maxWidth: '18rem' },
  // What Fluent leaves free around them would set them off from the words above.
  switch: { minHeight: '44px', alignItems: 'center', marginLeft: `calc(-1 * ${tokens.spacingHorizontalS})` },
  usual: { paddingLeft: 0 },
  cell: { display: 'flex', flexDirection: 'column', alignItems: 'flex-start' },
});

interface Props {
  readonly rows: readonly DraftRow[];
  readonly onChange: (row: DraftRow) => void;
}

/** Every kind of reminder: what it says, to whom, when, and whether it comes. */
export function ReminderTable({ rows, onChange }: Props) {
  const { label, what, to, when, on } = useTexts().settings.table;
  const tableClass = useTableClass();
  return (
    <table className={tableClass} aria-label={label}>
      <thead>
        <tr>
          <th scope="col">{what}</th>
          <th scope="col">{to}</th>
          <th scope="col">{when}</th>
          <th scope="col">{on}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <ReminderRow key={row.kind} row={row} onChange={onChange} />
        ))}
      </tbody>
    </table>
  );
}

interface RowProps {
  readonly row: DraftRow;
  readonly onChange: (row: DraftRow) => void;
}

function ReminderRow({ row, onChange }: RowProps) {
  const styles = useStyles();
  const { settings } = useTexts();
  const { name, says } = settings.kinds[row.kind];
  const people = [...new Set(policies[row.kind].to.map((to) => settings.to[to]))];
  const [first = '', ...others] = people;
  return (
    <tr>
      <th scope="row">
        <Text weight="semibold">{name}</Text>
        <Text size={200} className={styles.says}>
          {says}
        </Text>
      </th>
      <td data-column={settings.table.to}>
        {listed([first, ...others.map((each) => each.toLowerCase())], settings.and)}
      </td>
      <td>
        <Days row={row} onChange={onChange} />
      </td>
      <td>
        <Sending row={row} onChange={onChange} />
      </td>
    </tr>
  );
}

/** In words where the rule gives the days, otherwise to be written, with the bounds beside. */
function Days({ row, onChange }: RowProps) {
  const styles = useStyles();
  const texts = useTexts();
  const { settings } = texts;
  const { name, when } = settings.kinds[row.kind];
  const { bounds, days } = policies[row.kind].when;
  if (bounds === null) return <Text>{when}</Text>;
  const usual = settings.days({ list: listed(days.map(String), settings.and) });
  return (
    <Field
      className={styles.field}
      label={when}
      hint={`${settings.bounds(bounds)} ${usual}.`}
      {...validation(row.isOn ? faultWords(row, texts) : null)}
    >
      <Input
        size="large"
        value={row.days}
        disabled={!row.isOn}
        autoComplete="off"
        aria-label={settings.daysNamed({ name, when })}
        onChange={(_, { value }) => onChange({ ...row, days: value })}
      />
    </Field>
  );
}

/** Off or on, why it cannot be off, and the way back. */
function Sending({ row, onChange }: RowProps) {
  const styles = useStyles();
  const { settings } = useTexts();
  const { name } = settings.kinds[row.kind];
  const usual = usualRow(row.kind);
  return (
    <div className={styles.cell}>
      {policies[row.kind].statutory ? (
        <Text size={200}>{settings.always}</Text>
      ) : (
        <Switch
          className={styles.switch}
          checked={row.isOn}
          label={row.isOn ? settings.on : settings.off}
          aria-label={settings.switchNamed({ name })}
          onChange={(_, { checked }) => onChange({ ...row, isOn: checked })}
        />
      )}
      {!isSameRow(row, usual) && (
        <TouchButton
          className={styles.usual}
          appearance="transparent"
          aria-label={settings.usualNamed({ name })}
          onClick={() => onChange(isFixed(row.kind) ? { ...row, isOn: usual.isOn } : usual)}
        >
          {settings.usual}
        </TouchButton>
      )}
    </div>
  );
}

/** The server's own sentence for what it would refuse. */
function faultWords(row: DraftRow, { errors }: Texts): string | null {
  const fault = rowFault(row);
  if (fault === null) return null;
  return (errors[fault.refusal] as (values: object) => string)(fault.params);
}
