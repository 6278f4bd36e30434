import { Field, Input, makeStyles, Radio, RadioGroup, tokens } from '@fluentui/react-components';
import { namedPartsOf, parseDay } from '../../src/domain/day.ts';
import { lastSafeDay } from '../../src/domain/plan/probation.ts';
import { ShiftDays } from '../shared/ShiftDays.tsx';
import { useTexts } from '../shared/surroundings.tsx';
import { TouchButton } from '../shared/TouchButton.tsx';
import { type DraftForm, validation } from './draftForm.ts';
import type { StartDraft } from './startDraft.ts';

const useStyles = makeStyles({
  row: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalL },
  field: { flex: '1 1 14rem' },
  suggestion: { display: 'flex', flexDirection: 'column', alignItems: 'flex-start', gap: tokens.spacingVerticalS },
});

/** The two dates that rule the plan, probation, and training shifts. */
export function DayFields({ form }: { readonly form: DraftForm }) {
  const styles = useStyles();
  const { draft, change, message } = form;
  const { start } = useTexts().coordinator;
  // Most people begin to work on the day they are employed.
  const employ = (value: string) =>
    change({ employedOn: value, ...(draft.startsOn === draft.employedOn ? { startsOn: value } : {}) });
  return (
    <>
      <div className={styles.row}>
        <Field
          className={styles.field}
          label={start.employedOn}
          hint={start.employedHint}
          required
          {...validation(message('employedOn'))}
        >
          <Input type="date" size="large" value={draft.employedOn} onChange={(_, { value }) => employ(value)} />
        </Field>
        <Field
          className={styles.field}
          label={start.startsOn}
          hint={start.startsHint}
          required
          {...validation(message('startsOn'))}
        >
          <Input
            type="date"
            size="large"
            value={draft.startsOn}
            onChange={(_, { value }) => change({ startsOn: value })}
          />
        </Field>
      </div>
      <Probation form={form} />
      <ShiftDays
        days={draft.trainingShiftsOn}
        min={draft.startsOn}
        message={message('trainingShiftsOn')}
        onChange={(trainingShiftsOn) => change({ trainingShiftsOn })}
      />
    </>
  );
}

/** Probation holds only when it is agreed, so nothing is chosen beforehand. */
function Probation({ form }: { readonly form: DraftForm }) {
  const styles = useStyles();
  const { draft, change, message } = form;
  const { coordinator, when } = useTexts();
  const { start } = coordinator;
  const employedOn = parseDay(draft.employedOn);
  const latest = employedOn && lastSafeDay(employedOn);
  const unanswered = draft.probation === null ? message('probationEndsOn') : null;
  return (
    <>
      <Field label={start.probation} required {...validation(unanswered)}>
        <RadioGroup
          value={draft.probation ?? ''}
          onChange={(_, { value }) => change({ probation: value as StartDraft['probation'] })}
        >
          <Radio value="agreed" label={start.probationAgreed} />
          <Radio value="none" label={start.probationNone} />
        </RadioGroup>
      </Field>
      {draft.probation === 'agreed' && (
        <div className={styles.suggestion}>
          <Field
            label={start.probationEndsOn}
            hint={start.lastSafeDay}
            required
            {...validation(message('probationEndsOn'))}
          >
            <Input
              type="date"
              size="large"
              value={draft.probationEndsOn}
              onChange={(_, { value }) => change({ probationEndsOn: value })}
            />
          </Field>
          {latest !== null && latest !== draft.probationEndsOn && (
            <TouchButton onClick={() => change({ probationEndsOn: latest })}>
              {start.takeLastSafeDay({ day: when.fullDay(namedPartsOf(latest)) })}
            </TouchButton>
          )}
        </div>
      )}
    </>
  );
}
