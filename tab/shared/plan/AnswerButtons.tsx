import { makeStyles } from '@fluentui/react-components';
import type { TalkOutcome } from '../../../src/domain/plan/mentorship.ts';
import { Notice } from '../Notice.tsx';
import { useChange } from '../queries.ts';
import { useTexts } from '../surroundings.tsx';
import { TouchButton } from '../TouchButton.tsx';
import { troubleWords } from '../TroublePage.tsx';

const useStyles = makeStyles({
  answer: { flex: '1 1 auto', '@media (min-width: 640px)': { flex: '0 0 auto' } },
});

interface Props {
  readonly mentorshipId: string;
  readonly revision: number;
  readonly itemKey: string;
  /** What the other has said, to be agreed with; null where the two differ. */
  readonly said: TalkOutcome | null;
  /** The button's name for a reader of the screen, where several rows have the same buttons. */
  readonly named?: (action: string) => string;
}

const heldFirst = ['held', 'notHeld'] as const;
const notHeldFirst = ['notHeld', 'held'] as const;

/** The two answers that a talk can be given, in one tap each. */
export function AnswerButtons({ mentorshipId, revision, itemKey, said, named = (action) => action }: Props) {
  const styles = useStyles();
  const texts = useTexts();
  const record = useChange('recordTalk');
  const words = (outcome: TalkOutcome) => texts.plan.answers[outcome === said ? 'agree' : outcome];
  const answer = (outcome: TalkOutcome) =>
    record.mutate({ mentorshipId, revision, itemKey, outcome, heldOn: null, reason: null });
  return (
    <>
      {(said === 'notHeld' ? notHeldFirst : heldFirst).map((outcome) => (
        <TouchButton
          key={outcome}
          className={styles.answer}
          aria-label={named(words(outcome))}
          disabled={record.isPending}
          onClick={() => answer(outcome)}
        >
          {words(outcome)}
        </TouchButton>
      ))}
      {record.error && (
        <Notice kind="warning" role="alert">
          {troubleWords(record.error, texts).sentence}
        </Notice>
      )}
    </>
  );
}
