import { makeStyles, Text, tokens } from '@fluentui/react-components';
import { useEffect, useState } from 'react';
import type { ReminderSettingsView } from '../../src/contract/settingsViews.ts';
import { Answered } from '../shared/Answered.tsx';
import { Notice } from '../shared/Notice.tsx';
import { PageHeading } from '../shared/PageHeading.tsx';
import { useChange, useRead } from '../shared/queries.ts';
import { useTexts, useWhen } from '../shared/surroundings.tsx';
import { TouchButton } from '../shared/TouchButton.tsx';
import { troubleWords } from '../shared/TroublePage.tsx';
import { ReminderTable } from './ReminderTable.tsx';
import { type Draft, isDirty, isSameRow, rowFault, rowsIn, settingsIn, usualRow } from './reminderDraft.ts';

const useStyles = makeStyles({
  lines: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalS,
    marginBottom: tokens.spacingVerticalM,
  },
  bar: {
    position: 'sticky',
    bottom: 0,
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalS,
    padding: `${tokens.spacingVerticalM} 0`,
    backgroundColor: tokens.colorNeutralBackground2,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    zIndex: 1,
  },
  buttons: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalS },
  all: { marginTop: tokens.spacingVerticalM },
  progress: { width: '100%', maxWidth: '20rem' },
});

/** Which reminders come in the municipality, and when. */
export default function ReminderPage({ onBack }: { readonly onBack: () => void }) {
  const { settings } = useTexts();
  const query = useRead('reminderSettings', {});
  useFollow(query.data?.updating != null, () => void query.refetch());
  return (
    <Answered query={query} heading={settings.heading}>
      {(view) => <Page view={view} onBack={onBack} />}
    </Answered>
  );
}

const followMilliseconds = 1500;

/** Asks again and again while something is under way. */
function useFollow(isUnderWay: boolean, ask: () => void): void {
  useEffect(() => {
    if (!isUnderWay) return;
    const next = setInterval(ask, followMilliseconds);
    return () => clearInterval(next);
  });
}

interface PageProps {
  readonly view: ReminderSettingsView;
  readonly onBack: () => void;
}

function Page({ view, onBack }: PageProps) {
  const styles = useStyles();
  const { settings } = useTexts();
  const [draft, setDraft] = useState<Draft>({});
  const [isLeaving, setLeaving] = useState(false);
  const rows = rowsIn(view.settings, draft);
  const dirty = isDirty(view.settings, draft);
  useWarning(dirty);
  const clear = () => {
    setDraft({});
    setLeaving(false);
  };
  return (
    <>
      <PageHeading title={settings.heading} onBack={() => (dirty ? setLeaving(true) : onBack())}>
        {settings.intro}
      </PageHeading>
      <Saved view={view} />
      <ReminderTable rows={rows} onChange={(row) => setDraft({ ...draft, [row.kind]: row })} />
      {rows.some((row) => !isSameRow(row, usualRow(row.kind))) && (
        <TouchButton
          className={styles.all}
          onClick={() => setDraft(Object.fromEntries(rows.map(({ kind }) => [kind, usualRow(kind)])))}
        >
          {settings.allUsual}
        </TouchButton>
      )}
      {dirty && <SaveBar view={view} draft={draft} isLeaving={isLeaving} onClear={clear} />}
    </>
  );
}

/** A tab that closes asks first, as browsers do. */
function useWarning(dirty: boolean): void {
  useEffect(() => {
    if (!dirty) return;
    const warn = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener('beforeunload', warn);
    return () => window.removeEventListener('beforeunload', warn);
  }, [dirty]);
}

/** Who chose last, how far it has come, and the way back for ten minutes. */
function Saved({ view }: { readonly view: ReminderSettingsView }) {
  const styles = useStyles();
  const texts = useTexts();
  const when = useWhen();
  const undo = useChange('undoReminderSettings');
  const { saved, updating, undoUntilTime } = view;
  return (
    <div className={styles.lines} role="status">
      {saved && (
        <Text size={200}>
          {texts.settings.saved({ name: saved.byName, when: when.relativeTime(saved, view.now.on) })}
        </Text>
      )}
      {updating && (
        <div>
          <Text block size={200}>
            {texts.settings.updating(updating)}
          </Text>
          <progress
            className={styles.progress}
            max={updating.all}
            value={updating.done}
            aria-label={texts.settings.updating(updating)}
          />
        </div>
      )}
      {undoUntilTime && (
        <div className={styles.buttons}>
          <Text size={200}>{texts.common.undoUntil({ time: undoUntilTime })}</Text>
          <TouchButton disabled={undo.isPending} onClick={() => undo.mutate({ revision: view.revision })}>
            {texts.common.undo}
          </TouchButton>
        </div>
      )}
      {undo.isError && <Notice kind="warning">{troubleWords(undo.error, texts).sentence}</Notice>}
    </div>
  );
}

interface BarProps {
  readonly view: ReminderSettingsView;
  readonly draft: Draft;
  readonly isLeaving: boolean;
  readonly onClear: () => void;
}

/** Stays in sight as long as something is not saved. */
function SaveBar({ view, draft, isLeaving, onClear }: BarProps) {
  const styles = useStyles();
  const texts = useTexts();
  const { settings, common } = texts;
  const save = useChange('saveReminderSettings');
  const rows = rowsIn(view.settings, draft);
  const faulty = rows.some((row) => row.isOn && rowFault(row) !== null);
  const submit = () => save.mutate({ revision: view.revision, settings: settingsIn(rows) }, { onSuccess: onClear });
  return (
    <div className={styles.bar}>
      {save.isError && (
        <Notice kind="warning" role="alert">
          {troubleWords(save.error, texts).sentence}
        </Notice>
      )}
      <div role={isLeaving ? 'alert' : 'status'}>
        <Text>{faulty ? settings.faulty : isLeaving ? settings.leaveUnsaved : settings.unsaved}</Text>
      </div>
      <div className={styles.buttons}>
        {!faulty && (
          <TouchButton appearance="primary" disabled={save.isPending} onClick={submit}>
            {save.isPending ? common.saving : common.save}
          </TouchButton>
        )}
        <TouchButton onClick={onClear}>{settings.discard}</TouchButton>
      </div>
    </div>
  );
}
