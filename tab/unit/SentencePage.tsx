import { makeStyles, Text, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { PageHeading } from '../shared/PageHeading.tsx';

const useStyles = makeStyles({ page: { padding: tokens.spacingHorizontalXXL, maxWidth: '40rem', margin: '0 auto' } });

/** A page with nothing but a sentence: why there is nothing more. */
export function SentencePage({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  const styles = useStyles();
  return (
    <main className={styles.page}>
      <PageHeading title={title} />
      <Text as="p">{children}</Text>
    </main>
  );
}
