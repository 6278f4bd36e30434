import { makeStyles, Text, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { ItemView, PlanView } from '../../../src/contract/views.ts';
import { Section } from '../Section.tsx';
import { useTexts, useWhen } from '../surroundings.tsx';
import { CalendarAnswer } from './CalendarAnswer.tsx';
import { itemName, itemWhen } from './itemWords.ts';

const useStyles = makeStyles({
  actions: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS, marginTop: tokens.spacingVerticalS },
});

interface Props {
  readonly plan: PlanView;
  /** What else may be done about it, where the reader can find another time here. */
  readonly children?: (item: ItemView) => ReactNode;
}

/** Talks that were moved in Outlook to where the plan does not have them: it is well so, or they get another time. */
export function CalendarQuestions({ plan, children }: Props) {
  const styles = useStyles();
  const texts = useTexts();
  const when = useWhen();
  const { calendarQuestion: words } = texts.plan;
  return plan.items.map((item) => {
    const asked = item.calendarQuestion;
    if (asked === null) return null;
    return (
      <Section key={item.key} heading={itemName(item, texts)} raised>
        <Text weight="semibold">{itemWhen(item, texts, when)}</Text>
        <Text>{words[asked]({ days: when.dayRange(item.opensOn, item.closesOn) })}</Text>
        <div className={`${styles.actions} noPrint`}>
          <CalendarAnswer mentorshipId={plan.mentorshipId} revision={plan.revision} itemKey={item.key} />
          {children?.(item)}
        </div>
      </Section>
    );
  });
}
