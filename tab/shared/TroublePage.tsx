import { Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import type { Texts } from '../../src/texts/texts.ts';
import { useTexts } from './surroundings.tsx';
import { troubleOf } from './trouble.ts';

const useStyles = makeStyles({
  page: {
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'flex-start',
    gap: tokens.spacingVerticalM,
    padding: tokens.spacingHorizontalXXL,
    maxWidth: '36rem',
  },
});

interface Props {
  readonly error: unknown;
  readonly onTryAgain: () => void;
}

/** In place of a page: what is wrong, what to do, and a way on. */
export function TroublePage({ error, onTryAgain }: Props) {
  const styles = useStyles();
  const texts = useTexts();
  const { title, sentence } = troubleWords(error, texts);
  const mayTryAgain = troubleOf(error)?.kind !== 'outsideTeams';
  return (
    <section className={styles.page} role="alert">
      <Text as="h1" size={500} weight="semibold">
        {title}
      </Text>
      <Text as="p">{sentence}</Text>
      {mayTryAgain && (
        <Button appearance="primary" size="large" onClick={onTryAgain}>
          {texts.common.tryAgain}
        </Button>
      )}
    </section>
  );
}

/** The cause and what to do about it; the server's own sentence where it gave one. */
export function troubleWords(error: unknown, texts: Texts): { readonly title: string; readonly sentence: string } {
  const trouble = troubleOf(error);
  const { troubles } = texts.common;
  if (trouble === null) return troubles.ours;
  if (trouble.kind === 'fault') return { title: troubles.refused, sentence: trouble.fault.message };
  return troubles[trouble.kind];
}
