import { makeStyles, Text, tokens } from '@fluentui/react-components';
import { lazy, Suspense, useId, useState } from 'react';
import type { PlanView } from '../../../src/contract/views.ts';
import { useTexts, useWhen } from '../surroundings.tsx';
import { TouchButton } from '../TouchButton.tsx';
import { Band } from './Band.tsx';
import { countTalks } from './itemState.ts';
import { yearMarks } from './yearMarks.ts';

const PlanTable = lazy(() => import('./PlanTable.tsx'));

const useStyles = makeStyles({
  figure: { margin: `${tokens.spacingVerticalM} 0 0`, display: 'flex', flexDirection: 'column' },
  caption: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', columnGap: tokens.spacingHorizontalM },
  button: { paddingLeft: 0, paddingRight: 0, color: tokens.colorBrandForegroundLink },
  legend: {
    display: 'flex',
    flexWrap: 'wrap',
    columnGap: tokens.spacingHorizontalM,
    color: tokens.colorNeutralForeground2,
  },
});

/** The year as a band: weeks as ticks, talks as dots, probation talks as diamonds, today as a line; a sentence says what it shows. */
export function YearBand({ plan }: { readonly plan: PlanView }) {
  const styles = useStyles();
  const texts = useTexts();
  const [asTable, setAsTable] = useState(false);
  const tableId = useId();
  return (
    <figure className={styles.figure} aria-label={texts.plan.year}>
      <Band plan={plan} />
      <Legend plan={plan} />
      <figcaption className={styles.caption}>
        <YearSentence plan={plan} />
        <TouchButton
          className={`${styles.button} noPrint`}
          appearance="transparent"
          aria-expanded={asTable}
          aria-controls={tableId}
          onClick={() => setAsTable(!asTable)}
        >
          {asTable ? texts.plan.hideTable : texts.plan.showTable}
        </TouchButton>
      </figcaption>
      <div id={tableId}>
        <Suspense fallback={null}>{asTable && <PlanTable plan={plan} />}</Suspense>
      </div>
    </figure>
  );
}

function YearSentence({ plan }: { readonly plan: PlanView }) {
  const texts = useTexts();
  const when = useWhen();
  const { held, all } = countTalks(plan.items);
  if (plan.state === 'finished') return <Text>{texts.plan.yearFinished({ held, talks: all })}</Text>;
  if (plan.week < 1) return <Text>{texts.plan.yearBefore({ day: when.longDay(plan.startsOn), talks: all })}</Text>;
  return <Text>{texts.plan.yearSentence({ week: plan.week, weeks: plan.weeks, held, talks: all })}</Text>;
}

function Legend({ plan }: { readonly plan: PlanView }) {
  const styles = useStyles();
  const { legend } = useTexts().plan;
  return (
    <Text size={200} className={styles.legend} aria-hidden="true">
      <span>● {legend.held}</span>
      <span>○ {legend.talk}</span>
      {plan.items.some((item) => item.kind === 'probationTalk') && <span>◇ {legend.probationTalk}</span>}
      {yearMarks(plan).todayAt !== null && <span>│ {legend.today}</span>}
    </Text>
  );
}
