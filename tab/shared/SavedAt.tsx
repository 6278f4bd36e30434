import { makeStyles, Text, tokens } from '@fluentui/react-components';
import { useTexts } from './surroundings.tsx';

const useStyles = makeStyles({ quiet: { color: tokens.colorNeutralForeground2 } });

export type Saving = 'nothing' | 'saving' | 'failed' | { readonly savedAt: string };

/** Beside the heading of what saves itself: 'Lagret 14.32'. */
export function SavedAt({ saving }: { readonly saving: Saving }) {
  const styles = useStyles();
  const { common } = useTexts();
  return (
    <Text role="status" size={200} className={styles.quiet}>
      {saving === 'saving' && common.saving}
      {saving === 'failed' && common.notSaved}
      {typeof saving === 'object' && common.savedAt({ time: saving.savedAt })}
    </Text>
  );
}
