import { makeStyles, Text, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { type Day, parseDay } from '../../../src/domain/day.ts';
import { simulateYear } from '../../../src/domain/plan/simulateYear.ts';
import type { Programme } from '../../../src/domain/programme/programme.ts';
import { DayField } from '../../shared/DayField.tsx';
import { Band } from '../../shared/plan/Band.tsx';
import { Section } from '../../shared/Section.tsx';
import { useTexts, useWhen } from '../../shared/surroundings.tsx';
import { YearMonths } from './YearMonths.tsx';
import { plannedYear } from './yearView.ts';

const useStyles = makeStyles({
  day: { maxWidth: '16rem' },
  figure: { margin: 0 },
  summary: {
    minHeight: '44px',
    display: 'flex',
    alignItems: 'center',
    cursor: 'pointer',
    fontWeight: tokens.fontWeightSemibold,
  },
  legend: {
    display: 'flex',
    flexWrap: 'wrap',
    columnGap: tokens.spacingHorizontalM,
    color: tokens.colorNeutralForeground2,
  },
});

interface Props {
  /** Null while it is faulty. */
  readonly programme: Programme | null;
  readonly today: Day;
  /** The months stand open from the start. */
  readonly isOpen?: boolean;
}

/** Twelve months of the programme from any first day, as the plan would be made. */
export function Simulator({ programme, today, isOpen = false }: Props) {
  const styles = useStyles();
  const { simulator } = useTexts().programmes;
  const [startsOn, setStartsOn] = useState<string>(today);
  const day = parseDay(startsOn);
  return (
    <Section heading={simulator.heading}>
      <DayField
        className={styles.day}
        label={simulator.startsOn}
        value={startsOn}
        required={false}
        fault={null}
        onChange={setStartsOn}
      />
      {programme === null && <Text role="status">{simulator.faulty}</Text>}
      {programme !== null && day === null && <Text role="status">{simulator.chooseDay}</Text>}
      {programme !== null && day !== null && <Year programme={programme} startsOn={day} isOpen={isOpen} />}
    </Section>
  );
}

interface YearProps {
  readonly programme: Programme;
  readonly startsOn: Day;
  readonly isOpen: boolean;
}

function Year({ programme, startsOn, isOpen }: YearProps) {
  const styles = useStyles();
  const texts = useTexts();
  const when = useWhen();
  const { simulator } = texts.programmes;
  const { legend } = texts.plan;
  const year = simulateYear(programme, startsOn);
  const lapsed = year.items.filter(({ kind, state }) => kind === 'talk' && state === 'lapsed').length;
  const { talks, hours, endsOn } = year;
  return (
    <>
      <figure className={styles.figure} aria-label={simulator.year}>
        <Band plan={plannedYear(year, programme)} softPeriods={year.softPeriods} />
        <Text size={200} className={styles.legend} aria-hidden="true">
          <span>○ {legend.talk}</span>
          {programme.probationTalks.length > 0 && <span>◇ {legend.probationTalk}</span>}
          <span>▒ {simulator.legendSoft}</span>
        </Text>
        <figcaption>
          <Text role="status">
            {simulator.sentence({ talks, hours, day: when.fullDay(endsOn) })}{' '}
            {lapsed > 0 && simulator.fewer({ count: lapsed })}
          </Text>
        </figcaption>
      </figure>
      <Text size={200}>{simulator.assumes}</Text>
      <details open={isOpen}>
        <summary className={styles.summary}>{simulator.months}</summary>
        <YearMonths year={year} programme={programme} />
      </details>
    </>
  );
}
