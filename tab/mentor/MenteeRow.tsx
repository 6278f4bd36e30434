import { lazy, Suspense, useState } from 'react';
import type { ItemView, QueueRow } from '../../src/contract/views.ts';
import type { Day } from '../../src/domain/day.ts';
import { Notice } from '../shared/Notice.tsx';
import { AnswerButtons } from '../shared/plan/AnswerButtons.tsx';
import { CalendarAnswer } from '../shared/plan/CalendarAnswer.tsx';
import { QueueItem } from '../shared/QueueItem.tsx';
import { useChange } from '../shared/queries.ts';
import { useTexts, useWhen } from '../shared/surroundings.tsx';
import { TouchButton } from '../shared/TouchButton.tsx';
import { troubleWords } from '../shared/TroublePage.tsx';
import { KeepTime } from './KeepTime.tsx';
import { needWords } from './needWords.ts';

const TalkDialog = lazy(() => import('./TalkDialog.tsx'));

interface Props {
  readonly row: QueueRow;
  readonly today: Day;
  readonly waits: boolean;
  readonly onOpen: () => void;
}

/** One newcomer in the mentor's queue. */
export function MenteeRow({ row, today, waits, onOpen }: Props) {
  const texts = useTexts();
  const when = useWhen();
  const words = texts.mentor;
  return (
    <QueueItem
      person={row.mentee}
      week={row.week < 1 ? words.weekBefore : words.week({ week: Math.min(row.week, row.weeks), weeks: row.weeks })}
      sentence={needWords(row, today, { texts, when })}
      waits={waits}
      openLabel={words.open({ name: row.mentee.displayName })}
      onOpen={onOpen}
      actions={<RowActions row={row} today={today} />}
    />
  );
}

function RowActions({ row, today }: { readonly row: QueueRow; readonly today: Day }) {
  const [dialog, setDialog] = useState<{ readonly kind: 'book' | 'record'; readonly itemKey: string } | null>(null);
  const { item, mentorshipId } = row;
  const open = (kind: 'book' | 'record') => item && setDialog({ kind, itemKey: item.key });
  return (
    <>
      {item && <Buttons row={row} item={item} today={today} onOpen={open} />}
      <Suspense fallback={null}>
        {dialog && <TalkDialog {...dialog} mentorshipId={mentorshipId} onClose={() => setDialog(null)} />}
      </Suspense>
    </>
  );
}

interface ButtonsProps {
  readonly row: QueueRow;
  readonly item: ItemView;
  readonly today: Day;
  readonly onOpen: (dialog: 'book' | 'record') => void;
}

function Buttons({ row, item, today, onOpen }: ButtonsProps) {
  const texts = useTexts();
  const record = useChange('recordTalk');
  const complete = useChange('completeStep');
  const { attention, mentorshipId, revision } = row;
  const may = (action: (typeof item.may)[number]) => item.may.includes(action);
  const named = (action: string) => texts.mentor.forWhom({ action, name: row.mentee.displayName });
  const asked = { mentorshipId, revision, itemKey: item.key };
  const error = record.error ?? complete.error;
  const { held, somethingElse, proposeNewTime } = texts.mentor;
  const { propose } = texts.booking;
  const again = ['newTimeAsked', 'timeUnfit', 'calendarQuestion', 'overdueTalk'].includes(attention.kind);
  const books = again || attention.kind === 'bookTalk';
  const steps = attention.kind === 'stepDue' || attention.kind === 'stepOverdue';
  return (
    <>
      {attention.kind === 'recordOutcome' && may('recordHeld') && (
        <TouchButton
          appearance="primary"
          aria-label={named(held)}
          disabled={record.isPending}
          onClick={() => record.mutate({ ...asked, outcome: 'held', heldOn: item.booking?.on ?? today, reason: null })}
        >
          {held}
        </TouchButton>
      )}
      {attention.kind === 'recordOutcome' && (may('recordNotHeld') || may('recordHeld')) && (
        <TouchButton aria-label={named(somethingElse)} onClick={() => onOpen('record')}>
          {somethingElse}
        </TouchButton>
      )}
      {attention.kind === 'answersDiffer' && (
        <AnswerButtons mentorshipId={mentorshipId} revision={revision} itemKey={item.key} said={null} named={named} />
      )}
      {attention.kind === 'calendarQuestion' && <CalendarAnswer {...asked} named={named} />}
      {attention.kind === 'timeUnfit' && <KeepTime {...asked} named={named} />}
      {books && may('book') && (
        <TouchButton
          appearance={attention.kind === 'calendarQuestion' ? 'secondary' : 'primary'}
          aria-label={named(again ? proposeNewTime : propose)}
          onClick={() => onOpen('book')}
        >
          {again ? proposeNewTime : propose}
        </TouchButton>
      )}
      {steps && may('complete') && (
        <TouchButton
          appearance="primary"
          aria-label={named(texts.plan.markDone)}
          disabled={complete.isPending}
          onClick={() => complete.mutate({ ...asked, doneOn: today })}
        >
          {texts.plan.markDone}
        </TouchButton>
      )}
      {error && (
        <Notice kind="warning" role="alert">
          {troubleWords(error, texts).sentence}
        </Notice>
      )}
    </>
  );
}
