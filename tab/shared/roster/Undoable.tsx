import { makeStyles, Text, tokens } from '@fluentui/react-components';
import { useTexts } from '../surroundings.tsx';
import { TouchButton } from '../TouchButton.tsx';
import { troubleWords } from '../TroublePage.tsx';

const useStyles = makeStyles({
  line: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalS },
});

interface Props {
  readonly untilTime: string;
  /** Where the words on the button do not say what. */
  readonly label: string;
  readonly undo: { readonly isPending: boolean; readonly isError: boolean; readonly error: unknown };
  readonly onUndo: () => void;
}

/** The way back for ten minutes, beside what was changed. */
export function Undoable({ untilTime, label, undo, onUndo }: Props) {
  const styles = useStyles();
  const texts = useTexts();
  return (
    <div className={styles.line} role="status">
      <Text size={200}>
        {undo.isError ? troubleWords(undo.error, texts).sentence : texts.common.undoUntil({ time: untilTime })}
      </Text>
      <TouchButton aria-label={label} disabled={undo.isPending} onClick={onUndo}>
        {texts.common.undo}
      </TouchButton>
    </div>
  );
}
