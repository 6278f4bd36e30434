import { makeStyles, Text, tokens } from '@fluentui/react-components';
import type { PlanAct } from '../../src/contract/changeViews.ts';
import type { LeaderRow, PlanView } from '../../src/contract/views.ts';
import { Answered } from '../shared/Answered.tsx';
import { ChangePlan } from '../shared/change/ChangePlan.tsx';
import { ToCome } from '../shared/change/ToCome.tsx';
import { useActDialog } from '../shared/change/useActDialog.tsx';
import { Disclosure } from '../shared/Disclosure.tsx';
import { Disclosures } from '../shared/Disclosures.tsx';
import { History } from '../shared/history/History.tsx';
import { Notice } from '../shared/Notice.tsx';
import { PageHeading } from '../shared/PageHeading.tsx';
import { Absences } from '../shared/plan/Absences.tsx';
import { CalendarQuestions } from '../shared/plan/CalendarQuestions.tsx';
import { Checklist } from '../shared/plan/Checklist.tsx';
import { countTalks, isOver, isStep } from '../shared/plan/itemState.ts';
import { Timeline } from '../shared/plan/Timeline.tsx';
import { WeekLine } from '../shared/plan/WeekLine.tsx';
import { YearBand } from '../shared/plan/YearBand.tsx';
import { useRead } from '../shared/queries.ts';
import { Section } from '../shared/Section.tsx';
import { useTexts } from '../shared/surroundings.tsx';
import { TouchButton } from '../shared/TouchButton.tsx';
import { Probation } from './Probation.tsx';

const useStyles = makeStyles({ actions: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS } });

interface Props {
  readonly mentorshipId: string;
  /** What only the leader's overview knows; null for a plan outside it. */
  readonly row: LeaderRow | null;
  readonly onBack: () => void;
}

/** One newcomer as the department leader sees her: probation, that talks took place, absence. */
export function NewcomerPage({ mentorshipId, row, onBack }: Props) {
  const texts = useTexts();
  const plan = useRead('plan', { mentorshipId });
  return (
    <Answered query={plan} heading={row?.mentee.displayName ?? texts.mentor.plan}>
      {(answer) => (
        <>
          <PageHeading title={answer.mentee.displayName} onBack={onBack}>
            <WeekLine plan={answer} />
          </PageHeading>
          {row !== null && row.missing.length > 0 && (
            <Notice kind="info">{row.missing.map((fact) => texts.leader.missing[fact]).join(' · ')}</Notice>
          )}
          <CalendarQuestions plan={answer} />
          <ToCome plan={answer} />
          <Probation plan={answer} lastSafeDay={row?.lastSafeDay ?? null} />
          <Talks plan={answer} />
          <Absence plan={answer} />
          <Parts plan={answer} />
        </>
      )}
    </Answered>
  );
}

function Talks({ plan }: { readonly plan: PlanView }) {
  const { leader } = useTexts();
  const { held, all } = countTalks(plan.items);
  return (
    <Section heading={leader.talks}>
      <Text>{leader.talksHeld({ held, planned: all })}</Text>
      <Text size={200}>{leader.onlyCounts}</Text>
      <YearBand plan={plan} />
    </Section>
  );
}

/** What the absence section has buttons for. */
const ofAbsence: readonly PlanAct[] = ['registerAbsence', 'changeAbsence'];

function Absence({ plan }: { readonly plan: PlanView }) {
  const styles = useStyles();
  const { changes, plan: words } = useTexts();
  const { open, dialog } = useActDialog(plan);
  return (
    <Section heading={words.absences.heading}>
      <Absences plan={plan} />
      <div className={styles.actions}>
        {ofAbsence
          .filter((act) => plan.planMay.includes(act))
          .map((act) => (
            <TouchButton key={act} onClick={() => open(act)}>
              {changes.acts[act].name}
            </TouchButton>
          ))}
      </div>
      {dialog}
    </Section>
  );
}

function Parts({ plan }: { readonly plan: PlanView }) {
  const texts = useTexts();
  const steps = plan.items.filter(isStep);
  const done = texts.plan.checklistDone({ done: steps.filter(isOver).length, all: steps.length });
  return (
    <Disclosures>
      {steps.length > 0 && (
        <Disclosure heading={texts.plan.checklist} beside={done} open={steps.some(({ may }) => may.length > 0)}>
          <Checklist plan={plan} steps={steps} />
        </Disclosure>
      )}
      <Disclosure heading={texts.plan.whole}>
        <Timeline plan={plan} />
      </Disclosure>
      <ChangePlan plan={plan} except={ofAbsence} />
      <History mentorshipId={plan.mentorshipId} />
    </Disclosures>
  );
}
