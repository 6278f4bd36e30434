import { makeStyles, Text, tokens } from '@fluentui/react-components';
import type { RosterImportView, UnitRostersView } from '../../../src/contract/rosterViews.ts';
import { Queue } from '../Queue.tsx';
import { useChange } from '../queries.ts';
import { Section } from '../Section.tsx';
import { useTexts, useWhen } from '../surroundings.tsx';
import { Undoable } from './Undoable.tsx';

const useStyles = makeStyles({
  row: {
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalL}`,
    '& + &': { borderTop: `1px solid ${tokens.colorNeutralStroke2}` },
  },
  quiet: { color: tokens.colorNeutralForeground2 },
});

/** The files that were taken in last, by whom, and ten minutes to take one back. */
export function RosterImports({ view }: { readonly view: UnitRostersView }) {
  const words = useTexts().rosters.imports;
  return (
    <Section heading={words.heading}>
      <Queue>
        {view.imports.map((one) => (
          <ImportRow key={one.id} view={view} one={one} />
        ))}
      </Queue>
    </Section>
  );
}

function ImportRow({ view, one }: { readonly view: UnitRostersView; readonly one: RosterImportView }) {
  const styles = useStyles();
  const words = useTexts().rosters.imports;
  const when = useWhen();
  const undo = useChange('undoRosterImport');
  const at = when.relativeTime(one, view.now.on);
  return (
    <li className={styles.row}>
      <Text block weight="semibold">
        {words.line({ ...one, days: when.dayRange(one.fromOn, one.toOn) })}
      </Text>
      <Text block size={200} className={styles.quiet}>
        {words.by({ name: one.byName, when: at })}
        {one.isUndone && ` · ${words.undone}`}
      </Text>
      {one.undoUntilTime && (
        <Undoable
          untilTime={one.undoUntilTime}
          label={words.undoNamed({ when: at })}
          undo={undo}
          onUndo={() => undo.mutate({ unitId: view.unitId, importId: one.id })}
        />
      )}
    </li>
  );
}
