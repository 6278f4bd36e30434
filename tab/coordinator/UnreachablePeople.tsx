import { makeStyles, Text, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import type { DeliveryOverviewView, UnreachableView } from '../../src/contract/deliveryViews.ts';
import { PersonChip } from '../shared/PersonChip.tsx';
import { useRead } from '../shared/queries.ts';
import { Section } from '../shared/Section.tsx';
import { useTexts, useWhen } from '../shared/surroundings.tsx';
import { MoreRows } from './MoreRows.tsx';

const useStyles = makeStyles({
  list: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalM,
    margin: 0,
    padding: 0,
    listStyleType: 'none',
  },
  person: {
    padding: tokens.spacingHorizontalM,
    borderRadius: tokens.borderRadiusXLarge,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  words: { display: 'block', marginTop: tokens.spacingVerticalXS },
  quiet: { display: 'block', color: tokens.colorNeutralForeground2 },
});

/** Whom the bot cannot write to: why, since when, and what to do. */
export function UnreachablePeople({ first }: { readonly first: DeliveryOverviewView }) {
  const styles = useStyles();
  const { heading, none } = useTexts().delivery.unreachable;
  const [afterIds, setAfterIds] = useState<readonly string[]>([]);
  return (
    <Section heading={heading}>
      {first.unreachable.length === 0 ? (
        <Text>{none}</Text>
      ) : (
        <ul className={styles.list}>
          {first.unreachable.map((row) => (
            <Person key={row.person.id} row={row} />
          ))}
          {afterIds.map((afterId) => (
            <LaterPeople key={afterId} afterId={afterId} known={afterIds} onMore={setAfterIds} />
          ))}
        </ul>
      )}
      {afterIds.length === 0 && <MoreRows next={first.nextPersonId} onMore={(next) => setAfterIds([next])} />}
    </Section>
  );
}

interface LaterProps {
  readonly afterId: string;
  readonly known: readonly string[];
  readonly onMore: (afterIds: readonly string[]) => void;
}

function LaterPeople({ afterId, known, onMore }: LaterProps) {
  const page = useRead('deliveryOverview', { after: null, afterPersonId: afterId });
  const isLast = known.at(-1) === afterId;
  return (
    <>
      {page.data?.unreachable.map((row) => (
        <Person key={row.person.id} row={row} />
      ))}
      <li hidden={!isLast}>
        <MoreRows
          page={page}
          next={isLast ? (page.data?.nextPersonId ?? null) : null}
          onMore={(next) => onMore([...known, next])}
        />
      </li>
    </>
  );
}

const inSentence = (words: string): string => `${words.charAt(0).toUpperCase()}${words.slice(1)}.`;

function Person({ row }: { readonly row: UnreachableView }) {
  const styles = useStyles();
  const { unreachable } = useTexts().delivery;
  const when = useWhen();
  return (
    <li className={styles.person}>
      <PersonChip person={row.person}>{inSentence(unreachable.reasons[row.reason])}</PersonChip>
      <Text className={styles.words}>{unreachable.advice[row.reason]}</Text>
      <Text size={200} className={styles.quiet}>
        {unreachable.since({ day: when.longDay(row.sinceOn) })} · {unreachable.feed[row.feed]}
      </Text>
    </li>
  );
}
