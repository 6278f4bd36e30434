import { makeStyles, Text, tokens } from '@fluentui/react-components';
import type { DeliveryOverviewView } from '../../src/contract/deliveryViews.ts';
import { Answered } from '../shared/Answered.tsx';
import { PageHeading } from '../shared/PageHeading.tsx';
import { useRead } from '../shared/queries.ts';
import { Section } from '../shared/Section.tsx';
import { useTexts, useWhen } from '../shared/surroundings.tsx';
import { UndeliveredTable } from './UndeliveredTable.tsx';
import { UnreachablePeople } from './UnreachablePeople.tsx';

const useStyles = makeStyles({
  counts: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalXL, margin: 0 },
  count: { display: 'flex', flexDirection: 'column-reverse' },
  number: { margin: 0, fontSize: tokens.fontSizeBase500, fontWeight: tokens.fontWeightSemibold },
  quiet: { color: tokens.colorNeutralForeground2 },
});

/** Whether messages arrive: whom the bot cannot reach and what to do about it, what waits and why, and the numbers. */
export default function DeliveryPage({ onBack }: { readonly onBack: () => void }) {
  const { delivery } = useTexts();
  const when = useWhen();
  const overview = useRead('deliveryOverview', { after: null, afterPersonId: null });
  return (
    <Answered query={overview} heading={delivery.heading}>
      {(answer) => (
        <>
          <PageHeading title={delivery.heading} onBack={onBack}>
            {sentence(answer)}
          </PageHeading>
          {(!answer.botIsDisabled || answer.unreachablePeople > 0) && <UnreachablePeople first={answer} />}
          <UndeliveredTable first={answer} />
          <Counts overview={answer} />
        </>
      )}
    </Answered>
  );

  function sentence({ botIsDisabled, unreachablePeople, undelivered, counts }: DeliveryOverviewView): string {
    const sentences = [
      ...(botIsDisabled ? [delivery.botIsDisabled] : []),
      ...(unreachablePeople > 0 ? [delivery.someUnreachable({ count: unreachablePeople })] : []),
      ...(counts.oldestOn === null ? [] : [delivery.oldestWaiting({ day: when.longDay(counts.oldestOn) })]),
    ];
    if (sentences.length > 0) return sentences.join(' ');
    return undelivered.length === 0 ? delivery.allWell : delivery.noneWaits;
  }
}

function Counts({ overview }: { readonly overview: DeliveryOverviewView }) {
  const styles = useStyles();
  const { delivery } = useTexts();
  const when = useWhen();
  const { heading, from } = delivery.counts;
  const kinds = ['sent', 'due', 'held', 'unknown', 'closed', 'failed'] as const;
  return (
    <Section
      heading={heading}
      beside={
        <Text size={200} className={styles.quiet}>
          {from({ day: when.longDay(overview.fromOn) })}
        </Text>
      }
    >
      <dl className={styles.counts}>
        {kinds.map((kind) => (
          <div key={kind} className={styles.count}>
            <dt className={styles.quiet}>{delivery.counts[kind]}</dt>
            <dd className={styles.number}>{overview.counts[kind]}</dd>
          </div>
        ))}
      </dl>
      <Text size={200}>{delivery.onlyThis}</Text>
    </Section>
  );
}
