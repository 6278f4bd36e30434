import { makeStyles, Text, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import type { GatheringView } from '../../src/contract/views.ts';
import { Notice } from '../shared/Notice.tsx';
import { SavedAt } from '../shared/SavedAt.tsx';
import { Section } from '../shared/Section.tsx';
import { useTexts } from '../shared/surroundings.tsx';
import { TouchButton } from '../shared/TouchButton.tsx';
import { troubleWords } from '../shared/TroublePage.tsx';
import { faultOf } from '../shared/trouble.ts';
import { ReportText } from './ReportText.tsx';
import { type DraftGoal, isComplete, newGoal } from './reportDraft.ts';
import { SubGoalFields } from './SubGoalFields.tsx';
import { type ReportDraft, useReportDraft } from './useReportDraft.ts';

const useStyles = makeStyles({
  form: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM, maxWidth: '44rem' },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
});

const subGoalsMax = 20;

interface Props {
  readonly teamId: string;
  readonly gathering: GatheringView;
}

/** Writing a status report. It saves itself while it is a draft; who can read it stands before the first field. */
export function ReportForm({ teamId, gathering }: Props) {
  const texts = useTexts();
  const { network } = texts;
  const draft = useReportDraft(teamId, gathering);
  const [tried, setTried] = useState(false);
  const [reworking, setReworking] = useState(false);
  const submitted = gathering.report?.state === 'submitted';
  if (submitted && !reworking && !draft.dirty && gathering.report) {
    return (
      <ReportText report={gathering.report}>
        <TouchButton onClick={() => setReworking(true)}>{network.report.change}</TouchButton>
      </ReportText>
    );
  }
  const submit = () => {
    setTried(true);
    if (isComplete(draft.goals)) draft.submit(() => setReworking(false));
  };
  return (
    <Section
      heading={network.report.heading({ number: gathering.number })}
      beside={<SavedAt saving={submitted ? 'nothing' : draft.saving} />}
    >
      <Text size={200}>{submitted ? network.report.changeHint : network.report.intro}</Text>
      <Notice kind="info">{network.whoSees}</Notice>
      {draft.stale && <Conflict draft={draft} by={draft.stale.by} gathering={gathering} />}
      <Fields draft={draft} tried={tried} onSubmit={submit} submitted={submitted} />
    </Section>
  );
}

interface FieldsProps {
  readonly draft: ReportDraft;
  readonly tried: boolean;
  readonly submitted: boolean;
  readonly onSubmit: () => void;
}

function Fields({ draft, tried, submitted, onSubmit }: FieldsProps) {
  const styles = useStyles();
  const texts = useTexts();
  const { report } = texts.network;
  const { goals, write, error } = draft;
  const put = (changed: DraftGoal) => write(goals.map((goal) => (goal.key === changed.key ? changed : goal)));
  const message = (goal: number) => (field: string, text: string) =>
    tried && text.trim() === '' ? report.missingText : faultOf(error, `subGoals.${goal}.${field}`);
  const atField = goals.some(({ measures }, goal) =>
    ['text', ...measures.map((_, index) => `measures.${index}`)].some((field) =>
      faultOf(error, `subGoals.${goal}.${field}`),
    ),
  );
  return (
    <form
      className={styles.form}
      noValidate
      onBlur={draft.save}
      onSubmit={(event) => {
        event.preventDefault();
        onSubmit();
      }}
    >
      {goals.length === 0 && <Text>{report.noSubGoals}</Text>}
      {goals.map((goal, index) => (
        <SubGoalFields
          key={goal.key}
          goal={goal}
          number={index + 1}
          message={message(index)}
          onChange={put}
          onRemove={() => write(goals.filter(({ key }) => key !== goal.key))}
        />
      ))}
      {error !== null && !atField && (
        <Notice kind="warning" role="alert">
          {troubleWords(error, texts).sentence}
        </Notice>
      )}
      {tried && goals.length === 0 && <Notice kind="warning">{report.missingSubGoal}</Notice>}
      <div className={styles.buttons}>
        {goals.length < subGoalsMax && (
          <TouchButton onClick={() => write([...goals, newGoal()])}>
            {goals.length === 0 ? report.begin : report.addSubGoal}
          </TouchButton>
        )}
        {goals.length > 0 && (
          <TouchButton type="submit" appearance="primary" disabled={draft.submitting || draft.stale !== null}>
            {draft.submitting ? report.submitting : submitted ? report.submitAgain : report.submit}
          </TouchButton>
        )}
      </div>
    </form>
  );
}

interface ConflictProps {
  readonly draft: ReportDraft;
  readonly by: string;
  readonly gathering: GatheringView;
}

/** Somebody else saved first: nothing is lost, and the writer chooses. */
function Conflict({ draft, by, gathering }: ConflictProps) {
  const styles = useStyles();
  const { report } = useTexts().network;
  return (
    <>
      <Notice kind="warning" role="alert">
        {report.stale({ name: by })}
      </Notice>
      <div className={styles.buttons}>
        <TouchButton appearance="primary" onClick={draft.keepMine}>
          {report.keepMine}
        </TouchButton>
        <TouchButton onClick={draft.takeTheirs}>{report.takeTheirs}</TouchButton>
      </div>
      {gathering.report && (
        <details>
          <summary>{report.theirs}</summary>
          <ReportText report={gathering.report} />
        </details>
      )}
    </>
  );
}
