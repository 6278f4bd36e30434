import { makeStyles, Text, tokens } from '@fluentui/react-components';
import type { CoordinatorRow, PersonView, PlanView } from '../../src/contract/views.ts';
import { Answered } from '../shared/Answered.tsx';
import { Disclosure } from '../shared/Disclosure.tsx';
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
import { useTexts } from '../shared/surroundings.tsx';
import { missingWords } from './missingWords.ts';
import { ProgrammeOfPlan } from './ProgrammeOfPlan.tsx';

interface Props {
  readonly mentorshipId: string;
  readonly rows: readonly CoordinatorRow[];
  readonly onBack: () => void;
}

/** One mentorship as the coordinator sees it: who takes part, that talks take place, what is missing. */
export function MentorshipPage({ mentorshipId, rows, onBack }: Props) {
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
      <div>
        <Disclosure heading={texts.plan.whole}>
          <Timeline plan={plan} />
        </Disclosure>
        {plan.state === 'active' && <ProgrammeOfPlan plan={plan} />}
        <History mentorshipId={plan.mentorshipId} />
      </div>
    </Section>
  );
}
