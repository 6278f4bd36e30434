import { makeStyles, Text, tokens } from '@fluentui/react-components';
import { ChevronRightRegular } from '@fluentui/react-icons/svg/chevron-right';
import type { ReactNode, Ref } from 'react';

const useStyles = makeStyles({
  box: {
    '& + &': { borderTop: `1px solid ${tokens.colorNeutralStroke2}` },
    ':first-of-type > summary': { borderRadius: `${tokens.borderRadiusXLarge} ${tokens.borderRadiusXLarge} 0 0` },
    '&[open] .chevron': { transform: 'rotate(90deg)' },
  },
  summary: {
    display: 'flex',
    alignItems: 'center',
    gap: tokens.spacingHorizontalM,
    minHeight: '48px',
    padding: `0 ${tokens.spacingHorizontalL}`,
    cursor: 'pointer',
    listStyleType: 'none',
    '::-webkit-details-marker': { display: 'none' },
    // In high contrast the two change together: light on light could not be read.
    ':hover': { backgroundColor: tokens.colorNeutralBackground1Hover, color: tokens.colorNeutralForeground1Hover },
    ':hover > *': { color: 'inherit' },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
  },
  heading: { flexGrow: 1 },
  beside: { color: tokens.colorNeutralForeground2 },
  chevron: { fontSize: '20px', flexShrink: 0 },
  content: { padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalL} ${tokens.spacingVerticalXL}` },
});

interface Props {
  readonly heading: string;
  readonly beside?: ReactNode;
  readonly open?: boolean;
  /** It has been opened. */
  readonly onOpen?: () => void;
  readonly ref?: Ref<HTMLDetailsElement>;
  readonly children: ReactNode;
}

/** A part of a page that one opens: everything else below what is next. */
export function Disclosure({ heading, beside, open = false, onOpen, ref, children }: Props) {
  const styles = useStyles();
  return (
    <details
      className={styles.box}
      open={open}
      onToggle={({ currentTarget }) => currentTarget.open && onOpen?.()}
      {...(ref ? { ref } : {})}
    >
      <summary className={styles.summary}>
        <Text as="h2" size={400} weight="semibold" className={styles.heading}>
          {heading}
        </Text>
        <span className={styles.beside}>{beside}</span>
        <ChevronRightRegular className={`chevron ${styles.chevron}`} aria-hidden="true" />
      </summary>
      <div className={styles.content}>{children}</div>
    </details>
  );
}
