import { makeStyles, tokens } from '@fluentui/react-components';
import type { UseQueryResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { Loading } from './Loading.tsx';
import { Notice } from './Notice.tsx';
import { useTexts } from './surroundings.tsx';
import { TroublePage, troubleWords } from './TroublePage.tsx';

const useStyles = makeStyles({ old: { padding: tokens.spacingHorizontalL } });

interface Props<Data> {
  readonly query: UseQueryResult<Data>;
  /** The page's own heading, shown while it loads. */
  readonly heading: string;
  readonly children: (data: Data) => ReactNode;
}

/** The three faces of everything that is fetched: on its way, not to be had and why, and there. */
export function Answered<Data>({ query, heading, children }: Props<Data>) {
  const styles = useStyles();
  const texts = useTexts();
  if (query.data === undefined) {
    if (query.isError) return <TroublePage error={query.error} onTryAgain={() => void query.refetch()} />;
    return <Loading heading={heading} />;
  }
  return (
    <>
      {query.isError && (
        <div className={styles.old}>
          <Notice kind="warning">
            {troubleWords(query.error, texts).sentence} {texts.common.showsOld}
          </Notice>
        </div>
      )}
      {children(query.data)}
    </>
  );
}
