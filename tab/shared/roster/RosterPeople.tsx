import { makeStyles, Text, tokens } from '@fluentui/react-components';
import type { UnitRosterRow, UnitRostersView } from '../../../src/contract/rosterViews.ts';
import { useChange } from '../queries.ts';
import { Section } from '../Section.tsx';
import { useTexts, useWhen } from '../surroundings.tsx';
import { useTableClass } from '../tableClass.ts';
import { PatternButton } from './PatternButton.tsx';
import { reachWords } from './reachWords.ts';
import { Undoable } from './Undoable.tsx';

const useStyles = makeStyles({ quiet: { color: tokens.colorNeutralForeground2 } });

/** Everybody in a plan of the unit, and how far her roster is known. */
export function RosterPeople({ view }: { readonly view: UnitRostersView }) {
  const words = useTexts().rosters.people;
  const tableClass = useTableClass();
  if (view.people.length === 0)
    return (
      <Section heading={words.heading}>
        <Text as="p">{words.none}</Text>
      </Section>
    );
  return (
    <Section heading={words.heading}>
      <table className={tableClass} aria-label={words.label}>
        <thead>
          <tr>
            <th scope="col">{words.person}</th>
            <th scope="col">{words.role}</th>
            <th scope="col">{words.known}</th>
            <th scope="col">{words.pattern}</th>
          </tr>
        </thead>
        <tbody>
          {view.people.map((row) => (
            <PersonRow key={row.person.id} view={view} row={row} />
          ))}
        </tbody>
      </table>
    </Section>
  );
}

function PersonRow({ view, row }: { readonly view: UnitRostersView; readonly row: UnitRosterRow }) {
  const styles = useStyles();
  const texts = useTexts();
  const when = useWhen();
  const undo = useChange('undoPatternOf');
  const { rosters } = texts;
  const { person, roles, known, pattern } = row;
  const { unitId, now } = view;
  return (
    <tr>
      <th scope="row">
        <Text weight="semibold">{person.displayName}</Text>
      </th>
      <td data-column={rosters.people.role}>{roles.map((role) => rosters.people.roles[role]).join(', ')}</td>
      <td data-column={rosters.people.known}>
        {known === null ? (
          <span className={styles.quiet}>{rosters.unknown}</span>
        ) : (
          reachWords(known, { texts, when, today: now.on })
        )}
      </td>
      <td>
        <PatternButton person={person} unitId={unitId} saved={pattern} today={now.on} />
        {pattern.undoUntilTime && (
          <Undoable
            untilTime={pattern.undoUntilTime}
            label={rosters.pattern.undoNamed({ name: person.displayName })}
            undo={undo}
            onUndo={() => undo.mutate({ unitId, personId: person.id, revision: pattern.revision })}
          />
        )}
      </td>
    </tr>
  );
}
