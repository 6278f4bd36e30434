import type { PlanView } from '../../src/contract/views.ts';
import { Answered } from '../shared/Answered.tsx';
import { ToCome } from '../shared/change/ToCome.tsx';
import { firstName } from '../shared/firstName.ts';
import { Main } from '../shared/Main.tsx';
import { NothingHere } from '../shared/NothingHere.tsx';
import { Notice } from '../shared/Notice.tsx';
import { PageHeading } from '../shared/PageHeading.tsx';
import { Answering } from '../shared/plan/Answering.tsx';
import { YearBand } from '../shared/plan/YearBand.tsx';
import { useRead } from '../shared/queries.ts';
import type { SurfaceProps } from '../shared/surface.ts';
import { useTexts, useWhen } from '../shared/surroundings.tsx';
import { NextTalk } from './NextTalk.tsx';
import { PlanParts } from './PlanParts.tsx';

/** The newcomer's own page: who is my mentor, what is next, my year. A phone comes first here. */
export function MyPlan({ home, openId }: SurfaceProps) {
  const mentorshipId = openId ?? home.myMentorshipId;
  return mentorshipId === null ? <NothingHere /> : <Fetched mentorshipId={mentorshipId} />;
}

function Fetched({ mentorshipId }: { readonly mentorshipId: string }) {
  const texts = useTexts();
  const plan = useRead('plan', { mentorshipId });
  return (
    <Answered query={plan} heading={texts.mentee.heading}>
      {(answer) => <Page plan={answer} />}
    </Answered>
  );
}

function Page({ plan }: { readonly plan: PlanView }) {
  const texts = useTexts();
  return (
    <Main>
      <PageHeading title={texts.mentee.hello({ name: firstName(plan.mentee) })}>
        <WeekLine plan={plan} />
      </PageHeading>
      <Standing plan={plan} />
      <ToCome plan={plan} />
      <YearBand plan={plan} />
      <Answering plan={plan} other={firstName(plan.mentor)} />
      {plan.state === 'active' && <NextTalk plan={plan} topicInputId="newTopic" />}
      <PlanParts plan={plan} topicInputId="newTopic" />
    </Main>
  );
}

function WeekLine({ plan }: { readonly plan: PlanView }) {
  const texts = useTexts();
  const when = useWhen();
  if (plan.state === 'finished') return texts.plan.finished;
  if (plan.state !== 'active') return null;
  if (plan.week < 1) return texts.mentee.startsOn({ day: when.longDay(plan.startsOn) });
  return when.planWeek(plan.week, plan.startsOn);
}

/** What is special about right now: not begun, completed, ended. */
function Standing({ plan }: { readonly plan: PlanView }) {
  const texts = useTexts();
  const when = useWhen();
  if (plan.state !== 'active' && plan.state !== 'finished') return <Notice kind="info">{texts.plan.withdrawn}</Notice>;
  if (plan.state === 'finished') {
    const day = when.fullDay(plan.finishedOn ?? plan.endsOn);
    return <Notice kind="good">{texts.mentee.finished.sentence({ day })}</Notice>;
  }
  if (plan.week >= 1) return null;
  const words = texts.mentee.beforeStart.sentence({ name: firstName(plan.mentor), unit: plan.unitName });
  return <Notice kind="info">{words}</Notice>;
}
