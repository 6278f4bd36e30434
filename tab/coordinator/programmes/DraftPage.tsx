import { makeStyles, Text, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import type { ProgrammeDraftView } from '../../../src/contract/programmeViews.ts';
import { type ProgrammeContent, programmeOf } from '../../../src/domain/programme/draft.ts';
import { phaseWeeks } from '../../../src/domain/programme/phaseWeeks.ts';
import type { Programme, ProgrammeRef } from '../../../src/domain/programme/programme.ts';
import { Answered } from '../../shared/Answered.tsx';
import { Notice } from '../../shared/Notice.tsx';
import { PageHeading } from '../../shared/PageHeading.tsx';
import { useRead } from '../../shared/queries.ts';
import { SavedAt } from '../../shared/SavedAt.tsx';
import { useTexts } from '../../shared/surroundings.tsx';
import { TouchButton } from '../../shared/TouchButton.tsx';
import { troubleWords } from '../../shared/TroublePage.tsx';
import { AboutFields } from './AboutFields.tsx';
import { formOf, messagesOf } from './draftForm.ts';
import { LengthFields } from './LengthFields.tsx';
import { PhaseList } from './PhaseList.tsx';
import { ProbationList } from './ProbationList.tsx';
import { PublishPanel } from './PublishPanel.tsx';
import { Simulator } from './Simulator.tsx';
import { StepList } from './StepList.tsx';
import { Summary } from './Summary.tsx';
import { type ProgrammeDraftState, useProgrammeDraft } from './useProgrammeDraft.ts';

const useStyles = makeStyles({
  // What has been reckoned and what is saved stay in sight while one writes far down.
  bar: {
    position: 'sticky',
    top: 0,
    zIndex: 1,
    display: 'flex',
    flexWrap: 'wrap',
    justifyContent: 'space-between',
    gap: tokens.spacingHorizontalM,
    padding: `${tokens.spacingVerticalS} 0`,
    backgroundColor: tokens.colorNeutralBackground2,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
  notes: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS },
});

interface Props {
  readonly programmeId: string;
  readonly onBack: () => void;
  /** The draft is a revision now. */
  readonly onPublished: (name: string) => void;
}

/** Writing a programme. */
export default function DraftPage({ programmeId, onBack, onPublished }: Props) {
  const { programmes } = useTexts();
  const query = useRead('programmeDraft', { programmeId });
  return (
    <Answered query={query} heading={programmes.heading}>
      {(view) => <Editor key={programmeId} view={view} onBack={onBack} onPublished={onPublished} />}
    </Answered>
  );
}

type EditorProps = Pick<Props, 'onBack' | 'onPublished'> & { readonly view: ProgrammeDraftView };

function Editor({ view, onBack, onPublished }: EditorProps) {
  const styles = useStyles();
  const texts = useTexts();
  const { editor, basedOn } = texts.programmes;
  const draft = useProgrammeDraft(view);
  const [tried, setTried] = useState(false);
  const { content } = draft;
  const ref = { id: view.programmeId, revision: view.becomesRevision, municipality: view.municipality };
  const checked = programmeOf(content, ref);
  const faults = 'faults' in checked ? checked.faults : [];
  const programme = reckonable(content, { ref, unnamed: texts.programmes.unnamed });
  const messages = messagesOf(faults, texts, tried);
  const form = formOf(draft, messages);
  return (
    <>
      <PageHeading title={editor.title({ revision: view.becomesRevision })} onBack={onBack}>
        {basedOn({ name: view.basedOnName })}. {editor.whoSees}
      </PageHeading>
      <div className={styles.bar}>
        <Summary programme={programme} />
        <SavedAt saving={draft.saving} />
      </div>
      <Trouble draft={draft} />
      <AboutFields form={form} />
      <LengthFields form={form} />
      <PhaseList form={form} weeks={programme && phaseWeeks(programme)} />
      <StepList form={form} />
      <ProbationList form={form} />
      <Simulator programme={programme} today={view.now.on} />
      <PublishPanel
        view={view}
        draft={draft}
        faults={faults.length}
        onTry={() => setTried(true)}
        onPublished={() => onPublished(content.name)}
      />
    </>
  );
}

interface Reckoned {
  readonly ref: ProgrammeRef & { readonly municipality: string };
  readonly unnamed: string;
}

/** The programme as far as it can be planned from: a name that is missing does not stop that. */
function reckonable(content: ProgrammeContent, { ref, unnamed }: Reckoned): Programme | null {
  const named = (text: string) => (text.trim() === '' ? unnamed : text);
  const steps = content.steps.map((step) => ({
    ...step,
    words: step.words && { ...step.words, nb: named(step.words.nb) },
  }));
  const filled = { ...content, name: named(content.name), source: named(content.source), steps };
  const checked = programmeOf(filled, ref);
  return 'ok' in checked ? checked.ok : null;
}

/** Somebody else saved first, or it could not be saved: nothing is lost, and the writer chooses. */
function Trouble({ draft }: { readonly draft: ProgrammeDraftState }) {
  const styles = useStyles();
  const texts = useTexts();
  const { editor } = texts.programmes;
  if (draft.stale)
    return (
      <div className={styles.notes}>
        <Notice kind="warning" role="alert">
          {editor.stale({ name: draft.stale.by })}
        </Notice>
        <div className={styles.buttons}>
          <TouchButton appearance="primary" onClick={draft.keepMine}>
            {editor.keepMine}
          </TouchButton>
          <TouchButton onClick={draft.takeTheirs}>{editor.takeTheirs}</TouchButton>
        </div>
      </div>
    );
  return draft.error ? (
    <Notice kind="warning" role="alert">
      <Text>{troubleWords(draft.error, texts).sentence}</Text>
    </Notice>
  ) : null;
}
