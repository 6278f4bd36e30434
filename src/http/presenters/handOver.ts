import type { HandOverTopicView, HandOverView } from '../../contract/handOverApi.ts';
import type { Topic } from '../../domain/plan/topic.ts';
import type { HandOverReading } from '../../usecases/handOver/readHandOver.ts';
import { presentPerson } from './person.ts';
import { presentNow } from './plan.ts';

function presentTopic({ id, text, authorId }: Topic, { passes, people, readerId }: HandOverReading): HandOverTopicView {
  const said = passes.filter(({ topicId }) => topicId === id);
  return {
    id,
    text,
    authorName: people.get(authorId)?.displayName ?? '',
    mine: authorId === readerId,
    iPass: said.some(({ byId }) => byId === readerId),
    otherPasses: said.some(({ byId }) => byId !== readerId),
  };
}

/** Lets out topics to the newcomer and the mentor before, and what each of the two has said of them. */
export function presentHandOver(reading: HandOverReading): HandOverView {
  const { mentorship, handOver, people, readerId, now } = reading;
  return {
    now: presentNow(now),
    handOverOf: mentorship.id,
    mentee: presentPerson(people, mentorship.facts.menteeId),
    from: presentPerson(people, handOver.fromMentorId),
    to: presentPerson(people, handOver.toMentorId),
    changesOn: handOver.changesOn,
    untilOn: handOver.untilOn,
    reader: readerId === mentorship.facts.menteeId ? 'mentee' : 'mentor',
    topics: reading.topics.map((topic) => presentTopic(topic, reading)),
  };
}
