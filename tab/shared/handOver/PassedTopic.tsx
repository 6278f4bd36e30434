import { Checkbox, makeStyles, Text, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import type { HandOverTopicView } from '../../../src/contract/handOverApi.ts';
import { Notice } from '../Notice.tsx';
import { useChange } from '../queries.ts';
import { useTexts } from '../surroundings.tsx';
import { troubleWords } from '../TroublePage.tsx';

const useStyles = makeStyles({
  topic: { padding: `${tokens.spacingVerticalM} 0`, borderTop: `1px solid ${tokens.colorNeutralStroke2}` },
  text: { overflowWrap: 'anywhere' },
  tick: { minHeight: '44px', alignItems: 'center', marginLeft: `calc(-1 * ${tokens.spacingHorizontalS})` },
  quiet: { color: tokens.colorNeutralForeground2 },
});

interface Props {
  readonly topic: HandOverTopicView;
  readonly mentorshipId: string;
  readonly to: string;
  readonly other: string;
}

/** One topic with the reader's own tick, and what becomes of it as things stand. */
export function PassedTopic({ topic, mentorshipId, to, other }: Props) {
  const styles = useStyles();
  const texts = useTexts();
  const { handOver: words, plan } = texts;
  const change = useChange('passTopic');
  /** What was ticked just now, until the server has said so. */
  const [wanted, setWanted] = useState<boolean | null>(null);
  const tick = (passes: boolean) => {
    setWanted(passes);
    change.mutate({ mentorshipId, topicId: topic.id, passes }, { onSettled: () => setWanted(null) });
  };
  return (
    <li className={styles.topic}>
      <Text block weight="semibold" className={styles.text}>
        {topic.text}
      </Text>
      <Text block size={200} className={styles.quiet}>
        {topic.mine ? plan.topics.mine : plan.topics.from({ name: topic.authorName })}
      </Text>
      <Checkbox
        className={styles.tick}
        size="large"
        label={words.pass({ to })}
        aria-label={words.passNamed({ topic: topic.text, to })}
        checked={wanted ?? topic.iPass}
        disabled={change.isPending}
        onChange={(_, { checked }) => tick(checked === true)}
      />
      <Text block size={200} role="status">
        {standing(topic, words, { to, name: other })}
      </Text>
      {change.isError && (
        <Notice kind="warning" role="alert">
          {troubleWords(change.error, texts).sentence}
        </Notice>
      )}
    </li>
  );
}

type Words = ReturnType<typeof useTexts>['handOver'];

function standing({ iPass, otherPasses }: HandOverTopicView, words: Words, p: { to: string; name: string }): string {
  if (iPass && otherPasses) return words.standing.both(p);
  if (iPass) return words.standing.mine(p);
  return otherPasses ? words.standing.theirs(p) : words.standing.none;
}
