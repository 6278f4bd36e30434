import { Field, Input } from '@fluentui/react-components';
import { type Day, parseDay } from '../../src/domain/day.ts';
import { useWhen } from './surroundings.tsx';

interface Props {
  readonly label: string;
  /** As the browser's own date field has it; empty until a whole day stands there. */
  readonly value: string;
  readonly min?: Day;
  readonly max?: Day;
  readonly required?: boolean;
  readonly fault: string | null;
  readonly className?: string;
  readonly onChange: (value: string) => void;
}

/** A day to choose, and under it the same day in words: browsers write dates in their own language. */
export function DayField({ label, value, min, max, required = true, fault, className, onChange }: Props) {
  const when = useWhen();
  const day = parseDay(value);
  return (
    <Field
      label={label}
      required={required}
      hint={day === null ? null : when.longDay(day)}
      {...(className ? { className } : {})}
      {...(fault ? { validationMessage: fault } : {})}
    >
      <Input
        type="date"
        size="large"
        value={value}
        {...(min ? { min } : {})}
        {...(max ? { max } : {})}
        onChange={(_, data) => onChange(data.value)}
      />
    </Field>
  );
}
