import { makeStyles, Text, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { ItemView, PlanView } from '../../src/contract/views.ts';
import { firstName } from '../shared/firstName.ts';
import { itemName, itemWhen } from '../shared/plan/itemWords.ts';
import { Section } from '../shared/Section.tsx';
import { useTexts, useWhen } from '../shared/surroundings.tsx';
import { KeepTime } from './KeepTime.tsx';

const useStyles = makeStyles({
  actions: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS, marginTop: tokens.spacingVerticalS },
});

interface Props {
  readonly plan: PlanView;
  /** How it gets another time. */
  readonly children: (item: ItemView) => ReactNode;
}

/** Talks whose time a changed roster speaks against: why, and what can be done about it. */
export function TimesThatDoNotFit({ plan, children }: Props) {
  const styles = useStyles();
  const texts = useTexts();
  const when = useWhen();
  return plan.items.map((item) => {
    const { booking, timeMayChange: because } = item;
    if (because === null || booking === null) return null;
    const day = when.relativeTime(booking, plan.now.on);
    return (
      <Section key={item.key} heading={itemName(item, texts)} raised>
        <Text weight="semibold">{itemWhen(item, texts, when)}</Text>
        {because.map(({ key, ofMentee }) => (
          <Text key={`${key} ${ofMentee}`}>
            {texts.slots.faults.unfit[key]({ name: ofMentee ? firstName(plan.mentee) : null, day })}
          </Text>
        ))}
        <div className={`${styles.actions} noPrint`}>
          {children(item)}
          <KeepTime mentorshipId={plan.mentorshipId} revision={plan.revision} itemKey={item.key} />
        </div>
      </Section>
    );
  });
}
