import { makeStyles, Text, tokens } from '@fluentui/react-components';
import type { ItemView, PlanView } from '../../../src/contract/views.ts';
import { itemText } from '../../../src/texts/itemText.ts';
import { Notice } from '../Notice.tsx';
import { useChange } from '../queries.ts';
import { useTexts, useWhen } from '../surroundings.tsx';
import { TouchButton } from '../TouchButton.tsx';
import { troubleWords } from '../TroublePage.tsx';
import { StateMark } from './StateMark.tsx';

const useStyles = makeStyles({
  list: { margin: 0, padding: 0, listStyleType: 'none' },
  step: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    justifyContent: 'space-between',
    gap: tokens.spacingHorizontalM,
    padding: `${tokens.spacingVerticalS} 0`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
  },
  words: { flex: '1 1 16rem' },
  quiet: { color: tokens.colorNeutralForeground2 },
});

interface Props {
  readonly plan: PlanView;
  readonly steps: readonly ItemView[];
}

/** The steps of the first weeks: what, by whom, when, and done with one tap by the one who may. */
export function Checklist({ plan, steps }: Props) {
  const styles = useStyles();
  const texts = useTexts();
  const complete = useChange('completeStep');
  const { mentorshipId, revision, now } = plan;
  return (
    <>
      {plan.trainingShifts && <Training training={plan.trainingShifts} />}
      <ul className={styles.list}>
        {steps.map((item) => (
          <li key={item.key} className={styles.step}>
            <StepWords
              item={item}
              rosterSays={plan.trainingShifts?.unfit.find(({ itemKey }) => itemKey === item.key)}
            />
            {item.may.includes('complete') ? (
              <TouchButton
                aria-label={texts.plan.markDoneNamed({ item: itemText(texts, item).name })}
                disabled={complete.isPending}
                onClick={() => complete.mutate({ mentorshipId, revision, itemKey: item.key, doneOn: now.on })}
              >
                {texts.plan.markDone}
              </TouchButton>
            ) : (
              <StateMark item={item} today={now.on} />
            )}
          </li>
        ))}
      </ul>
      {complete.isError && (
        <Notice kind="warning" role="alert">
          {troubleWords(complete.error, texts).sentence}
        </Notice>
      )}
    </>
  );
}

type TrainingView = NonNullable<PlanView['trainingShifts']>;

function Training({ training: { done, all } }: { readonly training: TrainingView }) {
  const styles = useStyles();
  const { plan } = useTexts();
  return (
    <div>
      <Text block>{plan.training({ done, all })}</Text>
      {done < all && (
        <Text block size={200} className={styles.quiet}>
          {plan.trainingTicked}
        </Text>
      )}
    </div>
  );
}

interface StepProps {
  readonly item: ItemView;
  readonly rosterSays: TrainingView['unfit'][number] | undefined;
}

function StepWords({ item, rosterSays }: StepProps) {
  const styles = useStyles();
  const texts = useTexts();
  const when = useWhen();
  const { name, sentence } = itemText(texts, item);
  const day = item.doneOn
    ? texts.plan.doneOn({ day: when.longDay(item.doneOn) })
    : texts.plan.by({ day: when.longDay(item.closesOn) });
  return (
    <div className={styles.words}>
      <Text block weight="semibold">
        {name}
      </Text>
      <Text block size={200}>
        {sentence}
      </Text>
      <Text block size={200} className={styles.quiet}>
        {texts.plan.responsible[item.responsible]} · {day}
      </Text>
      {rosterSays && (
        <Text block size={200}>
          {texts.plan.rosterSays[rosterSays.rosterSays]}
        </Text>
      )}
    </div>
  );
}
