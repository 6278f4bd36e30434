import { mergeClasses } from '@fluentui/react-components';
import type { Period } from '../../../src/domain/plan/period.ts';
import { useBandStyles } from './bandStyles.ts';
import type { Glance } from './itemState.ts';
import { type PlannedYear, spansOf, type YearMark, yearMarks } from './yearMarks.ts';

const looks = {
  held: 'filled',
  done: 'filled',
  booked: 'booked',
  newTimeAsked: 'booked',
  overdue: 'waits',
  unclear: 'waits',
  toBook: 'open',
  planned: 'open',
  notHeld: 'open',
  lapsed: 'lapsed',
} as const satisfies Record<Glance, string>;

const percent = (at: number): string => `${(at * 100).toFixed(2)}%`;

/** The drawing alone; places are shares of the width, so that nothing is stretched. Its sentence and table stand beside it. */
interface Props {
  readonly plan: PlannedYear;
  /** Drawn behind the weeks: the time in which nothing is asked of anybody. */
  readonly softPeriods?: readonly Period[];
}

/** The drawing alone; places are shares of the width, so that nothing is stretched. Its sentence and table stand beside it. */
export function Band({ plan, softPeriods = [] }: Props) {
  const styles = useBandStyles();
  const { marks, weeks, todayAt } = yearMarks(plan);
  const quarter = Math.round(plan.weeks / 4);
  const labelled = weeks.filter(({ week }) => week === 1 || week % quarter === 0);
  return (
    <div className={styles.frame}>
      <svg className={styles.svg} aria-hidden="true">
        <rect x="0" y="30" width="100%" height="12" rx="6" className={styles.track} />
        {spansOf(plan, softPeriods).map(({ from, to }) => (
          <rect key={from} x={percent(from)} y="22" width={percent(to - from)} height="28" className={styles.soft} />
        ))}
        {todayAt !== null && (
          <rect x="0" y="30" width={percent(todayAt)} height="12" rx="6" className={styles.passed} />
        )}
        {weeks.map(({ week, at }) => (
          <line
            key={week}
            x1={percent(at)}
            x2={percent(at)}
            y1="48"
            y2={tickEnd(week, quarter)}
            className={styles.tick}
          />
        ))}
        {labelled.map(({ week, at }) => (
          <text key={week} x={percent(at)} y="70" textAnchor="middle" className={styles.label}>
            {week}
          </text>
        ))}
        {todayAt !== null && (
          <line x1={percent(todayAt)} x2={percent(todayAt)} y1="2" y2="58" className={styles.today} />
        )}
        {marks.map((mark) => (
          <Mark key={mark.key} mark={mark} />
        ))}
      </svg>
    </div>
  );
}

const tickEnd = (week: number, quarter: number): string => (week === 1 || week % quarter === 0 ? '57' : '52');

function Mark({ mark }: { readonly mark: YearMark }) {
  const styles = useBandStyles();
  const look = styles[looks[mark.glance]];
  if (mark.shape === 'dot') {
    return <circle cx={percent(mark.at)} cy="36" className={mergeClasses(styles.dot, look)} />;
  }
  return (
    <svg x={percent(mark.at)} y="15" overflow="visible" aria-hidden="true">
      <path d="M0 -8 L8 0 L0 8 L-8 0 Z" className={mergeClasses(styles.diamond, look)} />
    </svg>
  );
}
