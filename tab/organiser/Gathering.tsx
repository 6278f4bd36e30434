import { makeStyles, Text, tokens } from '@fluentui/react-components';
import { useEffect, useRef } from 'react';
import type { GatheringView } from '../../src/contract/views.ts';
import { type Day, partsOf } from '../../src/domain/day.ts';
import type { Texts } from '../../src/texts/texts.ts';
import { Disclosure } from '../shared/Disclosure.tsx';
import { useTexts, useWhen } from '../shared/surroundings.tsx';
import type { When } from '../shared/when.ts';
import { ReportForm } from './ReportForm.tsx';
import { ReportText } from './ReportText.tsx';

const useStyles = makeStyles({ facts: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXS } });

interface Props {
  readonly teamId: string;
  readonly gathering: GatheringView;
  readonly today: Day;
  /** The one that comes next. */
  readonly isNext: boolean;
  /** A link led here. */
  readonly isMeant: boolean;
}

/** One gathering: when it is, and the report that goes before it. */
export function Gathering({ teamId, gathering, today, isNext, isMeant }: Props) {
  const styles = useStyles();
  const texts = useTexts();
  const when = useWhen();
  const { network } = texts;
  const part = useRef<HTMLDetailsElement>(null);
  useEffect(() => {
    if (!isMeant) return;
    part.current?.scrollIntoView();
    part.current?.querySelector('summary')?.focus({ preventScroll: true });
  }, [isMeant]);
  const { number, theme, report } = gathering;
  const isPast = gathering.precision === 'day' && gathering.on < today;
  const state = report?.state ?? (isPast ? 'notDelivered' : 'none');
  return (
    <Disclosure
      heading={network.gathering({ number, theme })}
      beside={network.states[state]}
      open={isNext || isMeant}
      ref={part}
    >
      <div className={styles.facts}>
        <Text>{gatheringWhen(gathering, texts, when)}</Text>
        <Text>{dueWords(gathering, isPast, { texts, when })}</Text>
      </div>
      {isPast ? report && <ReportText report={report} /> : <ReportForm teamId={teamId} gathering={gathering} />}
    </Disclosure>
  );
}

/** 'torsdag 8. oktober (uke 41) · digital'; never a day that nobody has set. */
export function gatheringWhen(gathering: GatheringView, { network, when: words }: Texts, when: When): string {
  const { on, precision, status, format } = gathering;
  const { year, month } = partsOf(on);
  const day = precision === 'day' ? when.longDay(on) : network.month({ month: words.month({ month }), year });
  return [day, format && network.formats[format], status === 'planned' && network.notConfirmed]
    .filter(Boolean)
    .join(' · ');
}

function dueWords(gathering: GatheringView, isPast: boolean, { texts, when }: { texts: Texts; when: When }): string {
  const { network } = texts;
  if (gathering.number === 1) return network.baseline;
  if (gathering.reportDueOn === null) return '';
  const day = when.longDay(gathering.reportDueOn);
  return isPast ? network.wasDueOn({ day }) : network.dueOn({ day });
}
