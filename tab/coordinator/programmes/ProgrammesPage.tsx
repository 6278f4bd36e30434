import { lazy, Suspense, useState } from 'react';
import type { Programme } from '../../../src/domain/programme/programme.ts';
import { Answered } from '../../shared/Answered.tsx';
import { Loading } from '../../shared/Loading.tsx';
import { PageHeading } from '../../shared/PageHeading.tsx';
import { useRead } from '../../shared/queries.ts';
import { useTexts } from '../../shared/surroundings.tsx';
import { ProgrammeList } from './ProgrammeList.tsx';
import { Simulator } from './Simulator.tsx';
import { Summary } from './Summary.tsx';

const DraftPage = lazy(() => import('./DraftPage.tsx'));

type Opened =
  | { readonly kind: 'list'; readonly published: string | null }
  | { readonly kind: 'draft'; readonly programmeId: string }
  | { readonly kind: 'year'; readonly programme: Programme };

/** The programmes of the municipality: the list, and in its place the draft or the year that is opened. */
export default function ProgrammesPage({ onBack }: { readonly onBack: () => void }) {
  const texts = useTexts();
  const query = useRead('programmes', {});
  const [opened, setOpened] = useState<Opened>({ kind: 'list', published: null });
  const toList = (published: string | null = null) => setOpened({ kind: 'list', published });
  if (opened.kind === 'draft')
    return (
      <Suspense fallback={<Loading heading={texts.programmes.heading} />}>
        <DraftPage programmeId={opened.programmeId} onBack={() => toList()} onPublished={toList} />
      </Suspense>
    );
  return (
    <Answered query={query} heading={texts.programmes.heading}>
      {(view) =>
        opened.kind === 'year' ? (
          <>
            <PageHeading title={opened.programme.name} onBack={() => toList()}>
              <Summary programme={opened.programme} />
            </PageHeading>
            <Simulator programme={opened.programme} today={view.now.on} isOpen />
          </>
        ) : (
          <ProgrammeList
            view={view}
            published={opened.published}
            onBack={onBack}
            onDraft={(programmeId) => setOpened({ kind: 'draft', programmeId })}
            onYear={(programme) => setOpened({ kind: 'year', programme })}
          />
        )
      }
    </Answered>
  );
}
