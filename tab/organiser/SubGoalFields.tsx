import { Field, makeStyles, Radio, RadioGroup, Text, Textarea, tokens } from '@fluentui/react-components';
import { AddRegular } from '@fluentui/react-icons/svg/add';
import { DismissRegular } from '@fluentui/react-icons/svg/dismiss';
import type { GoalAttainment } from '../../src/domain/network/statusReport.ts';
import { useTexts } from '../shared/surroundings.tsx';
import { TouchButton } from '../shared/TouchButton.tsx';
import { addMeasure, type DraftGoal } from './reportDraft.ts';

const useStyles = makeStyles({
  goal: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalM,
    margin: 0,
    minWidth: 0,
    padding: tokens.spacingHorizontalL,
    borderRadius: tokens.borderRadiusXLarge,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  head: { display: 'flex', alignItems: 'center', justifyContent: 'space-between', gap: tokens.spacingHorizontalS },
  measure: { display: 'flex', alignItems: 'flex-end', gap: tokens.spacingHorizontalS },
  grows: { flexGrow: 1, minWidth: 0 },
});

const attainments = ['notStarted', 'underway', 'reached'] as const satisfies readonly GoalAttainment[];
const charactersMax = 500;
const measuresMax = 20;

interface Props {
  readonly goal: DraftGoal;
  /** Counted from 1. */
  readonly number: number;
  /** What is wrong with one of its texts: 'text', 'measures.0'. */
  readonly message: (field: string, text: string) => string | null;
  readonly onChange: (goal: DraftGoal) => void;
  readonly onRemove: () => void;
}

/** One sub-goal: what the team wants, what it does at its own workplace, and how far it has come. */
export function SubGoalFields({ goal, number, message, onChange, onRemove }: Props) {
  const styles = useStyles();
  const { report } = useTexts().network;
  const wrong = (field: string, text: string) => {
    const sentence = message(field, text);
    return sentence ? { validationMessage: sentence } : {};
  };
  return (
    <section className={styles.goal} aria-label={report.subGoal({ number })}>
      <div className={styles.head}>
        <Text as="h3" weight="semibold">
          {report.subGoal({ number })}
        </Text>
        <TouchButton appearance="subtle" aria-label={report.removeSubGoal({ number })} onClick={onRemove}>
          {report.remove}
        </TouchButton>
      </div>
      <Field label={report.subGoalLabel} required {...wrong('text', goal.text)}>
        <Textarea
          value={goal.text}
          rows={2}
          maxLength={charactersMax}
          resize="vertical"
          onChange={(_, { value }) => onChange({ ...goal, text: value })}
        />
      </Field>
      <Measures goal={goal} number={number} wrong={wrong} onChange={onChange} />
      <Field label={report.goalAttainment}>
        <RadioGroup
          layout="horizontal"
          value={goal.goalAttainment}
          onChange={(_, { value }) => onChange({ ...goal, goalAttainment: value as GoalAttainment })}
        >
          {attainments.map((one) => (
            <Radio key={one} value={one} label={report.attainments[one]} />
          ))}
        </RadioGroup>
      </Field>
    </section>
  );
}

interface MeasuresProps extends Pick<Props, 'goal' | 'number' | 'onChange'> {
  readonly wrong: (field: string, text: string) => { readonly validationMessage?: string };
}

function Measures({ goal, number, wrong, onChange }: MeasuresProps) {
  const styles = useStyles();
  const { report } = useTexts().network;
  const { measures } = goal;
  return (
    <>
      {measures.map(({ key, text }, index) => (
        <div key={key} className={styles.measure}>
          <Field
            className={styles.grows}
            label={report.measure({ number: index + 1 })}
            {...wrong(`measures.${index}`, text)}
          >
            <Textarea
              value={text}
              rows={1}
              maxLength={charactersMax}
              resize="vertical"
              onChange={(_, { value }) =>
                onChange({ ...goal, measures: measures.map((one) => (one.key === key ? { key, text: value } : one)) })
              }
            />
          </Field>
          <TouchButton
            appearance="subtle"
            icon={<DismissRegular />}
            aria-label={report.removeMeasure({ number: index + 1, goal: number })}
            onClick={() => onChange({ ...goal, measures: measures.filter((one) => one.key !== key) })}
          />
        </div>
      ))}
      {measures.length < measuresMax && (
        <div>
          <TouchButton
            icon={<AddRegular />}
            aria-label={report.addMeasureTo({ number })}
            onClick={() => onChange(addMeasure(goal))}
          >
            {report.addMeasure}
          </TouchButton>
        </div>
      )}
    </>
  );
}
