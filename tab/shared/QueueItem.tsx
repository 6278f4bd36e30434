import { makeStyles, mergeClasses, Text, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { PersonView } from '../../src/contract/personView.ts';
import { Photo } from './PersonChip.tsx';

const useStyles = makeStyles({
  row: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: tokens.spacingHorizontalM,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalL}`,
    '& + &': { borderTop: `1px solid ${tokens.colorNeutralStroke2}` },
  },
  waits: { boxShadow: `inset 3px 0 0 ${tokens.colorBrandStroke1}` },
  photo: { alignSelf: 'flex-start', paddingTop: tokens.spacingVerticalM },
  words: { flex: '1 1 14rem', minWidth: 0 },
  name: {
    display: 'inline-flex',
    alignItems: 'center',
    minHeight: '44px',
    marginBottom: '-8px',
    padding: 0,
    border: 'none',
    background: 'none',
    color: tokens.colorNeutralForeground1,
    font: 'inherit',
    fontWeight: tokens.fontWeightSemibold,
    textAlign: 'left',
    cursor: 'pointer',
    ':hover': { textDecorationLine: 'underline' },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '2px' },
  },
  week: { color: tokens.colorNeutralForeground2, marginLeft: tokens.spacingHorizontalS },
  sentence: { paddingBottom: tokens.spacingVerticalS },
  actions: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
});

interface Props {
  readonly person: PersonView;
  /** Beside the name: 'Uke 3 av 52'. */
  readonly week: string;
  readonly sentence: ReactNode;
  /** Something here waits for the reader. */
  readonly waits: boolean;
  readonly openLabel: string;
  readonly onOpen: () => void;
  readonly actions: ReactNode;
}

/** One person in a queue: who, what and by when, and the one action that solves it. */
export function QueueItem({ person, week, sentence, waits, openLabel, onOpen, actions }: Props) {
  const styles = useStyles();
  return (
    <li className={mergeClasses(styles.row, waits && styles.waits)}>
      <div className={styles.photo}>
        <Photo person={person} />
      </div>
      <div className={styles.words}>
        <button type="button" className={styles.name} aria-label={openLabel} onClick={onOpen}>
          {person.displayName}
        </button>
        <Text size={200} className={styles.week}>
          {week}
        </Text>
        <div className={styles.sentence}>{sentence}</div>
      </div>
      <div className={styles.actions}>{actions}</div>
    </li>
  );
}
