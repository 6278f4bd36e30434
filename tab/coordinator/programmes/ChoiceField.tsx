import { Field, makeStyles, Select } from '@fluentui/react-components';
import { validation } from './draftForm.ts';

// Long words shorten with the screen instead of pushing it wider.
const useStyles = makeStyles({ field: { maxWidth: '100%', '& select': { minWidth: 0, maxWidth: '100%' } } });

interface Props<Value extends string> {
  readonly label: string;
  readonly value: Value;
  /** In the order they are offered, each with its words. */
  readonly choices: Readonly<Record<Value, string>>;
  readonly fault?: string | null;
  readonly onChange: (value: Value) => void;
}

/** One of a few. */
export function ChoiceField<Value extends string>({ label, value, choices, fault = null, onChange }: Props<Value>) {
  const styles = useStyles();
  const names = Object.keys(choices) as Value[];
  return (
    <Field className={styles.field} label={label} {...validation(fault)}>
      <Select size="large" value={value} onChange={(_, data) => onChange(data.value as Value)}>
        {names.map((name) => (
          <option key={name} value={name}>
            {choices[name]}
          </option>
        ))}
      </Select>
    </Field>
  );
}
