import { makeStyles, Text, tokens } from '@fluentui/react-components';
import type { ChannelView } from '../../src/contract/views.ts';
import { Notice } from '../shared/Notice.tsx';
import { PageHeading } from '../shared/PageHeading.tsx';
import { useRead } from '../shared/queries.ts';
import { useTexts } from '../shared/surroundings.tsx';
import { Admitted } from './Admitted.tsx';
import { type Channel, InChannel } from './InChannel.tsx';
import { SentencePage } from './SentencePage.tsx';
import { TalkCounts } from './TalkCounts.tsx';

const useStyles = makeStyles({
  page: {
    maxWidth: '64rem',
    margin: '0 auto',
    padding: tokens.spacingHorizontalL,
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalM,
  },
});

/** The tab in a unit's channel: one sentence, and counts without names. */
export const ChannelTab = () => <InChannel>{(channel) => <Overview channel={channel} />}</InChannel>;

function Overview({ channel }: { readonly channel: Channel }) {
  const { unit } = useTexts();
  const overview = useRead('channelOverview', { groupId: channel.groupId, channelId: channel.channelId });
  return (
    <Admitted query={overview} heading={unit.title}>
      {(view) => (view.kind === 'notConfigured' ? <NotConfigured view={view} /> : <Unit view={view} />)}
    </Admitted>
  );
}

function NotConfigured({ view }: { readonly view: Extract<ChannelView, { kind: 'notConfigured' }> }) {
  const { notConfigured } = useTexts().unit;
  return (
    <SentencePage title={notConfigured.title}>
      {view.mayConfigure ? notConfigured.may : notConfigured.mayNot}
    </SentencePage>
  );
}

function Unit({ view }: { readonly view: Exclude<ChannelView, { kind: 'notConfigured' }> }) {
  const styles = useStyles();
  const { unit } = useTexts();
  const waits = view.kind === 'small' ? view.somethingToFollowUp : view.toFollowUp > 0;
  return (
    <main className={styles.page}>
      <PageHeading title={unit.heading({ unit: view.unitName })} />
      <Notice kind={waits ? 'warning' : 'good'}>
        <Text block size={500} weight="semibold">
          {view.kind === 'small' ? smallSentence(view, unit) : sentence(view, unit)}
        </Text>
        {waits && view.kind === 'counts' && <Text size={200}>{unit.why}</Text>}
      </Notice>
      {view.kind === 'counts' && <TalkCounts counts={view} />}
      <Text as="p" size={200}>
        {view.kind === 'small' ? unit.smallWhy : unit.noNames}
      </Text>
    </main>
  );
}

type Words = ReturnType<typeof useTexts>['unit'];

const smallSentence = ({ somethingToFollowUp }: Extract<ChannelView, { kind: 'small' }>, unit: Words): string =>
  somethingToFollowUp ? unit.smallFollowUp : unit.smallNothing;

const sentence = ({ toFollowUp, newcomers }: Extract<ChannelView, { kind: 'counts' }>, unit: Words): string =>
  toFollowUp > 0 ? unit.followUp({ count: toFollowUp, all: newcomers }) : unit.noneToFollowUp({ all: newcomers });
