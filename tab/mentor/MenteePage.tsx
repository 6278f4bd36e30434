import { makeStyles, Text, tokens } from '@fluentui/react-components';
import { lazy, Suspense, useState } from 'react';
import type { ItemView, PlanView } from '../../src/contract/views.ts';
import { Answered } from '../shared/Answered.tsx';
import { ChangePlan } from '../shared/change/ChangePlan.tsx';
import { TalkChanges } from '../shared/change/TalkChanges.tsx';
import { ToCome } from '../shared/change/ToCome.tsx';
import { Disclosure } from '../shared/Disclosure.tsx';
import { Disclosures } from '../shared/Disclosures.tsx';
import { firstName } from '../shared/firstName.ts';
import { History } from '../shared/history/History.tsx';
import { Main } from '../shared/Main.tsx';
import { Notice } from '../shared/Notice.tsx';
import { PageHeading } from '../shared/PageHeading.tsx';
import { Absences } from '../shared/plan/Absences.tsx';
import { Answering } from '../shared/plan/Answering.tsx';
import { CalendarQuestions } from '../shared/plan/CalendarQuestions.tsx';
import { Checklist } from '../shared/plan/Checklist.tsx';
import { isOver, isStep } from '../shared/plan/itemState.ts';
import { itemWhen, placeWords } from '../shared/plan/itemWords.ts';
import { StateMark } from '../shared/plan/StateMark.tsx';
import { Timeline } from '../shared/plan/Timeline.tsx';
import { Topics } from '../shared/plan/Topics.tsx';
import { hasBegun, talkInHand } from '../shared/plan/talkInHand.ts';
import { WeekLine } from '../shared/plan/WeekLine.tsx';
import { YearBand } from '../shared/plan/YearBand.tsx';
import { useRead } from '../shared/queries.ts';
import { Section } from '../shared/Section.tsx';
import { useTexts, useWhen } from '../shared/surroundings.tsx';
import { TouchButton } from '../shared/TouchButton.tsx';
import { TimesThatDoNotFit } from './TimesThatDoNotFit.tsx';

const BookDialog = lazy(() => import('../shared/booking/BookDialog.tsx'));
const RecordDialog = lazy(() => import('./RecordDialog.tsx'));

const useStyles = makeStyles({
  actions: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS, marginTop: tokens.spacingVerticalS },
});

interface Props {
  readonly mentorshipId: string;
  readonly onBack: () => void;
}

/** One newcomer as her mentor sees her: the talk at hand, topics, steps, the plan. */
export function MenteePage({ mentorshipId, onBack }: Props) {
  const texts = useTexts();
  const plan = useRead('plan', { mentorshipId });
  return (
    <Answered query={plan} heading={texts.mentor.plan}>
      {(answer) => (
        <Main>
          <PageHeading title={answer.mentee.displayName} onBack={onBack}>
            <WeekLine plan={answer} />
          </PageHeading>
          <ToCome plan={answer} />
          <Answering plan={answer} other={firstName(answer.mentee)} />
          <CalendarQuestions plan={answer}>{(item) => <Move plan={answer} item={item} />}</CalendarQuestions>
          <TimesThatDoNotFit plan={answer}>{(item) => <Move plan={answer} item={item} />}</TimesThatDoNotFit>
          <Talk plan={answer} />
          <Parts plan={answer} />
        </Main>
      )}
    </Answered>
  );
}

function Parts({ plan }: { readonly plan: PlanView }) {
  const texts = useTexts();
  const steps = plan.items.filter(isStep);
  const done = texts.plan.checklistDone({ done: steps.filter(isOver).length, all: steps.length });
  return (
    <>
      {plan.topics !== null && (
        <Section heading={texts.plan.topics.headingMentor}>
          <Topics plan={plan} topics={plan.topics} other={firstName(plan.mentee)} inputId="newTopic" />
        </Section>
      )}
      <Section heading={texts.plan.year}>
        <YearBand plan={plan} />
      </Section>
      <Disclosures>
        {steps.length > 0 && (
          <Disclosure heading={texts.plan.checklist} beside={done} open={steps.some(({ may }) => may.length > 0)}>
            <Checklist plan={plan} steps={steps} />
          </Disclosure>
        )}
        <Disclosure heading={texts.plan.whole}>
          <Timeline plan={plan} />
        </Disclosure>
        <Disclosure heading={texts.plan.absences.heading} beside={plan.absences.length || null}>
          <Absences plan={plan} />
        </Disclosure>
        <ChangePlan plan={plan} />
        <History mentorshipId={plan.mentorshipId} />
      </Disclosures>
    </>
  );
}

function Talk({ plan }: { readonly plan: PlanView }) {
  const texts = useTexts();
  const when = useWhen();
  const item = talkInHand(plan);
  if (item === null) return <Notice kind="info">{texts.mentee.noMoreTalks}</Notice>;
  const trouble = item.calendarTrouble;
  return (
    <Section heading={texts.mentor.nextTalk} beside={<StateMark item={item} today={plan.now.on} />} raised>
      <Text size={400} weight="semibold">
        {itemWhen(item, texts, when)}
      </Text>
      {item.booking && item.state === 'booked' && <Text>{placeWords(item.booking, texts) ?? texts.plan.noPlace}</Text>}
      {trouble && (
        <Notice kind="warning">{texts.plan.calendarTrouble[trouble]({ name: firstName(plan.mentor) })}</Notice>
      )}
      <TalkActions plan={plan} item={item} />
    </Section>
  );
}

function TalkActions({ plan, item }: { readonly plan: PlanView; readonly item: ItemView }) {
  const styles = useStyles();
  const texts = useTexts();
  const [dialog, setDialog] = useState<{ readonly kind: 'book' | 'record'; readonly item: ItemView } | null>(null);
  const records = item.may.includes('recordHeld') || item.may.includes('recordNotHeld');
  const booked = item.booking !== null && item.state === 'booked';
  const begun = booked && hasBegun(item.booking, plan.now);
  const close = () => setDialog(null);
  return (
    <div className={`${styles.actions} noPrint`}>
      {records && (
        <TouchButton appearance={begun ? 'primary' : 'secondary'} onClick={() => setDialog({ kind: 'record', item })}>
          {texts.mentor.recordTalk}
        </TouchButton>
      )}
      {item.may.includes('book') && (
        <TouchButton appearance={booked ? 'secondary' : 'primary'} onClick={() => setDialog({ kind: 'book', item })}>
          {booked ? texts.booking.move : texts.booking.propose}
        </TouchButton>
      )}
      <TalkChanges plan={plan} item={item} />
      <Suspense fallback={null}>
        {dialog?.kind === 'book' && <BookDialog plan={plan} item={dialog.item} onClose={close} />}
        {dialog?.kind === 'record' && <RecordDialog plan={plan} item={dialog.item} onClose={close} />}
      </Suspense>
    </div>
  );
}

function Move({ plan, item }: { readonly plan: PlanView; readonly item: ItemView }) {
  const { mentor } = useTexts();
  const [isOpen, setIsOpen] = useState(false);
  return (
    <>
      <TouchButton onClick={() => setIsOpen(true)}>{mentor.proposeNewTime}</TouchButton>
      <Suspense fallback={null}>
        {isOpen && <BookDialog plan={plan} item={item} onClose={() => setIsOpen(false)} />}
      </Suspense>
    </>
  );
}
