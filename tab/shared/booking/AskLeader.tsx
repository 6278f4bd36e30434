import { makeStyles, Text, tokens } from '@fluentui/react-components';
import type { SlotsView } from '../../../src/contract/slotViews.ts';
import type { ItemView, PlanView } from '../../../src/contract/views.ts';
import { Notice } from '../Notice.tsx';
import { useChange } from '../queries.ts';
import { useTexts, useWhen } from '../surroundings.tsx';
import { TouchButton } from '../TouchButton.tsx';
import { troubleWords } from '../TroublePage.tsx';
import { requestSentences } from './slotWords.ts';

const useStyles = makeStyles({
  box: {
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'flex-start',
    gap: tokens.spacingVerticalXS,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    borderRadius: tokens.borderRadiusMedium,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
  },
});

interface Props {
  readonly plan: PlanView;
  readonly item: ItemView;
  readonly slots: SlotsView;
}

/** A request to the department leader, ready written: nothing is sent before one says so. */
export function AskLeader({ plan, item, slots }: Props) {
  const styles = useStyles();
  const texts = useTexts();
  const when = useWhen();
  const ask = useChange('askLeader');
  const { request: words } = texts.slots;
  const leader = slots.leaderName;
  const request = slots.none?.request ?? null;
  if (slots.askedToday) return <Notice kind="good">{words.askedToday({ leader })}</Notice>;
  if (request === null) return null;
  const { mentorshipId, revision } = plan;
  const { startsAt, minutes } = request;
  return (
    <div className={styles.box}>
      <Text weight="semibold">{words.heading({ leader })}</Text>
      {requestSentences(request, { texts, when }).map((sentence) => (
        <Text key={sentence}>{sentence}</Text>
      ))}
      <Text size={200}>{words.whoSees({ leader })}</Text>
      <TouchButton
        disabled={ask.isPending}
        onClick={() => ask.mutate({ mentorshipId, revision, itemKey: item.key, startsAt, minutes })}
      >
        {words.ask}
      </TouchButton>
      {ask.error && (
        <Notice kind="warning" role="alert">
          {troubleWords(ask.error, texts).sentence}
        </Notice>
      )}
    </div>
  );
}
