import { Notice } from '../shared/Notice.tsx';
import { useChange } from '../shared/queries.ts';
import { useTexts } from '../shared/surroundings.tsx';
import { TouchButton } from '../shared/TouchButton.tsx';
import { troubleWords } from '../shared/TroublePage.tsx';

interface Props {
  readonly mentorshipId: string;
  readonly revision: number;
  readonly itemKey: string;
  /** The button's name for a reader of the screen, where several rows have the same. */
  readonly named?: (action: string) => string;
}

/** One tap: the time stands, whatever the roster says. */
export function KeepTime({ named = (action) => action, ...asked }: Props) {
  const texts = useTexts();
  const keep = useChange('keepTime');
  const { keep: label } = texts.timeCards.timeUnfit;
  return (
    <>
      <TouchButton aria-label={named(label)} disabled={keep.isPending} onClick={() => keep.mutate(asked)}>
        {label}
      </TouchButton>
      {keep.error && (
        <Notice kind="warning" role="alert">
          {troubleWords(keep.error, texts).sentence}
        </Notice>
      )}
    </>
  );
}
