import { Field, Input, makeStyles } from '@fluentui/react-components';
import { readTime } from './readTime.ts';
import { useTexts } from './surroundings.tsx';

// A text field would otherwise be as wide as twenty letters and lie over what stands beside it.
const useStyles = makeStyles({ input: { minWidth: 0 } });

interface Props {
  readonly label: string;
  /** 'HH:MM', or what somebody is writing. */
  readonly value: string;
  readonly hint: string | null;
  readonly fault: string | null;
  readonly className: string;
  readonly onChange: (value: string) => void;
}

/** A time of day, written: the browser's own field asks for AM and PM wherever the browser is in English. */
export function TimeField({ label, value, hint, fault, className, onChange }: Props) {
  const styles = useStyles();
  const { clock } = useTexts().when;
  const time = readTime(value);
  return (
    <Field className={className} label={label} required hint={hint} {...(fault ? { validationMessage: fault } : {})}>
      <Input
        className={styles.input}
        size="large"
        inputMode="decimal"
        autoComplete="off"
        maxLength={5}
        value={time === value ? clock({ time }) : value}
        onChange={(_, data) => onChange(data.value)}
        onBlur={() => time !== null && onChange(time)}
      />
    </Field>
  );
}
