import { Field, Input, makeStyles, Select, Text, tokens } from '@fluentui/react-components';
import { DayField } from '../DayField.tsx';
import { readTime } from '../readTime.ts';
import { useTexts } from '../surroundings.tsx';
import { TimeField } from '../TimeField.tsx';
import { TouchButton } from '../TouchButton.tsx';
import { cellOf, type PatternDraft, type PatternHours, weeksIn, weeksMax, withMore } from './patternDraft.ts';

const useStyles = makeStyles({
  row: { display: 'flex', flexWrap: 'wrap', alignItems: 'flex-start', gap: tokens.spacingHorizontalM },
  field: { flex: '1 1 11rem', minWidth: 0 },
  hours: { display: 'flex', alignItems: 'end', gap: tokens.spacingHorizontalM },
  letter: { width: '4rem', paddingBottom: tokens.spacingVerticalS, fontWeight: tokens.fontWeightSemibold },
  time: { flex: '1 1 5rem', maxWidth: '9rem' },
  group: { margin: 0, padding: 0, border: 'none' },
  legend: { padding: 0, marginBottom: tokens.spacingVerticalXS, fontWeight: tokens.fontWeightSemibold },
  days: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fill, minmax(6.5rem, 1fr))',
    gap: tokens.spacingHorizontalS,
  },
});

interface Props {
  readonly draft: PatternDraft;
  readonly onChange: (draft: PatternDraft) => void;
}

/** How long the cycle is and when it counts, which shifts there are, and which of them on what day. */
export function PatternFields({ draft, onChange }: Props) {
  const styles = useStyles();
  const words = useTexts().rosters.pattern;
  const { rosterFaults } = useTexts();
  const weeks = weeksIn(draft);
  return (
    <>
      <div className={styles.row}>
        <Field
          className={styles.field}
          label={words.weeks}
          hint={words.weeksHint}
          required
          {...(weeks === null ? { validationMessage: rosterFaults.weeksOutOfBounds({ max: weeksMax }) } : {})}
        >
          <Input
            type="number"
            size="large"
            min={1}
            max={weeksMax}
            value={draft.weeks}
            onChange={(_, { value }) => onChange({ ...draft, weeks: value })}
          />
        </Field>
        <DayField
          className={styles.field}
          label={words.startsOn}
          value={draft.startsOn}
          fault={draft.startsOn === '' ? rosterFaults.notADay() : null}
          onChange={(startsOn) => onChange({ ...draft, startsOn })}
        />
        <DayField
          className={styles.field}
          label={words.endsOn}
          value={draft.endsOn}
          required={false}
          fault={null}
          onChange={(endsOn) => onChange({ ...draft, endsOn })}
        />
      </div>
      <HoursFields draft={draft} onChange={onChange} />
      {Array.from({ length: weeks ?? 0 }, (_, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a week is its number
        <WeekFields key={index} week={index + 1} draft={draft} onChange={onChange} />
      ))}
    </>
  );
}

function HoursFields({ draft, onChange }: Props) {
  const styles = useStyles();
  const words = useTexts().rosters.pattern;
  const { rosterFaults } = useTexts();
  const put = (changed: PatternHours) =>
    onChange({ ...draft, hours: draft.hours.map((one) => (one.letter === changed.letter ? changed : one)) });
  return (
    <fieldset className={styles.group}>
      <legend className={styles.legend}>{words.hours}</legend>
      {draft.hours.map((hours) => (
        // biome-ignore lint/a11y/useSemanticElements: a fieldset within one would be read twice
        <div key={hours.letter} className={styles.hours} role="group" aria-label={words.hoursOf(hours)}>
          <Text className={styles.letter}>{words.hoursOf(hours)}</Text>
          {(['from', 'to'] as const).map((field) => (
            <TimeField
              key={field}
              className={styles.time}
              label={words[field]}
              value={hours[field]}
              hint={null}
              fault={readTime(hours[field]) === null ? rosterFaults.notATime() : null}
              onChange={(written) => put({ ...hours, [field]: written })}
            />
          ))}
        </div>
      ))}
      <TouchButton
        appearance="transparent"
        onClick={() => onChange({ ...draft, hours: withMore(draft.hours, { from: '09:00', to: '16:30', kind: null }) })}
      >
        {words.moreHours}
      </TouchButton>
    </fieldset>
  );
}

function WeekFields({ week, draft, onChange }: Props & { readonly week: number }) {
  const styles = useStyles();
  const { rosters, when } = useTexts();
  const words = rosters.pattern;
  return (
    <fieldset className={styles.group}>
      <legend className={styles.legend}>{words.week({ week })}</legend>
      <div className={styles.days}>
        {when.weekdays.map((name, index) => {
          const cell = cellOf(week, index + 1);
          return (
            <Field key={name} label={name}>
              <Select
                size="large"
                aria-label={words.onDay({ week, weekday: name })}
                value={draft.letters[cell] ?? ''}
                onChange={(_, { value }) => onChange({ ...draft, letters: { ...draft.letters, [cell]: value } })}
              >
                <option value="">{words.off}</option>
                {draft.hours.map(({ letter }) => (
                  <option key={letter} value={letter}>
                    {letter}
                  </option>
                ))}
              </Select>
            </Field>
          );
        })}
      </div>
    </fieldset>
  );
}
