import { makeStyles, Text, tokens } from '@fluentui/react-components';
import { lazy, Suspense, useState } from 'react';
import type { PersonView } from '../../../src/contract/personView.ts';
import type { ScheduleView, UnitRostersView } from '../../../src/contract/rosterViews.ts';
import { Notice } from '../Notice.tsx';
import { useChange } from '../queries.ts';
import { Section } from '../Section.tsx';
import { useTexts, useWhen } from '../surroundings.tsx';
import { TouchButton } from '../TouchButton.tsx';
import { troubleWords } from '../TroublePage.tsx';

const ConnectDialog = lazy(() => import('./ConnectDialog.tsx'));

const useStyles = makeStyles({
  buttons: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
});

interface Props {
  readonly view: UnitRostersView;
  readonly leaders: readonly PersonView[];
}

/** Whether the unit's shifts are read from Teams, how that goes, and the coordinator's way to change it. */
export function ScheduleSection({ view, leaders }: Props) {
  const styles = useStyles();
  const texts = useTexts();
  const words = texts.rosters.schedule;
  const disconnect = useChange('disconnectSchedule');
  const { schedule, mayConnect, unitId } = view;
  return (
    <Section heading={words.heading}>
      {schedule === null ? (
        <Text as="p">
          {words.none} {words.intro}
        </Text>
      ) : (
        <Connected view={view} schedule={schedule} />
      )}
      {disconnect.isError && (
        <Notice kind="warning" role="alert">
          {troubleWords(disconnect.error, texts).sentence}
        </Notice>
      )}
      {mayConnect ? (
        <div className={styles.buttons}>
          <ConnectButton view={view} leaders={leaders} />
          {schedule !== null && (
            <TouchButton disabled={disconnect.isPending} onClick={() => disconnect.mutate({ unitId })}>
              {words.disconnect}
            </TouchButton>
          )}
        </div>
      ) : (
        schedule === null && <Text size={200}>{words.coordinatorConnects}</Text>
      )}
    </Section>
  );
}

function Connected({ view, schedule }: { readonly view: UnitRostersView; readonly schedule: ScheduleView }) {
  const words = useTexts().rosters.schedule;
  const when = useWhen();
  const { trouble, read, byName, actsAsName, connectedOn } = schedule;
  return (
    <>
      {trouble !== null && (
        <Notice kind="warning">
          {words.troubles[trouble]} {read !== null && words.stillCounts}
        </Notice>
      )}
      <Text as="p">
        {words.connected({ name: byName, day: when.relative(connectedOn, view.now.on) })}{' '}
        {words.actsAs({ name: actsAsName })}{' '}
        {read === null ? words.notRead : words.read({ when: when.relativeTime(read, view.now.on) })}
      </Text>
    </>
  );
}

/** It stays where it is while the dialog goes, as Fluent's dialogs need. */
function ConnectButton({ view, leaders }: Props) {
  const words = useTexts().rosters.schedule;
  const [open, setOpen] = useState(false);
  return (
    <>
      <TouchButton onClick={() => setOpen(true)}>
        {view.schedule === null ? words.connect : words.reconnect}
      </TouchButton>
      <Suspense fallback={null}>
        {open && <ConnectDialog view={view} leaders={leaders} onClose={() => setOpen(false)} />}
      </Suspense>
    </>
  );
}
