import { Text } from '@fluentui/react-components';
import type { PersonView } from '../../../src/contract/personView.ts';
import type { UnitRostersView } from '../../../src/contract/rosterViews.ts';
import { Answered } from '../Answered.tsx';
import { Notice } from '../Notice.tsx';
import { PageHeading } from '../PageHeading.tsx';
import { useRead } from '../queries.ts';
import { useTexts } from '../surroundings.tsx';
import { troubleWords } from '../TroublePage.tsx';
import { RosterFile } from './RosterFile.tsx';
import { RosterImports } from './RosterImports.tsx';
import { RosterPeople } from './RosterPeople.tsx';
import { ScheduleSection } from './ScheduleSection.tsx';
import { UnitTimes } from './UnitTimes.tsx';

export interface UnitRosterProps {
  readonly unitId: string;
  readonly unitName: string;
  /** Those who may be in the unit's team beside the reader. */
  readonly leaders: readonly PersonView[];
  readonly onBack: () => void;
}

/** When a unit's people are at work: what is known of it, and the ways to tell more. */
export default function RosterPage({ unitId, unitName, leaders, onBack }: UnitRosterProps) {
  const texts = useTexts();
  const heading = texts.rosters.heading({ unit: unitName });
  const query = useRead('unitRosters', { unitId });
  if (query.isError && query.data === undefined)
    return (
      <>
        <PageHeading title={heading} onBack={onBack} />
        <Notice kind="warning" role="alert">
          {troubleWords(query.error, texts).sentence}
        </Notice>
      </>
    );
  return (
    <Answered query={query} heading={heading}>
      {(view) => <Page view={view} leaders={leaders} onBack={onBack} />}
    </Answered>
  );
}

interface PageProps {
  readonly view: UnitRostersView;
  readonly leaders: readonly PersonView[];
  readonly onBack: () => void;
}

function Page({ view, leaders, onBack }: PageProps) {
  const { rosters } = useTexts();
  const { people } = view;
  const known = people.filter((row) => row.known !== null).length;
  return (
    <>
      <PageHeading title={rosters.heading({ unit: view.unitName })} onBack={onBack}>
        {rosters.sentence({ known, all: people.length })} {rosters.why}
      </PageHeading>
      <RosterPeople view={view} />
      <RosterFile view={view} />
      {view.imports.length > 0 && <RosterImports view={view} />}
      <ScheduleSection view={view} leaders={leaders} />
      <UnitTimes view={view} />
      <Text as="p" size={200}>
        {rosters.whoSees}
      </Text>
    </>
  );
}
