import { makeStyles, Text, tokens } from '@fluentui/react-components';
import { lazy, Suspense, useState } from 'react';
import type { ItemView, LeaderRow } from '../../src/contract/views.ts';
import type { Day } from '../../src/domain/day.ts';
import { Notice } from '../shared/Notice.tsx';
import { CalendarAnswer } from '../shared/plan/CalendarAnswer.tsx';
import { QueueItem } from '../shared/QueueItem.tsx';
import { useChange } from '../shared/queries.ts';
import { useTexts, useWhen } from '../shared/surroundings.tsx';
import { TouchButton } from '../shared/TouchButton.tsx';
import { troubleWords } from '../shared/TroublePage.tsx';
import { needWords } from './needWords.ts';

const HeldDialog = lazy(() => import('./HeldDialog.tsx'));

const useStyles = makeStyles({ quiet: { color: tokens.colorNeutralForeground2 } });

interface Props {
  readonly row: LeaderRow;
  readonly today: Day;
  readonly waits: boolean;
  readonly onOpen: () => void;
}

/** One newcomer in the department leader's queue: counts of talks, never their content. */
export function NewcomerRow({ row, today, waits, onOpen }: Props) {
  const styles = useStyles();
  const texts = useTexts();
  const when = useWhen();
  const { leader, mentor } = texts;
  const missing = row.missing.map((fact) => leader.missing[fact]).join(' · ');
  return (
    <QueueItem
      person={row.mentee}
      week={row.week < 1 ? mentor.weekBefore : mentor.week({ week: Math.min(row.week, row.weeks), weeks: row.weeks })}
      sentence={
        <>
          {needWords(row, today, { texts, when })}
          <Text block size={200} className={styles.quiet}>
            {leader.talksHeld({ held: row.talksHeld, planned: row.talksPlanned })} {missing}
          </Text>
        </>
      }
      waits={waits}
      openLabel={leader.open({ name: row.mentee.displayName })}
      onOpen={onOpen}
      actions={<RowActions row={row} today={today} />}
    />
  );
}

function RowActions({ row, today }: { readonly row: LeaderRow; readonly today: Day }) {
  const texts = useTexts();
  const [recorded, setRecorded] = useState<ItemView | null>(null);
  const complete = useChange('completeStep');
  const { item, mentorshipId, revision } = row;
  const may = item?.may.includes('complete') ?? false;
  const isProbation = item?.kind === 'probationTalk';
  const action = isProbation ? texts.leader.recordProbation : texts.plan.markDone;
  const act = (acted: ItemView) =>
    isProbation ? setRecorded(acted) : complete.mutate({ mentorshipId, revision, itemKey: acted.key, doneOn: today });
  const named = (words: string) => texts.mentor.forWhom({ action: words, name: row.mentee.displayName });
  return (
    <>
      {item && row.attention.kind === 'calendarQuestion' && (
        <CalendarAnswer mentorshipId={mentorshipId} revision={revision} itemKey={item.key} named={named} />
      )}
      {item && may && row.attention.kind !== 'calendarQuestion' && (
        <TouchButton
          appearance="primary"
          aria-label={named(action)}
          disabled={complete.isPending}
          onClick={() => act(item)}
        >
          {action}
        </TouchButton>
      )}
      {complete.error && (
        <Notice kind="warning" role="alert">
          {troubleWords(complete.error, texts).sentence}
        </Notice>
      )}
      <Suspense fallback={null}>
        {recorded && (
          <HeldDialog
            item={recorded}
            of={{ mentorshipId, revision, mentee: row.mentee }}
            today={today}
            onClose={() => setRecorded(null)}
          />
        )}
      </Suspense>
    </>
  );
}
