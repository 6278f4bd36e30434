import { makeStyles, Text, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { ItemView, PlanView } from '../../../src/contract/views.ts';
import { partsOf } from '../../../src/domain/day.ts';
import { useTexts, useWhen } from '../surroundings.tsx';
import { itemName, itemWhen, placeWords } from './itemWords.ts';
import { StateMark } from './StateMark.tsx';

const useStyles = makeStyles({
  month: { marginTop: tokens.spacingVerticalL, marginBottom: tokens.spacingVerticalXS, textTransform: 'none' },
  list: {
    margin: 0,
    padding: 0,
    listStyleType: 'none',
    borderLeft: `2px solid ${tokens.colorNeutralStroke2}`,
  },
  entry: {
    display: 'grid',
    gridTemplateColumns: '1fr',
    gap: '2px',
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalL}`,
    '@media (min-width: 640px)': { gridTemplateColumns: '1fr 14rem', columnGap: tokens.spacingHorizontalL },
  },
  quiet: { color: tokens.colorNeutralForeground2 },
});

interface Props {
  readonly plan: Pick<PlanView, 'items' | 'now' | 'startsOn' | 'endsOn'>;
  /** What stands beside an item; its state when nothing else is said. */
  readonly beside?: (item: ItemView) => ReactNode;
}

/** The whole plan in order, by month: week of the plan, dates, ISO weeks, state. */
export function Timeline({ plan, beside = (item) => <StateMark item={item} today={plan.now.on} /> }: Props) {
  const styles = useStyles();
  const when = useWhen();
  const texts = useTexts();
  return (
    <>
      {byMonth(plan, texts).map(({ key, heading, items }) => (
        <section key={key} aria-label={heading}>
          <Text as="h3" block weight="semibold" className={styles.month}>
            {heading}
          </Text>
          <ol className={styles.list}>
            {items.map((item) => (
              <Entry key={item.key} item={item}>
                {beside(item)}
              </Entry>
            ))}
          </ol>
        </section>
      ))}
      <Text block className={styles.month}>
        {texts.plan.afterLastWeek({ day: when.fullDay(plan.endsOn) })}
      </Text>
    </>
  );
}

function Entry({ item, children }: { readonly item: ItemView; readonly children: ReactNode }) {
  const styles = useStyles();
  const texts = useTexts();
  const when = useWhen();
  const place = item.booking && item.state === 'booked' ? placeWords(item.booking, texts) : null;
  const week = item.employmentWeek === null ? '' : `${texts.plan.week({ week: item.employmentWeek })} · `;
  return (
    <li className={styles.entry}>
      <div>
        <Text block weight="semibold">
          {itemName(item, texts)}
        </Text>
        <Text block size={200} className={styles.quiet}>
          {week}
          {itemWhen(item, texts, when)}
          {place !== null && ` · ${place}`}
        </Text>
      </div>
      <div>{children}</div>
    </li>
  );
}

interface Month {
  readonly key: string;
  readonly heading: string;
  readonly items: ItemView[];
}

function byMonth(plan: Props['plan'], texts: ReturnType<typeof useTexts>): readonly Month[] {
  const months = new Map<string, Month>();
  for (const item of plan.items) {
    const { year, month } = partsOf(item.opensOn);
    const before = item.closesOn < plan.startsOn;
    const key = before ? 'before' : `${year}-${month}`;
    const name = texts.when.month({ month });
    const heading = before ? texts.plan.beforeStart : `${name.charAt(0).toUpperCase()}${name.slice(1)} ${year}`;
    const entry = months.get(key) ?? { key, heading, items: [] };
    entry.items.push(item);
    months.set(key, entry);
  }
  return [...months.values()];
}
