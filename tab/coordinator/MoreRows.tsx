import { Notice } from '../shared/Notice.tsx';
import { useTexts } from '../shared/surroundings.tsx';
import { TouchButton } from '../shared/TouchButton.tsx';
import { troubleWords } from '../shared/TroublePage.tsx';

interface Props {
  /** Where the next page begins; null at the end. */
  readonly next: string | null;
  readonly onMore: (next: string) => void;
  /** The page that was asked for last. */
  readonly page?: { readonly isPending: boolean; readonly isError: boolean; readonly error: unknown };
}

/** Asks for the next page of a list, and says how that goes. */
export function MoreRows({ next, onMore, page }: Props) {
  const texts = useTexts();
  return (
    <>
      {page?.isPending && <span role="status">{texts.common.loading}</span>}
      {page?.isError && <Notice kind="warning">{troubleWords(page.error, texts).sentence}</Notice>}
      {next !== null && <TouchButton onClick={() => onMore(next)}>{texts.coordinator.showMore}</TouchButton>}
    </>
  );
}
