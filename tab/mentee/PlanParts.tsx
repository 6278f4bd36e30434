import { Text } from '@fluentui/react-components';
import type { PlanView } from '../../src/contract/views.ts';
import { Disclosure } from '../shared/Disclosure.tsx';
import { Disclosures } from '../shared/Disclosures.tsx';
import { firstName } from '../shared/firstName.ts';
import { History } from '../shared/history/History.tsx';
import { PersonChip } from '../shared/PersonChip.tsx';
import { Absences } from '../shared/plan/Absences.tsx';
import { Checklist } from '../shared/plan/Checklist.tsx';
import { isOver, isStep } from '../shared/plan/itemState.ts';
import { Timeline } from '../shared/plan/Timeline.tsx';
import { Topics } from '../shared/plan/Topics.tsx';
import { MyRosterPart } from '../shared/roster/MyRosterPart.tsx';
import { useTexts } from '../shared/surroundings.tsx';

interface Props {
  readonly plan: PlanView;
  readonly topicInputId: string;
}

/** Everything below what is next, one part to open at a time or all of them. */
export function PlanParts({ plan, topicInputId }: Props) {
  const texts = useTexts();
  const mentor = firstName(plan.mentor);
  const steps = plan.items.filter(isStep);
  const done = texts.plan.checklistDone({ done: steps.filter(isOver).length, all: steps.length });
  return (
    <Disclosures>
      {plan.topics !== null && (
        <Disclosure
          heading={texts.plan.topics.heading}
          beside={plan.topics.length || null}
          open={plan.topics.length > 0}
        >
          <Topics plan={plan} topics={plan.topics} other={mentor} inputId={topicInputId} />
        </Disclosure>
      )}
      {steps.length > 0 && (
        <Disclosure heading={texts.plan.checklist} beside={done}>
          <Checklist plan={plan} steps={steps} />
        </Disclosure>
      )}
      <Disclosure heading={texts.mentee.myMentor} beside={mentor} open={plan.week < 1}>
        <MentorCard plan={plan} />
      </Disclosure>
      {plan.state === 'active' && <MyRosterPart />}
      <Disclosure heading={texts.plan.whole} open={plan.state === 'finished'}>
        <Timeline plan={plan} />
      </Disclosure>
      {plan.absences.length > 0 && (
        <Disclosure heading={texts.plan.absences.heading} beside={plan.absences.length}>
          <Absences plan={plan} />
        </Disclosure>
      )}
      <History mentorshipId={plan.mentorshipId} />
      <Disclosure heading={texts.mentee.confidentiality.heading}>
        <Confidentiality mentor={mentor} />
      </Disclosure>
    </Disclosures>
  );
}

function MentorCard({ plan }: { readonly plan: PlanView }) {
  const { mentee } = useTexts();
  const { mentor, reserveMentor, leader } = plan;
  return (
    <>
      <PersonChip person={mentor} />
      <Text as="p" block>
        {mentor.presentation ?? mentee.noPresentation({ name: firstName(mentor) })}
      </Text>
      {reserveMentor && <Text as="p">{mentee.reserve({ name: reserveMentor.displayName })}</Text>}
      <Text as="p">{mentee.leader({ name: leader.displayName })}</Text>
    </>
  );
}

function Confidentiality({ mentor }: { readonly mentor: string }) {
  const { confidentiality } = useTexts().mentee;
  return (
    <>
      <Text as="p">{confidentiality.between({ name: mentor })}</Text>
      <Text as="p">{confidentiality.limits}</Text>
      <Text as="p">{confidentiality.deleted}</Text>
    </>
  );
}
