import { makeStyles, Text, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import type { LeaderRow, LeaderView } from '../../src/contract/views.ts';
import { Answered } from '../shared/Answered.tsx';
import { asks } from '../shared/asks.ts';
import { Main } from '../shared/Main.tsx';
import { PageHeading } from '../shared/PageHeading.tsx';
import { Queue } from '../shared/Queue.tsx';
import { useRead } from '../shared/queries.ts';
import { RosterOfUnit } from '../shared/roster/RosterOfUnit.tsx';
import type { SurfaceProps } from '../shared/surface.ts';
import { useTexts } from '../shared/surroundings.tsx';
import { TouchButton } from '../shared/TouchButton.tsx';
import { NewcomerPage } from './NewcomerPage.tsx';
import { NewcomerRow } from './NewcomerRow.tsx';

const useStyles = makeStyles({
  units: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS, marginBottom: tokens.spacingVerticalM },
});

type Unit = Pick<LeaderRow, 'unitId' | 'unitName'>;

/** The department leader's page: exceptions first, one row per newcomer. */
export function Newcomers({ openId, onOpen }: SurfaceProps) {
  const texts = useTexts();
  const overview = useRead('leaderOverview', {});
  const [rosterOf, setRosterOf] = useState<Unit | null>(null);
  return (
    <Main>
      <Answered query={overview} heading={texts.leader.heading}>
        {(answer) => {
          if (openId !== null)
            return (
              <NewcomerPage
                mentorshipId={openId}
                row={answer.rows.find((row) => row.mentorshipId === openId) ?? null}
                onBack={() => onOpen(null)}
              />
            );
          if (rosterOf !== null) return <RosterOfUnit {...rosterOf} leaders={[]} onBack={() => setRosterOf(null)} />;
          return <Page overview={answer} onOpen={onOpen} onRoster={setRosterOf} />;
        }}
      </Answered>
    </Main>
  );
}

interface PageProps {
  readonly overview: LeaderView;
  readonly onOpen: (mentorshipId: string) => void;
  readonly onRoster: (unit: Unit) => void;
}

function Page({ overview, onOpen, onRoster }: PageProps) {
  const styles = useStyles();
  const { leader, rosters } = useTexts();
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
      <div className={styles.units}>
        {unitsOf(rows).map((unit) => (
          <TouchButton key={unit.unitId} onClick={() => onRoster(unit)}>
            {rosters.heading({ unit: unit.unitName })}
          </TouchButton>
        ))}
      </div>
      {rows.length > 0 && (
        <Text as="p" size={200}>
          {leader.onlyCounts}
        </Text>
      )}
    </>
  );
}

const unitsOf = (rows: readonly LeaderRow[]): Unit[] => [
  ...new Map(rows.map(({ unitId, unitName }) => [unitId, { unitId, unitName }])).values(),
];
