import { makeStyles, Select, Text, tokens } from '@fluentui/react-components';
import type { PersonView } from '../../../src/contract/personView.ts';
import type { FilePersonView } from '../../../src/contract/rosterViews.ts';
import { useTexts } from '../surroundings.tsx';
import { useTableClass } from '../tableClass.ts';
import type { Matches, Preview } from './matches.ts';

const useStyles = makeStyles({
  why: { display: 'block', color: tokens.colorNeutralForeground2 },
  key: { overflowWrap: 'anywhere' },
  scroll: { maxHeight: '32rem', overflowY: 'auto' },
});

interface Props {
  readonly preview: Preview;
  /** Those to choose among. */
  readonly people: readonly PersonView[];
  readonly matches: Matches;
  readonly onMatch: (key: string, personId: string | null) => void;
}

/** Everybody a file names, who that is, and how many shifts; those nobody knows first. */
export function FilePeople({ preview, people, matches, onMatch }: Props) {
  const styles = useStyles();
  const words = useTexts().rosters.file;
  const tableClass = useTableClass();
  const rows = [...preview.people].sort((a, b) => Number(a.match !== null) - Number(b.match !== null));
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reached by the keyboard
    <section className={styles.scroll} tabIndex={0} aria-label={words.table.label}>
      <table className={tableClass} aria-label={words.table.label}>
        <thead>
          <tr>
            <th scope="col">{words.table.inFile}</th>
            <th scope="col">{words.table.who}</th>
            <th scope="col">{words.table.shifts}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <PersonRow
              key={row.key}
              row={row}
              people={people}
              personId={matches[row.key] ?? null}
              onMatch={(personId) => onMatch(row.key, personId)}
            />
          ))}
        </tbody>
      </table>
    </section>
  );
}

interface RowProps {
  readonly row: FilePersonView;
  readonly people: readonly PersonView[];
  readonly personId: string | null;
  readonly onMatch: (personId: string | null) => void;
}

function PersonRow({ row, people, personId, onMatch }: RowProps) {
  const styles = useStyles();
  const words = useTexts().rosters.file;
  const key = row.key === '' ? words.calendarOwner : row.key;
  return (
    <tr>
      <th scope="row">
        <Text weight="semibold" className={styles.key}>
          {key}
        </Text>
        {row.why && (
          <Text size={200} className={styles.why}>
            {words.notMatched[row.why]}
          </Text>
        )}
      </th>
      <td>
        <Select
          size="large"
          aria-label={words.isFor({ key })}
          value={personId ?? ''}
          onChange={(_, { value }) => onMatch(value === '' ? null : value)}
        >
          <option value="">{words.leaveOut}</option>
          {people.map(({ id, displayName }) => (
            <option key={id} value={id}>
              {displayName}
            </option>
          ))}
        </Select>
      </td>
      <td data-column={words.table.shifts}>{row.shifts}</td>
    </tr>
  );
}
