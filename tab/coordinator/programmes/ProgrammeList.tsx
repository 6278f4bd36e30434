import { Text } from '@fluentui/react-components';
import type { ProgrammesView, PublishedProgrammeView } from '../../../src/contract/programmeViews.ts';
import type { Programme } from '../../../src/domain/programme/programme.ts';
import { Notice } from '../../shared/Notice.tsx';
import { PageHeading } from '../../shared/PageHeading.tsx';
import { useChange } from '../../shared/queries.ts';
import { Section } from '../../shared/Section.tsx';
import { useTexts } from '../../shared/surroundings.tsx';
import { troubleWords } from '../../shared/TroublePage.tsx';
import { DraftLines } from './DraftLines.tsx';
import { ProgrammeCard } from './ProgrammeCard.tsx';

interface Props {
  readonly view: ProgrammesView;
  /** The name of what was published just now. */
  readonly published: string | null;
  readonly onBack: () => void;
  readonly onDraft: (programmeId: string) => void;
  readonly onYear: (programme: Programme) => void;
}

/** What is being written first, then the municipality's own, then those to build on. */
export function ProgrammeList({ view, published, onBack, onDraft, onYear }: Props) {
  const texts = useTexts();
  const { programmes: words } = texts;
  const start = useChange('startProgrammeDraft');
  const own = view.programmes.filter((one) => one.published !== null);
  const newest = own.filter(({ programme: { id, revision } }) =>
    own.every(({ programme: other }) => other.id !== id || other.revision <= revision),
  );
  const begin = ({ id, revision }: Programme, as: 'copy' | 'revision') =>
    start.mutate({ from: { id, revision }, as }, { onSuccess: ({ programmeId }) => onDraft(programmeId) });
  const card = (one: PublishedProgrammeView) => (
    <ProgrammeCard
      key={`${one.programme.id} ${one.programme.revision}`}
      one={one}
      older={own.filter(({ programme }) => programme.id === one.programme.id && programme !== one.programme)}
      busy={start.isPending}
      onYear={onYear}
      onBegin={begin}
    />
  );
  return (
    <>
      <PageHeading title={words.heading} onBack={onBack}>
        {words.intro}
      </PageHeading>
      {published && (
        <Notice kind="good" role="status">
          {words.publish.done({ name: published })}
        </Notice>
      )}
      {start.isError && (
        <Notice kind="warning" role="alert">
          {troubleWords(start.error, texts).sentence}
        </Notice>
      )}
      {(view.drafts.length > 0 || view.discarded.length > 0) && <DraftLines view={view} onOpen={onDraft} />}
      <Section heading={words.ours}>{newest.length === 0 ? <Text>{words.noneOfOurs}</Text> : newest.map(card)}</Section>
      <Section heading={words.others}>{view.programmes.filter((one) => one.published === null).map(card)}</Section>
    </>
  );
}
