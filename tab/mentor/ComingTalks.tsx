import { makeStyles, Text, tokens } from '@fluentui/react-components';
import type { QueueRow } from '../../src/contract/views.ts';
import type { Day } from '../../src/domain/day.ts';
import { placeWords } from '../shared/plan/itemWords.ts';
import { useTexts, useWhen } from '../shared/surroundings.tsx';

const useStyles = makeStyles({
  list: { margin: 0, padding: 0, listStyleType: 'none' },
  talk: { display: 'flex', flexWrap: 'wrap', columnGap: tokens.spacingHorizontalL, padding: '6px 0' },
  when: { minWidth: '15rem' },
  quiet: { color: tokens.colorNeutralForeground2 },
});

interface Props {
  readonly rows: readonly QueueRow[];
  readonly today: Day;
}

/** The talks that are booked, soonest first, and how many have been held. */
export function ComingTalks({ rows, today }: Props) {
  const styles = useStyles();
  const texts = useTexts();
  const { mentor } = texts;
  const when = useWhen();
  const talks = rows
    .flatMap((row) => (row.nextTalk && row.nextTalk.on >= today ? [{ row, at: row.nextTalk }] : []))
    .sort((a, b) => `${a.at.on} ${a.at.time}`.localeCompare(`${b.at.on} ${b.at.time}`));
  const sum = (count: (row: QueueRow) => number) => rows.reduce((total, row) => total + count(row), 0);
  const counts = { held: sum((row) => row.talksHeld), planned: sum((row) => row.talksPlanned) };
  return (
    <>
      {talks.length === 0 && <Text>{mentor.monthNone}</Text>}
      <ul className={styles.list}>
        {talks.map(({ row, at }) => (
          <li key={row.mentorshipId} className={styles.talk}>
            <Text className={styles.when}>{when.relativeTime(at, today)}</Text>
            <Text weight="semibold">{row.mentee.displayName}</Text>
            <Text>{placeWords(at, texts)}</Text>
          </li>
        ))}
      </ul>
      <Text size={200} className={styles.quiet}>
        {mentor.monthSentence(counts)}
      </Text>
    </>
  );
}
