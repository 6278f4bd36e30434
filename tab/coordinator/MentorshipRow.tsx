import { makeStyles, mergeClasses, Text, tokens } from '@fluentui/react-components';
import type { CoordinatorRow } from '../../src/contract/views.ts';
import type { Day } from '../../src/domain/day.ts';
import { asks } from '../shared/asks.ts';
import { Photo } from '../shared/PersonChip.tsx';
import { useTexts, useWhen } from '../shared/surroundings.tsx';
import { missingWords } from './missingWords.ts';
import { needWords } from './needWords.ts';

const useStyles = makeStyles({
  waits: { boxShadow: `inset 3px 0 0 ${tokens.colorBrandStroke1}` },
  person: { display: 'flex', alignItems: 'center', gap: tokens.spacingHorizontalM },
  name: {
    display: 'block',
    minHeight: '32px',
    padding: 0,
    border: 'none',
    background: 'none',
    color: tokens.colorNeutralForeground1,
    font: 'inherit',
    fontWeight: tokens.fontWeightSemibold,
    textAlign: 'left',
    cursor: 'pointer',
    ':hover': { textDecorationLine: 'underline' },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '2px' },
  },
  quiet: { color: tokens.colorNeutralForeground2 },
});

interface Props {
  readonly row: CoordinatorRow;
  readonly today: Day;
  readonly onOpen: () => void;
}

/** One mentorship: who, what it waits for, who follows up, and in which programme. */
export function MentorshipRow({ row, today, onOpen }: Props) {
  const styles = useStyles();
  const texts = useTexts();
  const when = useWhen();
  const { coordinator, mentor } = texts;
  const quiet = (words: string) => (
    <Text block size={200} className={styles.quiet}>
      {words}
    </Text>
  );
  const week =
    row.week < 1 ? mentor.weekBefore : mentor.week({ week: Math.min(row.week, row.weeks), weeks: row.weeks });
  return (
    <tr className={mergeClasses(asks(row) && styles.waits)}>
      <th scope="row">
        <div className={styles.person}>
          <Photo person={row.mentee} />
          <div>
            <button
              type="button"
              className={styles.name}
              aria-label={coordinator.plan.open({ name: row.mentee.displayName })}
              onClick={onOpen}
            >
              {row.mentee.displayName}
            </button>
            {quiet(row.unitName)}
          </div>
        </div>
      </th>
      <td>
        <Text block>{needWords(row, today, { texts, when })}</Text>
        {row.missing.map((fact) => (
          <Text key={fact} block size={200}>
            {missingWords(fact, row.mentor.displayName, texts)}
          </Text>
        ))}
      </td>
      <td>
        <Text block>{coordinator.mentorIs({ name: row.mentor.displayName })}</Text>
        {quiet(coordinator.leaderIs({ name: row.leader.displayName }))}
      </td>
      <td>
        <Text block>{row.state === 'active' ? week : texts.plan[row.state === 'finished' ? 'finished' : 'ended']}</Text>
        {quiet(row.programmeName)}
        {quiet(coordinator.talksHeld({ held: row.talksHeld, planned: row.talksPlanned }))}
      </td>
    </tr>
  );
}
