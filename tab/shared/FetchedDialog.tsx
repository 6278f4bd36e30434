import { makeStyles, tokens } from '@fluentui/react-components';
import { Notice } from './Notice.tsx';
import { useTexts } from './surroundings.tsx';
import { TouchButton } from './TouchButton.tsx';
import { troubleWords } from './TroublePage.tsx';

const useStyles = makeStyles({ box: { display: 'flex', alignItems: 'center', gap: tokens.spacingHorizontalS } });

interface Props {
  readonly error: unknown;
  readonly onClose: () => void;
}

/** Where a dialog will stand, while what it needs is fetched or when that cannot be had. */
export function FetchedDialog({ error, onClose }: Props) {
  const styles = useStyles();
  const texts = useTexts();
  if (error === null) return <span role="status">{texts.common.loading}</span>;
  return (
    <div className={styles.box}>
      <Notice kind="warning" role="alert">
        {troubleWords(error, texts).sentence}
      </Notice>
      <TouchButton onClick={onClose}>{texts.common.close}</TouchButton>
    </div>
  );
}
