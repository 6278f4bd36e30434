import { makeStyles, Text } from '@fluentui/react-components';
import type { HandOverView } from '../../../src/contract/handOverApi.ts';
import { Answered } from '../Answered.tsx';
import { firstName } from '../firstName.ts';
import { Main } from '../Main.tsx';
import { Notice } from '../Notice.tsx';
import { PageHeading } from '../PageHeading.tsx';
import { useRead } from '../queries.ts';
import { Section } from '../Section.tsx';
import { useTexts, useWhen } from '../surroundings.tsx';
import { PassedTopic } from './PassedTopic.tsx';

const useStyles = makeStyles({ list: { margin: 0, padding: 0, listStyleType: 'none' } });

interface Props {
  readonly mentorshipId: string;
  readonly onBack: () => void;
}

/** What goes on to the new mentor: for the newcomer and the mentor before, each with a tick of their own. */
export default function HandOverPage({ mentorshipId, onBack }: Props) {
  const texts = useTexts();
  const handOver = useRead('handOver', { mentorshipId });
  return (
    <Main>
      <Answered query={handOver} heading={texts.handOver.card.open}>
        {(answer) => (
          <>
            <PageHeading title={texts.handOver.heading({ to: answer.to.displayName })} onBack={onBack} />
            <Rules handOver={answer} />
            <Topics handOver={answer} />
          </>
        )}
      </Answered>
    </Main>
  );
}

/** The other of the two, whoever looks. */
const otherOf = ({ reader, from, mentee }: HandOverView) => (reader === 'mentee' ? from : mentee);

function Rules({ handOver }: { readonly handOver: HandOverView }) {
  const { handOver: words } = useTexts();
  const when = useWhen();
  const to = firstName(handOver.to);
  const day = when.fullDay(handOver.changesOn);
  return (
    <>
      <Text as="p" block>
        {handOver.reader === 'mentee'
          ? words.intro.mentee({ from: firstName(handOver.from), to, day })
          : words.intro.mentor({ name: firstName(handOver.mentee), to, day })}
      </Text>
      <Text as="p" block>
        {words.both({ to })} {words.facts({ to })}
      </Text>
      <Notice kind="info">
        {words.whoSees({ name: firstName(otherOf(handOver)) })} {words.until({ day: when.fullDay(handOver.untilOn) })}
      </Notice>
    </>
  );
}

function Topics({ handOver }: { readonly handOver: HandOverView }) {
  const styles = useStyles();
  const { handOver: words } = useTexts();
  const { topics } = handOver;
  return (
    <Section heading={words.topics}>
      {topics.length === 0 && <Text>{words.none}</Text>}
      <ul className={styles.list}>
        {topics.map((topic) => (
          <PassedTopic
            key={topic.id}
            topic={topic}
            mentorshipId={handOver.handOverOf}
            to={firstName(handOver.to)}
            other={firstName(otherOf(handOver))}
          />
        ))}
      </ul>
    </Section>
  );
}
