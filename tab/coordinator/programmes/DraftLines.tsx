import { makeStyles, Text, tokens } from '@fluentui/react-components';
import type { DraftLineView, ProgrammesView } from '../../../src/contract/programmeViews.ts';
import { Notice } from '../../shared/Notice.tsx';
import { useChange } from '../../shared/queries.ts';
import { Section } from '../../shared/Section.tsx';
import { useTexts, useWhen } from '../../shared/surroundings.tsx';
import { TouchButton } from '../../shared/TouchButton.tsx';
import { troubleWords } from '../../shared/TroublePage.tsx';

const useStyles = makeStyles({
  list: { margin: 0, padding: 0, listStyleType: 'none' },
  line: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    justifyContent: 'space-between',
    gap: tokens.spacingHorizontalM,
    padding: `${tokens.spacingVerticalS} 0`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  words: { flex: '1 1 16rem', minWidth: 0 },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
});

interface Props {
  readonly view: ProgrammesView;
  readonly onOpen: (programmeId: string) => void;
}

/** What is being written, and what was put away within the last ten minutes. */
export function DraftLines({ view, onOpen }: Props) {
  const styles = useStyles();
  const texts = useTexts();
  const { programmes: words, common } = texts;
  const discard = useChange('discardProgrammeDraft');
  const undo = useChange('undoDiscardDraft');
  const error = discard.error ?? undo.error;
  return (
    <Section heading={words.drafts}>
      {view.drafts.length === 0 && <Text>{words.noDrafts}</Text>}
      <ul className={styles.list}>
        {view.drafts.map((line) => (
          <li key={line.programmeId} className={styles.line}>
            <Line line={line} view={view} />
            <div className={styles.buttons}>
              <TouchButton
                appearance="primary"
                aria-label={words.goOnNamed({ name: nameOf(line, words.unnamed) })}
                onClick={() => onOpen(line.programmeId)}
              >
                {words.goOn}
              </TouchButton>
              <TouchButton
                aria-label={words.discardNamed({ name: nameOf(line, words.unnamed) })}
                disabled={discard.isPending}
                onClick={() => discard.mutate({ programmeId: line.programmeId, revision: line.revision })}
              >
                {words.discard}
              </TouchButton>
            </div>
          </li>
        ))}
        {view.discarded.map(({ undoUntilTime, ...line }) => (
          <li key={line.programmeId} className={styles.line}>
            <Text role="status" className={styles.words}>
              {words.discarded({ name: nameOf(line, words.unnamed) })} {common.undoUntil({ time: undoUntilTime })}
            </Text>
            <TouchButton
              disabled={undo.isPending}
              onClick={() => undo.mutate({ programmeId: line.programmeId, revision: line.revision })}
            >
              {common.undo}
            </TouchButton>
          </li>
        ))}
      </ul>
      {error && (
        <Notice kind="warning" role="alert">
          {troubleWords(error, texts).sentence}
        </Notice>
      )}
    </Section>
  );
}

const nameOf = ({ name }: DraftLineView, unnamed: string): string => (name === '' ? unnamed : name);

function Line({ line, view }: { readonly line: DraftLineView; readonly view: ProgrammesView }) {
  const styles = useStyles();
  const { programmes: words } = useTexts();
  const when = useWhen();
  const { saved, basedOnName } = line;
  return (
    <div className={styles.words}>
      <Text block weight="semibold">
        {nameOf(line, words.unnamed)}
      </Text>
      <Text block size={200}>
        {words.basedOn({ name: basedOnName })} ·{' '}
        {words.savedBy({ name: saved.byName, when: when.relativeTime(saved, view.now.on) })}
      </Text>
    </div>
  );
}
