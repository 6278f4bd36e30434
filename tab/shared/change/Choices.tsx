import { Field, Radio, RadioGroup } from '@fluentui/react-components';

interface Props<Value extends string> {
  readonly label: string;
  readonly hint?: string;
  readonly value: Value | null;
  /** What can be chosen, in order, with its words. */
  readonly choices: readonly (readonly [Value, string])[];
  readonly message: string | null;
  readonly onChange: (value: Value) => void;
}

/** One of a few. */
export function Choices<Value extends string>({ label, hint, value, choices, message, onChange }: Props<Value>) {
  return (
    <Field label={label} required {...(hint ? { hint } : {})} {...(message ? { validationMessage: message } : {})}>
      <RadioGroup value={value ?? ''} onChange={(_, data) => onChange(data.value as Value)}>
        {choices.map(([choice, words]) => (
          <Radio key={choice} value={choice} label={words} />
        ))}
      </RadioGroup>
    </Field>
  );
}
