import { makeStyles, Text, tokens } from '@fluentui/react-components';
import type { RosterFault } from '../../../src/domain/roster/rosterFault.ts';
import { Notice } from '../Notice.tsx';
import { useTexts } from '../surroundings.tsx';
import { faultWords } from './faultWords.ts';
import type { PickedFile } from './readRosterFile.ts';

const useStyles = makeStyles({
  list: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalS,
    maxHeight: '24rem',
    margin: 0,
    padding: tokens.spacingHorizontalM,
    overflowY: 'auto',
    listStyleType: 'none',
    borderRadius: tokens.borderRadiusMedium,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  line: {
    display: 'block',
    color: tokens.colorNeutralForeground2,
    fontFamily: tokens.fontFamilyMonospace,
    fontSize: tokens.fontSizeBase200,
    overflowWrap: 'anywhere',
  },
});

const lettersShown = 160;
/** What stands there must not be shown to anybody. */
const secret: ReadonlySet<RosterFault['kind']> = new Set(['nationalIdentityNumber']);

interface Props {
  readonly file: PickedFile;
  readonly faults: readonly RosterFault[];
  readonly total: number;
}

/** What is wrong with a file, line by line, with the line as it stands and what to do. The line never left the browser. */
export function FileFaults({ file, faults, total }: Props) {
  const styles = useStyles();
  const texts = useTexts();
  const { rosterFaults, rosters } = texts;
  return (
    <>
      <Notice kind="warning" role="alert">
        {rosters.file.faults({ count: total, name: file.name })}
      </Notice>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reached by the keyboard */}
      <ul className={styles.list} tabIndex={0}>
        {faults.map((fault) => {
          const place = rosterFaults.place(fault);
          const text = fault.line === null || secret.has(fault.kind) ? undefined : file.lines[fault.line - 1];
          return (
            <li key={`${fault.line} ${fault.kind} ${fault.column}`}>
              {place !== '' && <Text weight="semibold">{place}: </Text>}
              {faultWords(fault, texts)}
              {text && (
                <span className={styles.line}>{rosters.file.lineSays({ text: text.slice(0, lettersShown) })}</span>
              )}
            </li>
          );
        })}
      </ul>
      {total > faults.length && <Text size={200}>{rosterFaults.total({ shown: faults.length, total })}</Text>}
    </>
  );
}
