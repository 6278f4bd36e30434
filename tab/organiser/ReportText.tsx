import { makeStyles, Text, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { ReportView } from '../../src/contract/views.ts';
import { Notice } from '../shared/Notice.tsx';
import { useTexts, useWhen } from '../shared/surroundings.tsx';

const useStyles = makeStyles({
  report: {
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'flex-start',
    gap: tokens.spacingVerticalM,
    maxWidth: '44rem',
    marginTop: tokens.spacingVerticalM,
  },
  goals: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM, margin: 0, paddingLeft: '1.5rem' },
  measures: { margin: 0, paddingLeft: '1.2rem' },
  quiet: { color: tokens.colorNeutralForeground2 },
});

interface Props {
  readonly report: ReportView;
  /** What can be done with it. */
  readonly children?: ReactNode;
}

/** A report to be read, who saved it, and whether the list has it. */
export function ReportText({ report, children }: Props) {
  const styles = useStyles();
  const { network } = useTexts();
  const when = useWhen();
  const { on, time } = report.savedAt;
  return (
    <div className={styles.report}>
      {report.list && (
        <Notice kind={report.list.state === 'written' ? 'good' : 'info'} role="status">
          {report.list.state === 'pending' && report.list.reason !== null
            ? network.list.troubled
            : network.list[report.list.state]}
        </Notice>
      )}
      <ol className={styles.goals}>
        {report.subGoals.map((goal, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a text that is only read keeps its order
          <li key={index}>
            <Text block weight="semibold">
              {goal.text}
            </Text>
            <ul className={styles.measures}>
              {goal.measures.map((measure, at) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: a text that is only read keeps its order
                <li key={at}>{measure}</li>
              ))}
            </ul>
            <Text block size={200}>
              {network.report.goalAttainment}: {network.report.attainments[goal.goalAttainment]}
            </Text>
          </li>
        ))}
      </ol>
      <Text size={200} className={styles.quiet}>
        {network.report.savedBy({ name: report.savedByName, day: when.longDay(on), time: when.time(time) })}
      </Text>
      {children}
    </div>
  );
}
