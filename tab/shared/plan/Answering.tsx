import { makeStyles, Text, tokens } from '@fluentui/react-components';
import type { ItemView, PlanView } from '../../../src/contract/views.ts';
import { Section } from '../Section.tsx';
import { useTexts, useWhen } from '../surroundings.tsx';
import { AnswerButtons } from './AnswerButtons.tsx';
import { isToAnswer } from './itemState.ts';
import { itemName } from './itemWords.ts';

const useStyles = makeStyles({
  actions: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS, marginTop: tokens.spacingVerticalS },
});

interface Props {
  readonly plan: PlanView;
  /** First name of the other of the two. */
  readonly other: string;
}

/** Talks that the other has answered about: what she said, or that the two differ, and the two answers again. */
export function Answering({ plan, other }: Props) {
  const texts = useTexts();
  return plan.items.filter(isToAnswer).map((item) => (
    <Section key={item.key} heading={itemName(item, texts)} raised>
      <Asked plan={plan} item={item} other={other} />
    </Section>
  ));
}

function Asked({ plan, item, other }: Props & { readonly item: ItemView }) {
  const styles = useStyles();
  const { answers } = useTexts().plan;
  const when = useWhen();
  const day = when.longDay(item.doneOn ?? item.booking?.on ?? item.dueOn);
  const said = item.state === 'held' || item.state === 'notHeld' ? item.state : null;
  return (
    <>
      <Text>{said === null ? answers.differ({ name: other, day }) : answers.theySay[said]({ name: other, day })}</Text>
      <Text>{said === null && item.myAnswer !== null ? answers.iSay[item.myAnswer] : answers.question}</Text>
      <div className={`${styles.actions} noPrint`}>
        <AnswerButtons mentorshipId={plan.mentorshipId} revision={plan.revision} itemKey={item.key} said={said} />
      </div>
    </>
  );
}
