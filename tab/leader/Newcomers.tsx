import { Text } from '@fluentui/react-components';
import type { LeaderView } from '../../src/contract/views.ts';
import { Answered } from '../shared/Answered.tsx';
import { asks } from '../shared/asks.ts';
import { Main } from '../shared/Main.tsx';
import { PageHeading } from '../shared/PageHeading.tsx';
import { Queue } from '../shared/Queue.tsx';
import { useRead } from '../shared/queries.ts';
import type { SurfaceProps } from '../shared/surface.ts';
import { useTexts } from '../shared/surroundings.tsx';
import { NewcomerPage } from './NewcomerPage.tsx';
import { NewcomerRow } from './NewcomerRow.tsx';

/** The department leader's page: exceptions first, one row per newcomer. */
export function Newcomers({ openId, onOpen }: SurfaceProps) {
  const texts = useTexts();
  const overview = useRead('leaderOverview', {});
  return (
    <Main>
      <Answered query={overview} heading={texts.leader.heading}>
        {(answer) =>
          openId === null ? (
            <Page overview={answer} onOpen={onOpen} />
          ) : (
            <NewcomerPage
              mentorshipId={openId}
              row={answer.rows.find((row) => row.mentorshipId === openId) ?? null}
              onBack={() => onOpen(null)}
            />
          )
        }
      </Answered>
    </Main>
  );
}

interface PageProps {
  readonly overview: LeaderView;
  readonly onOpen: (mentorshipId: string) => void;
}

function Page({ overview, onOpen }: PageProps) {
  const { leader } = useTexts();
  const { rows, now } = overview;
  const waiting = rows.some(asks);
  return (
    <>
      <PageHeading title={leader.heading}>{rows.length > 0 && !waiting && leader.allWell}</PageHeading>
      {rows.length === 0 && <Text as="p">{leader.empty}</Text>}
      <Queue>
        {rows.map((row) => (
          <NewcomerRow
            key={row.mentorshipId}
            row={row}
            today={now.on}
            waits={asks(row)}
            onOpen={() => onOpen(row.mentorshipId)}
          />
        ))}
      </Queue>
      {rows.length > 0 && (
        <Text as="p" size={200}>
          {leader.onlyCounts}
        </Text>
      )}
    </>
  );
}
