import { makeStyles, mergeClasses, Text, tokens } from '@fluentui/react-components';
import type { HistoryEntryView } from '../../../src/contract/historyViews.ts';
import type { Day } from '../../../src/domain/day.ts';
import { useTexts, useWhen } from '../surroundings.tsx';
import { byWhom, detailsOf, titleOf } from './historyWords.ts';

const useStyles = makeStyles({
  entry: {
    padding: `${tokens.spacingVerticalS} 0`,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    ':first-child': { borderTop: 'none' },
  },
  head: { display: 'flex', flexWrap: 'wrap', alignItems: 'baseline', columnGap: tokens.spacingHorizontalS },
  struck: { textDecorationLine: 'line-through', color: tokens.colorNeutralForeground2 },
  quiet: { color: tokens.colorNeutralForeground2 },
});

interface Props {
  readonly entry: HistoryEntryView;
  readonly today: Day;
}

/** One change: what, what it did, who and when. What was taken back is struck, and says so. */
export function Entry({ entry, today }: Props) {
  const styles = useStyles();
  const texts = useTexts();
  const when = useWhen();
  const { on, time } = entry.at;
  return (
    <li className={styles.entry}>
      <div className={styles.head}>
        <Text weight="semibold" className={mergeClasses(entry.isUndone && styles.struck)}>
          {titleOf(entry, texts)}
        </Text>
        {entry.isUndone && <Text size={200}>{texts.history.undone}</Text>}
      </div>
      {detailsOf(entry, texts, when).map((line) => (
        <Text key={line} block size={300} className={mergeClasses(entry.isUndone && styles.struck)}>
          {line}
        </Text>
      ))}
      <Text block size={200} className={styles.quiet}>
        {byWhom(entry, texts)} · {when.relativeTime({ on, time }, today)}
      </Text>
    </li>
  );
}
