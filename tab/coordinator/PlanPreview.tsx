import { makeStyles, Text, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import type { ItemView, PreviewView } from '../../src/contract/views.ts';
import { namedPartsOf } from '../../src/domain/day.ts';
import { Notice } from '../shared/Notice.tsx';
import { PageHeading } from '../shared/PageHeading.tsx';
import { Band } from '../shared/plan/Band.tsx';
import { Timeline } from '../shared/plan/Timeline.tsx';
import { Section } from '../shared/Section.tsx';
import { useTexts } from '../shared/surroundings.tsx';
import { TouchButton } from '../shared/TouchButton.tsx';
import { troubleWords } from '../shared/TroublePage.tsx';
import { missingWords } from './missingWords.ts';
import { PastChoice, type PastItems } from './PastChoice.tsx';
import type { Facts, StartDraft } from './startDraft.ts';

export type { PastItems } from './PastChoice.tsx';

const useStyles = makeStyles({
  list: { margin: 0, paddingLeft: tokens.spacingHorizontalXL },
  foot: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM, marginTop: tokens.spacingVerticalXL },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
});

interface Props {
  readonly preview: PreviewView;
  readonly facts: Facts;
  readonly draft: StartDraft;
  readonly weeks: number;
  readonly busy: boolean;
  readonly error: Error | null;
  readonly onStart: (pastItems: PastItems | null) => void;
  readonly onChange: () => void;
}

/** The plan that would be started: the year, what is missing by name, and what lies behind us already. */
export function PlanPreview({ preview, facts, draft, weeks, busy, error, onStart, onChange }: Props) {
  const styles = useStyles();
  const texts = useTexts();
  const { preview: words } = texts.coordinator;
  const [pastItems, setPastItems] = useState<PastItems | null>(null);
  const [tried, setTried] = useState(false);
  const undecided = preview.past.length > 0 && pastItems === null;
  const begin = () => {
    setTried(true);
    if (undecided) document.querySelector<HTMLElement>('input[name="pastItems"]')?.focus();
    else onStart(preview.past.length > 0 ? pastItems : null);
  };
  return (
    <>
      <PageHeading title={words.title({ name: draft.menteeId?.displayName ?? '' })} onBack={onChange}>
        <Summary preview={preview} />
      </PageHeading>
      <Band plan={{ ...preview, startsOn: facts.startsOn, weeks }} />
      <Missing preview={preview} />
      <Section heading={words.timeline}>
        <PlannedTimeline preview={preview} facts={facts} />
      </Section>
      {preview.past.length > 0 && (
        <PastChoice preview={preview} chosen={pastItems} isMissing={tried && undecided} onChoose={setPastItems} />
      )}
      <div className={styles.foot}>
        {error !== null && (
          <Notice kind="warning" role="alert">
            {troubleWords(error, texts).sentence}
          </Notice>
        )}
        <Text>{words.afterStart}</Text>
        <div className={styles.buttons}>
          <TouchButton appearance="primary" disabled={busy} onClick={begin}>
            {busy ? words.starting : words.start}
          </TouchButton>
          <TouchButton onClick={onChange}>{words.change}</TouchButton>
        </div>
      </div>
    </>
  );
}

function Summary({ preview }: { readonly preview: PreviewView }) {
  const { coordinator, when } = useTexts();
  const { preview: words } = coordinator;
  const count = preview.items.filter(({ kind }) => kind === 'probationTalk').length;
  const day = when.fullDay(namedPartsOf(preview.endsOn));
  return (
    <>
      {words.summary({ talks: preview.talks, programme: preview.programmeName, day })}{' '}
      {count > 0 ? words.probationTalks({ count }) : words.noProbationTalks}
    </>
  );
}

function Missing({ preview }: { readonly preview: PreviewView }) {
  const styles = useStyles();
  const texts = useTexts();
  const { preview: words } = texts.coordinator;
  if (preview.missing.length === 0) return null;
  return (
    <Section heading={words.missing}>
      <Notice kind="info">
        <ul className={styles.list}>
          {preview.missing.map((fact) => (
            <li key={fact}>{missingWords(fact, preview.mentorName, texts)}</li>
          ))}
        </ul>
        {words.missingOk}
      </Notice>
    </Section>
  );
}

function PlannedTimeline({ preview, facts }: { readonly preview: PreviewView; readonly facts: Facts }) {
  const { plan, coordinator } = useTexts();
  const past = new Set(preview.past);
  const whose = (item: ItemView) => (
    <Text size={200}>
      {plan.responsible[item.responsible]}
      {past.has(item.key) && ` · ${coordinator.preview.passed}`}
    </Text>
  );
  return <Timeline plan={{ ...preview, startsOn: facts.startsOn }} beside={whose} />;
}
