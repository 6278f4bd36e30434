import { Field, Input, makeStyles } from '@fluentui/react-components';
import { useState } from 'react';
import { validation } from './draftForm.ts';

const useStyles = makeStyles({ input: { width: '7rem' } });

interface Props {
  readonly label: string;
  readonly value: number | null;
  readonly fault: string | null;
  readonly onChange: (value: number | null) => void;
}

const numberIn = (text: string): number | null => (/^\d{1,4}$/.test(text.trim()) ? Number(text) : null);

/** A whole number. What is no number stays in the field, and counts as empty. */
export function NumberField({ label, value, fault, onChange }: Props) {
  const styles = useStyles();
  const [text, setText] = useState(value === null ? '' : String(value));
  // What was taken in from elsewhere takes the place of what stands here.
  const shown = value === null || numberIn(text) === value ? text : String(value);
  return (
    <Field label={label} {...validation(fault)}>
      <Input
        className={styles.input}
        size="large"
        inputMode="numeric"
        value={shown}
        onChange={(_, data) => {
          setText(data.value);
          onChange(numberIn(data.value));
        }}
      />
    </Field>
  );
}
