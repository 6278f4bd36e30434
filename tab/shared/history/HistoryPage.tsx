import { makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { Notice } from '../Notice.tsx';
import { useRead } from '../queries.ts';
import { useTexts } from '../surroundings.tsx';
import { TouchButton } from '../TouchButton.tsx';
import { troubleWords } from '../TroublePage.tsx';
import { Entry } from './Entry.tsx';

const useStyles = makeStyles({
  list: { margin: 0, padding: 0, listStyleType: 'none' },
  more: { marginTop: tokens.spacingVerticalS },
});

interface Props {
  readonly mentorshipId: string;
  /** The older ones than this; null for the newest. */
  readonly before: number | null;
}

/** One page of a plan's history, and the next one under it when it is asked for. */
export default function HistoryPage({ mentorshipId, before }: Props) {
  const styles = useStyles();
  const texts = useTexts();
  const [more, setMore] = useState(false);
  const page = useRead('planHistory', { mentorshipId, before });
  if (page.data === undefined) {
    if (!page.isError) return <span role="status">{texts.common.loading}</span>;
    return (
      <>
        <Notice kind="warning" role="alert">
          {troubleWords(page.error, texts).sentence}
        </Notice>
        <TouchButton onClick={() => void page.refetch()}>{texts.common.tryAgain}</TouchButton>
      </>
    );
  }
  const { entries, nextBefore, now } = page.data;
  return (
    <>
      <ol className={styles.list} reversed start={entries[0]?.number ?? 1}>
        {entries.map((entry) => (
          <Entry key={entry.number} entry={entry} today={now.on} />
        ))}
      </ol>
      {nextBefore !== null && !more && (
        <TouchButton className={styles.more} onClick={() => setMore(true)}>
          {texts.history.older}
        </TouchButton>
      )}
      {nextBefore !== null && more && <HistoryPage mentorshipId={mentorshipId} before={nextBefore} />}
    </>
  );
}
