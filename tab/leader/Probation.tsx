import { makeStyles, Text, tokens } from '@fluentui/react-components';
import { lazy, Suspense, useState } from 'react';
import type { ItemView, PlanView } from '../../src/contract/views.ts';
import type { Day } from '../../src/domain/day.ts';
import { itemName } from '../shared/plan/itemWords.ts';
import { StateMark } from '../shared/plan/StateMark.tsx';
import { Section } from '../shared/Section.tsx';
import { useTexts, useWhen } from '../shared/surroundings.tsx';
import { TouchButton } from '../shared/TouchButton.tsx';

const BookDialog = lazy(() => import('../shared/booking/BookDialog.tsx'));
const HeldDialog = lazy(() => import('./HeldDialog.tsx'));

const useStyles = makeStyles({
  list: { margin: 0, padding: 0, listStyleType: 'none' },
  talk: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: tokens.spacingHorizontalM,
    padding: `${tokens.spacingVerticalS} 0`,
    borderTop: `1px solid ${tokens.colorNeutralStroke3}`,
  },
  words: { flex: '1 1 14rem' },
});

interface Props {
  readonly plan: PlanView;
  readonly lastSafeDay: Day | null;
}

/** The probation talks with their windows, and the last safe day with how it was reckoned. */
export function Probation({ plan, lastSafeDay }: Props) {
  const styles = useStyles();
  const { probation } = useTexts().leader;
  const when = useWhen();
  const talks = plan.items.filter((item) => item.kind === 'probationTalk');
  if (plan.probationEndsOn === null && talks.length === 0) {
    return (
      <Section heading={probation.heading}>
        <Text>{probation.none}</Text>
      </Section>
    );
  }
  return (
    <Section heading={probation.heading}>
      {plan.probationEndsOn === null ? (
        <Text>{probation.none}</Text>
      ) : (
        <Text>{probation.ends({ day: when.fullDay(plan.probationEndsOn) })}</Text>
      )}
      {lastSafeDay !== null && <LastSafeDay employedOn={plan.employedOn} lastSafeDay={lastSafeDay} />}
      {talks.length === 0 && <Text>{probation.noTalks}</Text>}
      <ul className={styles.list}>
        {talks.map((item) => (
          <ProbationTalk key={item.key} plan={plan} item={item} />
        ))}
      </ul>
    </Section>
  );
}

function LastSafeDay({ employedOn, lastSafeDay }: { readonly employedOn: Day; readonly lastSafeDay: Day }) {
  const { probation } = useTexts().leader;
  const when = useWhen();
  const words = { employed: when.fullDay(employedOn), day: when.fullDay(lastSafeDay) };
  return (
    <div>
      <Text block weight="semibold">
        {probation.lastSafeDay({ day: words.day })}
      </Text>
      <Text size={200}>{probation.reckoned(words)}</Text>
    </div>
  );
}

function ProbationTalk({ plan, item }: { readonly plan: PlanView; readonly item: ItemView }) {
  const styles = useStyles();
  const texts = useTexts();
  const when = useWhen();
  const [open, setOpen] = useState<'book' | 'record' | null>(null);
  const close = () => setOpen(null);
  const { probation } = texts.leader;
  return (
    <li className={styles.talk}>
      <div className={styles.words}>
        <Text block weight="semibold">
          {itemName(item, texts)}
        </Text>
        <Text block size={200}>
          {item.doneOn
            ? probation.heldOn({ day: when.longDay(item.doneOn) })
            : probation.window({ days: when.dayRange(item.opensOn, item.closesOn) })}
        </Text>
        {item.state === 'booked' && item.booking && <Text block>{when.relativeTime(item.booking, plan.now.on)}</Text>}
      </div>
      <StateMark item={item} today={plan.now.on} />
      {item.may.includes('book') && (
        <TouchButton onClick={() => setOpen('book')}>
          {item.state === 'booked' ? texts.booking.move : texts.booking.propose}
        </TouchButton>
      )}
      {item.may.includes('complete') && item.opensOn <= plan.now.on && (
        <TouchButton onClick={() => setOpen('record')}>{texts.leader.recordProbation}</TouchButton>
      )}
      <Suspense fallback={null}>
        {open === 'record' && <HeldDialog item={item} of={plan} today={plan.now.on} onClose={close} />}
        {open === 'book' && <BookDialog plan={plan} item={item} onClose={close} />}
      </Suspense>
    </li>
  );
}
