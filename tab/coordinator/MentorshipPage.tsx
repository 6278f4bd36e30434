import { makeStyles, Text, tokens } from '@fluentui/react-components';
import type { NextPlanView } from '../../src/contract/changeViews.ts';
import type { PersonView } from '../../src/contract/personView.ts';
import type { CoordinatorRow, PlanView } from '../../src/contract/views.ts';
import { Answered } from '../shared/Answered.tsx';
import { ChangePlan } from '../shared/change/ChangePlan.tsx';
import { ToCome } from '../shared/change/ToCome.tsx';
import { Disclosure } from '../shared/Disclosure.tsx';
import { Disclosures } from '../shared/Disclosures.tsx';
import { firstName } from '../shared/firstName.ts';
import { History } from '../shared/history/History.tsx';
import { Notice } from '../shared/Notice.tsx';
import { PageHeading } from '../shared/PageHeading.tsx';
import { PersonChip } from '../shared/PersonChip.tsx';
import { Absences } from '../shared/plan/Absences.tsx';
import { Timeline } from '../shared/plan/Timeline.tsx';
import { WeekLine } from '../shared/plan/WeekLine.tsx';
import { YearBand } from '../shared/plan/YearBand.tsx';
import { useRead } from '../shared/queries.ts';
import { Section } from '../shared/Section.tsx';
import { useTexts, useWhen } from '../shared/surroundings.tsx';
import { TouchButton } from '../shared/TouchButton.tsx';
import { missingWords } from './missingWords.ts';
import { ProgrammeOfPlan } from './ProgrammeOfPlan.tsx';

interface Props {
  readonly mentorshipId: string;
  readonly rows: readonly CoordinatorRow[];
  readonly onBack: () => void;
  /** Starts the plan in the unit that somebody moves to. */
  readonly onStart: (next: NextPlanView) => void;
}

/** One mentorship as the coordinator sees it: who takes part, that talks take place, what is missing. */
export function MentorshipPage({ mentorshipId, rows, onBack, onStart }: Props) {
  const texts = useTexts();
  const plan = useRead('plan', { mentorshipId });
  const row = rows.find((one) => one.mentorshipId === mentorshipId);
  return (
    <Answered query={plan} heading={row?.mentee.displayName ?? texts.coordinator.heading}>
      {(answer) => (
        <>
          <PageHeading title={answer.mentee.displayName} onBack={onBack}>
            <WeekLine plan={answer} />
          </PageHeading>
          {row !== undefined && row.missing.length > 0 && (
            <Notice kind="info">
              {row.missing.map((fact) => missingWords(fact, row.mentor.displayName, texts)).join(' · ')}
            </Notice>
          )}
          <ToCome plan={answer} />
          {answer.nextPlan && <NextPlan plan={answer} next={answer.nextPlan} onStart={onStart} />}
          <Section heading={texts.coordinator.plan.talks}>
            <YearBand plan={answer} />
            <Text size={200}>{texts.coordinator.onlyCounts}</Text>
          </Section>
          <People plan={answer} />
          <Parts plan={answer} />
        </>
      )}
    </Answered>
  );
}

interface NextProps {
  readonly plan: PlanView;
  readonly next: NextPlanView;
  readonly onStart: (next: NextPlanView) => void;
}

/** She moves to another unit, where a plan of its own is to go on. */
function NextPlan({ plan, next, onStart }: NextProps) {
  const { transfer } = useTexts().changes;
  const when = useWhen();
  return (
    <Notice kind="info">
      {transfer.next({ name: firstName(plan.mentee), day: when.fullDay(next.startsOn) })}
      <div>
        <TouchButton onClick={() => onStart(next)}>{transfer.startNext}</TouchButton>
      </div>
    </Notice>
  );
}

const useStyles = makeStyles({
  people: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fill, minmax(14rem, 1fr))',
    gap: tokens.spacingHorizontalL,
    margin: 0,
    padding: 0,
    listStyleType: 'none',
  },
});

function People({ plan }: { readonly plan: PlanView }) {
  const styles = useStyles();
  const texts = useTexts();
  const { mentor, reserveMentor, leader } = texts.plan.people;
  const people: readonly (readonly [string, PersonView | null])[] = [
    [texts.coordinator.table.newcomer, plan.mentee],
    [mentor, plan.mentor],
    [reserveMentor, plan.reserveMentor],
    [leader, plan.leader],
  ];
  return (
    <Section heading={texts.coordinator.plan.people}>
      <ul className={styles.people}>
        {people.map(
          ([role, person]) =>
            person && (
              <li key={role}>
                <PersonChip person={person}>{role}</PersonChip>
                <NoMessages plan={plan} personId={person.id} />
              </li>
            ),
        )}
      </ul>
      <Text size={200}>
        {plan.unitName} · {texts.coordinator.plan.programme({ name: plan.programme.name })}
      </Text>
    </Section>
  );
}

/** Why somebody gets nothing from the bot; nothing where messages arrive. */
function NoMessages({ plan, personId }: { readonly plan: PlanView; readonly personId: string }) {
  const { short, reasons } = useTexts().delivery.unreachable;
  const trouble = plan.unreachable.find((one) => one.personId === personId);
  return trouble ? <Notice kind="warning">{short({ why: reasons[trouble.reason] })}</Notice> : null;
}

function Parts({ plan }: { readonly plan: PlanView }) {
  const texts = useTexts();
  return (
    <Section heading={texts.mentor.plan}>
      {plan.absences.length > 0 && <Absences plan={plan} />}
      <Disclosures>
        <Disclosure heading={texts.plan.whole}>
          <Timeline plan={plan} />
        </Disclosure>
        {plan.state === 'active' && <ProgrammeOfPlan plan={plan} />}
        <ChangePlan plan={plan} />
        <History mentorshipId={plan.mentorshipId} />
      </Disclosures>
    </Section>
  );
}
