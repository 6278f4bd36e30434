import { Field, makeStyles, Radio, RadioGroup, Text, tokens } from '@fluentui/react-components';
import { useEffect, useEffectEvent, useState } from 'react';
import type { ChannelChoicesView } from '../../src/contract/views.ts';
import { Notice } from '../shared/Notice.tsx';
import { PageHeading } from '../shared/PageHeading.tsx';
import { useChange, useRead } from '../shared/queries.ts';
import { useTexts } from '../shared/surroundings.tsx';
import { troubleWords } from '../shared/TroublePage.tsx';
import { Admitted } from './Admitted.tsx';
import { onSave, setValidity } from './configureTab.ts';
import { type Channel, InChannel } from './InChannel.tsx';

const useStyles = makeStyles({
  page: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM, padding: tokens.spacingHorizontalL },
});

/** Where someone entitled says which unit a channel's tab shows; Teams' own Save stands below it. */
export const ConfigurePage = () => <InChannel>{(channel) => <Choices channel={channel} />}</InChannel>;

function Choices({ channel }: { readonly channel: Channel }) {
  const { configure } = useTexts().unit;
  const choices = useRead('channelChoices', channel, { changesRarely: true });
  return (
    <Admitted query={choices} heading={configure.heading}>
      {(view) => <Choice channel={channel} view={view} />}
    </Admitted>
  );
}

function Choice({ channel, view }: { readonly channel: Channel; readonly view: ChannelChoicesView }) {
  const styles = useStyles();
  const texts = useTexts();
  const { configure } = texts.unit;
  const change = useChange('configureChannel');
  const [unitId, setUnitId] = useState(knownChoice(view));
  const store = useEffectEvent(() => change.mutateAsync({ ...channel, unitId }));
  const reason = useEffectEvent((error: unknown) => troubleWords(error, texts).sentence);
  useEffect(
    () =>
      onSave(
        () => store(),
        (error) => reason(error),
      ),
    [],
  );
  useEffect(() => setValidity(unitId !== ''), [unitId]);
  return (
    <main className={styles.page}>
      <PageHeading title={configure.heading}>{view.units.length > 0 && configure.intro}</PageHeading>
      {view.units.length === 0 ? (
        <Notice kind="info">{configure.none}</Notice>
      ) : (
        <>
          <Field label={configure.label} hint={configure.small}>
            <RadioGroup value={unitId} onChange={(_, { value }) => setUnitId(value)}>
              {view.units.map(({ id, name }) => (
                <Radio key={id} value={id} label={name} />
              ))}
            </RadioGroup>
          </Field>
          <Text size={200}>{configure.saveHint}</Text>
        </>
      )}
      {change.isError && (
        <Notice kind="warning" role="alert">
          {configure.notSaved}
        </Notice>
      )}
    </main>
  );
}

/** The unit that the tab shows already, when this person may choose it; the only one there is; else none. */
function knownChoice({ units, chosenUnitId }: ChannelChoicesView): string {
  if (units.some(({ id }) => id === chosenUnitId)) return chosenUnitId ?? '';
  return units.length === 1 ? (units[0]?.id ?? '') : '';
}
