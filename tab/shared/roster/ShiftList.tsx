import { makeStyles, tokens } from '@fluentui/react-components';
import type { ShiftView } from '../../../src/contract/rosterViews.ts';
import { useTexts, useWhen } from '../surroundings.tsx';

const useStyles = makeStyles({
  list: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fill, minmax(14rem, 1fr))',
    gap: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalM}`,
    margin: 0,
    padding: 0,
    listStyleType: 'none',
  },
  time: { color: tokens.colorNeutralForeground2, whiteSpace: 'nowrap' },
});

/** Shifts by day and clock, those that go on until the morning under the day they begin. */
export function ShiftList({ shifts, label }: { readonly shifts: readonly ShiftView[]; readonly label: string }) {
  const styles = useStyles();
  const { rosters } = useTexts();
  const when = useWhen();
  return (
    <ul className={styles.list} aria-label={label}>
      {shifts.map((shift) => (
        <li key={`${shift.on} ${shift.from}`}>
          {when.shortDay(shift.on)} <span className={styles.time}>{rosters.clockSpan(shift)}</span>
        </li>
      ))}
    </ul>
  );
}
