import { Checkbox, makeStyles, tokens } from '@fluentui/react-components';
import { Notice } from './Notice.tsx';
import { useTexts } from './surroundings.tsx';

const useStyles = makeStyles({
  days: {
    display: 'flex',
    flexWrap: 'wrap',
    columnGap: tokens.spacingHorizontalS,
    margin: 0,
    padding: 0,
    border: 'none',
  },
  legend: { padding: 0, marginBottom: tokens.spacingVerticalXS },
  day: {
    minHeight: '44px',
    minWidth: '8rem',
    alignItems: 'center',
    '& > .fui-Checkbox__indicator, & > .fui-Checkbox__label': { alignSelf: 'center', marginTop: 0, marginBottom: 0 },
  },
  message: { width: '100%' },
});

interface Props {
  readonly legend: string;
  /** 1 is Monday; in order. */
  readonly weekdays: readonly number[];
  readonly message: string | null;
  readonly onChange: (weekdays: readonly number[]) => void;
}

/** Days of the week to tick. */
export function Weekdays({ legend, weekdays, message, onChange }: Props) {
  const styles = useStyles();
  const { when } = useTexts();
  const put = (day: number, isIn: boolean) =>
    onChange([...weekdays.filter((one) => one !== day), ...(isIn ? [day] : [])].sort());
  return (
    <fieldset className={styles.days}>
      <legend className={styles.legend}>{legend}</legend>
      {when.weekdays.map((name, index) => (
        <Checkbox
          key={name}
          className={styles.day}
          label={name}
          checked={weekdays.includes(index + 1)}
          onChange={(_, { checked }) => put(index + 1, checked === true)}
        />
      ))}
      {message && (
        <div className={styles.message}>
          <Notice kind="warning" role="alert">
            {message}
          </Notice>
        </div>
      )}
    </fieldset>
  );
}
