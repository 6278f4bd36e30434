import { Notice } from '../Notice.tsx';
import { useChange } from '../queries.ts';
import { useTexts } from '../surroundings.tsx';
import { TouchButton } from '../TouchButton.tsx';
import { troubleWords } from '../TroublePage.tsx';

interface Props {
  readonly mentorshipId: string;
  readonly revision: number;
  readonly itemKey: string;
  /** The button's name for a reader of the screen, where several rows have the same. */
  readonly named?: (action: string) => string;
}

/** One tap: it is well where it came to lie in Outlook. */
export function CalendarAnswer({ named = (action) => action, ...asked }: Props) {
  const texts = useTexts();
  const answer = useChange('answerCalendarQuestion');
  const { well } = texts.plan.calendarQuestion;
  return (
    <>
      <TouchButton
        appearance="primary"
        aria-label={named(well)}
        disabled={answer.isPending}
        onClick={() => answer.mutate(asked)}
      >
        {well}
      </TouchButton>
      {answer.error && (
        <Notice kind="warning" role="alert">
          {troubleWords(answer.error, texts).sentence}
        </Notice>
      )}
    </>
  );
}
