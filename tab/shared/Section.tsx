import { makeStyles, mergeClasses, Text, tokens } from '@fluentui/react-components';
import { type ReactNode, useId } from 'react';

const useStyles = makeStyles({
  section: { marginTop: tokens.spacingVerticalL },
  card: {
    padding: tokens.spacingHorizontalL,
    borderRadius: tokens.borderRadiusXLarge,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground1,
    boxShadow: tokens.shadow4,
  },
  head: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalM },
  body: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS, marginTop: tokens.spacingVerticalS },
});

interface Props {
  readonly heading: string;
  /** Beside the heading: a count, 'Lagret 14.32'. */
  readonly beside?: ReactNode;
  /** Lifted from the page; for the one thing that matters most. */
  readonly raised?: boolean;
  readonly children: ReactNode;
}

/** A part of a page under a heading of its own. */
export function Section({ heading, beside, raised = false, children }: Props) {
  const styles = useStyles();
  const id = useId();
  return (
    <section aria-labelledby={id} className={mergeClasses(styles.section, raised && styles.card)}>
      <div className={styles.head}>
        <Text as="h2" id={id} size={raised ? 300 : 400} weight="semibold">
          {heading}
        </Text>
        {beside}
      </div>
      <div className={styles.body}>{children}</div>
    </section>
  );
}
