import { makeStyles, Text, tokens } from '@fluentui/react-components';
import { headingId } from './Main.tsx';
import { useTexts } from './surroundings.tsx';

const useStyles = makeStyles({
  box: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalM,
    padding: tokens.spacingHorizontalL,
    maxWidth: '64rem',
    margin: '0 auto',
  },
  line: {
    height: '1rem',
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground4,
    '@media (prefers-reduced-motion: no-preference)': {
      animationName: { from: { opacity: 1 }, '50%': { opacity: 0.45 }, to: { opacity: 1 } },
      animationDuration: '1.6s',
      animationIterationCount: 'infinite',
    },
  },
  short: { width: '40%' },
  middle: { width: '75%' },
  block: { height: '6rem' },
});

/** While something is fetched: its real heading, and grey where the rest will stand. */
export function Loading({ heading }: { readonly heading: string | null }) {
  const styles = useStyles();
  const texts = useTexts();
  return (
    <div className={styles.box} aria-busy="true">
      {heading !== null && (
        <Text as="h1" id={headingId} size={600} weight="semibold">
          {heading}
        </Text>
      )}
      <Text role="status" size={200}>
        {texts.common.loading}
      </Text>
      <div className={`${styles.line} ${styles.short}`} />
      <div className={`${styles.line} ${styles.block}`} />
      <div className={`${styles.line} ${styles.middle}`} />
      <div className={`${styles.line} ${styles.short}`} />
    </div>
  );
}
