import { makeStyles, Text, tokens } from '@fluentui/react-components';
import { lazy, Suspense, useState } from 'react';
import { Disclosure } from '../Disclosure.tsx';
import { useTexts } from '../surroundings.tsx';

const HistoryPage = lazy(() => import('./HistoryPage.tsx'));

const useStyles = makeStyles({ quiet: { color: tokens.colorNeutralForeground2 } });

/** What has happened to a plan, fetched once somebody opens it. */
export function History({ mentorshipId }: { readonly mentorshipId: string }) {
  const styles = useStyles();
  const { history, common } = useTexts();
  const [opened, setOpened] = useState(false);
  return (
    <Disclosure heading={history.heading} onOpen={() => setOpened(true)}>
      <Text as="p" size={200} className={styles.quiet}>
        {history.whoSees}
      </Text>
      <Suspense fallback={<span role="status">{common.loading}</span>}>
        {opened && <HistoryPage mentorshipId={mentorshipId} before={null} />}
      </Suspense>
    </Disclosure>
  );
}
