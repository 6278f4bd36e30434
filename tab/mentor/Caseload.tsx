import { Text } from '@fluentui/react-components';
import type { HomeView, QueueView } from '../../src/contract/views.ts';
import { Answered } from '../shared/Answered.tsx';
import { asks } from '../shared/asks.ts';
import { Disclosures } from '../shared/Disclosures.tsx';
import { firstName } from '../shared/firstName.ts';
import { Main } from '../shared/Main.tsx';
import { PageHeading } from '../shared/PageHeading.tsx';
import { Queue } from '../shared/Queue.tsx';
import { useRead } from '../shared/queries.ts';
import { MyRosterPart } from '../shared/roster/MyRosterPart.tsx';
import { Section } from '../shared/Section.tsx';
import type { SurfaceProps } from '../shared/surface.ts';
import { useTexts, useWhen } from '../shared/surroundings.tsx';
import { ComingTalks } from './ComingTalks.tsx';
import { MenteePage } from './MenteePage.tsx';
import { MenteeRow } from './MenteeRow.tsx';
import { PresentationEditor } from './PresentationEditor.tsx';

/** The mentor's page: who needs me now, one row per newcomer. */
export function Caseload({ home, openId, onOpen }: SurfaceProps) {
  const texts = useTexts();
  const caseload = useRead('caseload', {});
  if (openId !== null) return <MenteePage mentorshipId={openId} onBack={() => onOpen(null)} />;
  return (
    <Main>
      <Answered query={caseload} heading={texts.mentor.heading}>
        {(answer) => <Page caseload={answer} home={home} onOpen={onOpen} />}
      </Answered>
    </Main>
  );
}

interface PageProps {
  readonly caseload: QueueView;
  readonly home: HomeView;
  readonly onOpen: (mentorshipId: string) => void;
}

function Page({ caseload, home, onOpen }: PageProps) {
  const texts = useTexts();
  const { rows, now } = caseload;
  const waiting = rows.some(asks);
  return (
    <>
      <PageHeading title={texts.mentor.heading}>
        {!waiting && rows.length > 0 && <AllWell caseload={caseload} />}
      </PageHeading>
      {rows.length === 0 && <Text as="p">{texts.mentor.empty}</Text>}
      <Queue>
        {rows.map((row) => (
          <MenteeRow
            key={row.mentorshipId}
            row={row}
            today={now.on}
            waits={asks(row)}
            onOpen={() => onOpen(row.mentorshipId)}
          />
        ))}
      </Queue>
      {rows.length > 0 && (
        <Section heading={texts.mentor.month}>
          <ComingTalks rows={rows} today={now.on} />
        </Section>
      )}
      {rows.length > 0 && (
        <Disclosures>
          <MyRosterPart />
        </Disclosures>
      )}
      <PresentationEditor me={home.me} />
    </>
  );
}

function AllWell({ caseload }: { readonly caseload: QueueView }) {
  const { mentor } = useTexts();
  const when = useWhen();
  const next = caseload.rows
    .flatMap((row) => (row.nextTalk === null ? [] : [{ at: row.nextTalk, name: firstName(row.mentee) }]))
    .sort((a, b) => `${a.at.on} ${a.at.time}`.localeCompare(`${b.at.on} ${b.at.time}`))[0];
  if (!next) return mentor.allWell;
  return mentor.allWellNext({ when: when.relativeTime(next.at, caseload.now.on), name: next.name });
}
