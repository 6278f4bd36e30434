import { Text } from '@fluentui/react-components';
import { useEffect } from 'react';
import type { NetworkView } from '../../src/contract/views.ts';
import { Answered } from '../shared/Answered.tsx';
import { PageHeading } from '../shared/PageHeading.tsx';
import { useRead } from '../shared/queries.ts';
import { Section } from '../shared/Section.tsx';
import type { SurfaceProps } from '../shared/surface.ts';
import { useTexts, useWhen } from '../shared/surroundings.tsx';
import { Gathering, gatheringWhen } from './Gathering.tsx';

/** While a report is on its way to the list, it is looked after this often. */
const lookMilliseconds = 3000;

/** The learning network as a team's member sees it: the gatherings, and a report before each. */
export default function Network({ openId }: SurfaceProps) {
  const { network } = useTexts();
  const read = useRead('network', {});
  const { data, refetch } = read;
  useEffect(() => {
    if (!data || !hasPending(data)) return;
    const look = setTimeout(() => void refetch(), lookMilliseconds);
    return () => clearTimeout(look);
  }, [data, refetch]);
  return (
    <main>
      <Answered query={read} heading={network.heading}>
        {(answer) =>
          answer.teams.length === 0 ? (
            <PageHeading title={network.heading}>{network.empty}</PageHeading>
          ) : (
            answer.teams.map((team) => <Team key={team.id} team={team} now={answer.now} openId={openId} />)
          )
        }
      </Answered>
    </main>
  );
}

const hasPending = ({ teams }: NetworkView): boolean =>
  teams.some(({ gatherings }) => gatherings.some(({ report }) => report?.list?.state === 'pending'));

interface TeamProps {
  readonly team: NetworkView['teams'][number];
  readonly now: NetworkView['now'];
  /** '{teamId}/{gathering}', where a link meant one. */
  readonly openId: string | null;
}

function Team({ team, now, openId }: TeamProps) {
  const texts = useTexts();
  const when = useWhen();
  const { network } = texts;
  const next = team.gatherings.find((gathering) => gathering.on >= now.on);
  return (
    <>
      <PageHeading title={network.heading}>
        {network.team({ team: team.name, network: team.networkName })}
        {next && ` · ${network.next}: ${gatheringWhen(next, texts, when)}`}
      </PageHeading>
      <Section heading={network.gatherings}>
        {team.gatherings.length === 0 && <Text>{network.noGatherings}</Text>}
        <div>
          {team.gatherings.map((gathering) => (
            <Gathering
              key={gathering.number}
              teamId={team.id}
              gathering={gathering}
              today={now.on}
              isNext={gathering === next}
              isMeant={openId === `${team.id}/${gathering.number}`}
            />
          ))}
        </div>
      </Section>
      <Section heading={network.members}>
        <Text>{team.members.map(({ displayName }) => displayName).join(', ')}</Text>
      </Section>
    </>
  );
}
