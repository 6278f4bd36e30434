import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { ArrowLeftRegular } from '@fluentui/react-icons/svg/arrow-left';
import { type ReactNode, useEffect, useRef } from 'react';
import { headingId } from './Main.tsx';
import { useTexts } from './surroundings.tsx';
import { TouchButton } from './TouchButton.tsx';

const useStyles = makeStyles({
  head: { marginBottom: tokens.spacingVerticalM },
  title: { ...typographyStyles.title3, margin: 0, ':focus': { outline: 'none' } },
  line: { display: 'block', marginTop: tokens.spacingVerticalXS, color: tokens.colorNeutralForeground2 },
  back: { marginLeft: `calc(-1 * ${tokens.spacingHorizontalM})` },
});

interface Props {
  readonly title: string;
  readonly children?: ReactNode;
  /** Leads back to where the person came from; the heading then takes the focus. */
  readonly onBack?: () => void;
}

/** The page's one heading of the first level, and a line under it. */
export function PageHeading({ title, children, onBack }: Props) {
  const styles = useStyles();
  const { common } = useTexts();
  const heading = useRef<HTMLHeadingElement>(null);
  const opened = onBack !== undefined;
  useEffect(() => {
    if (opened) heading.current?.focus();
  }, [opened]);
  return (
    <header className={styles.head}>
      {onBack && (
        <TouchButton
          appearance="transparent"
          icon={<ArrowLeftRegular />}
          className={`${styles.back} noPrint`}
          onClick={onBack}
        >
          {common.back}
        </TouchButton>
      )}
      <h1 id={headingId} ref={heading} tabIndex={-1} className={styles.title}>
        {title}
      </h1>
      {children && <span className={styles.line}>{children}</span>}
    </header>
  );
}
