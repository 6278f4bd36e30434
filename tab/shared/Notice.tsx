import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { CheckmarkCircleRegular } from '@fluentui/react-icons/svg/checkmark-circle';
import { InfoRegular } from '@fluentui/react-icons/svg/info';
import { WarningRegular } from '@fluentui/react-icons/svg/warning';
import type { ReactNode } from 'react';

const useStyles = makeStyles({
  box: {
    display: 'flex',
    gap: tokens.spacingHorizontalS,
    alignItems: 'flex-start',
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    borderRadius: tokens.borderRadiusMedium,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground2,
    lineHeight: tokens.lineHeightBase300,
  },
  icon: { flexShrink: 0, fontSize: '20px' },
  warning: { color: tokens.colorPaletteMarigoldForeground2 },
  good: { color: tokens.colorPaletteLightGreenForeground2 },
});

interface Props {
  readonly kind: 'info' | 'warning' | 'good';
  /** 'alert' is read aloud at once. */
  readonly role?: 'status' | 'alert';
  readonly children: ReactNode;
}

/** A sentence that stands out, with an icon beside it. */
export function Notice({ kind, role, children }: Props) {
  const styles = useStyles();
  const Icon = kind === 'warning' ? WarningRegular : kind === 'good' ? CheckmarkCircleRegular : InfoRegular;
  const tone = kind === 'info' ? '' : styles[kind];
  return (
    <div className={styles.box} {...(role ? { role } : {})}>
      <Icon className={mergeClasses(styles.icon, tone)} aria-hidden="true" />
      <div>{children}</div>
    </div>
  );
}
