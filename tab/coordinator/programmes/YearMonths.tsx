import { makeStyles, Text, tokens } from '@fluentui/react-components';
import type { SimulatedYear } from '../../../src/domain/plan/simulateYear.ts';
import type { Programme } from '../../../src/domain/programme/programme.ts';
import { itemName, itemWhen } from '../../shared/plan/itemWords.ts';
import { useTexts, useWhen } from '../../shared/surroundings.tsx';
import { type YearEntry, yearMonths } from './yearView.ts';

const useStyles = makeStyles({
  months: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fill, minmax(min(100%, 19rem), 1fr))',
    gap: tokens.spacingHorizontalL,
    alignItems: 'start',
  },
  list: {
    margin: 0,
    padding: 0,
    listStyleType: 'none',
    borderLeft: `2px solid ${tokens.colorNeutralStroke2}`,
  },
  entry: { padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalM}` },
  quiet: { color: tokens.colorNeutralForeground2 },
});

/** The year to be read: what comes in each month, with its holidays and the weeks in which nothing is asked of anybody. */
export function YearMonths({ year, programme }: { readonly year: SimulatedYear; readonly programme: Programme }) {
  const styles = useStyles();
  const { when } = useTexts();
  return (
    <div className={styles.months}>
      {yearMonths(year, programme).map(({ key, month, year: ofYear, entries }) => {
        const name = when.month({ month });
        const heading = `${name.charAt(0).toUpperCase()}${name.slice(1)} ${ofYear}`;
        return (
          <section key={key} aria-label={heading}>
            <Text as="h3" block weight="semibold">
              {heading}
            </Text>
            <ul className={styles.list}>
              {entries.map((entry) => (
                <Entry key={`${entry.kind} ${entry.kind === 'item' ? entry.item.key : entry.on}`} entry={entry} />
              ))}
            </ul>
          </section>
        );
      })}
    </div>
  );
}

function Entry({ entry }: { readonly entry: YearEntry }) {
  const styles = useStyles();
  const texts = useTexts();
  const when = useWhen();
  const { simulator, holidays } = texts.programmes;
  if (entry.kind === 'item') {
    const { item } = entry;
    const isLapsed = item.state === 'lapsed';
    return (
      <li className={styles.entry}>
        <Text block weight={isLapsed ? 'regular' : 'semibold'}>
          {itemName(item, texts)}
          {item.employmentWeek !== null && ` · ${texts.plan.week({ week: item.employmentWeek })}`}
        </Text>
        <Text block size={200} className={styles.quiet}>
          {itemWhen(item, texts, when)}
          {isLapsed && ` · ${texts.plan.states.lapsed}`}
          {isLapsed && item.reason && `, ${texts.plan.reasons[item.reason]}`}
        </Text>
      </li>
    );
  }
  const words =
    entry.kind === 'holiday'
      ? { name: simulator.holiday({ name: holidays[entry.holiday.name] }), days: when.longDay(entry.on) }
      : { name: simulator.soft, days: when.dayRange(entry.period.fromOn, entry.period.toOn) };
  return (
    <li className={styles.entry}>
      <Text block size={200} className={styles.quiet}>
        {words.name}
      </Text>
      <Text block size={200} className={styles.quiet}>
        {words.days}
      </Text>
    </li>
  );
}
