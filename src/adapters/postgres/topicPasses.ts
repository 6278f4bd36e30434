import type { Id } from '../../domain/plan/mentorship.ts';
import type { Topics } from '../../store.ts';
import type { Rows } from './tables.ts';

/** Runs a query as the person whom the policies know of. */
export type AsPerson = <T>(query: { execute(): Promise<T> }) => Promise<T>;

/** What the two who hand over say of topics. The table's policies decide who they are, and until when they may. */
export const createTopicPasses = (
  rows: Rows,
  personId: Id,
  asPerson: AsPerson,
): Pick<Topics, 'passesTo' | 'pass' | 'keep'> => ({
  async passesTo(mentorshipId, toMentorId) {
    const query = rows
      .selectFrom('topic_pass')
      .select(['topic_id', 'by_id'])
      .where('mentorship_id', '=', mentorshipId)
      .where('to_mentor_id', '=', toMentorId);
    return (await asPerson(query)).map(({ topic_id: topicId, by_id: byId }) => ({
      mentorshipId,
      topicId,
      toMentorId,
      byId,
    }));
  },
  async pass({ mentorshipId, topicId, toMentorId }) {
    const pass = { mentorship_id: mentorshipId, topic_id: topicId, to_mentor_id: toMentorId, by_id: personId };
    await asPerson(
      rows
        .insertInto('topic_pass')
        .values(pass)
        .onConflict((conflict) => conflict.doNothing()),
    );
  },
  async keep({ mentorshipId, topicId, toMentorId }) {
    await asPerson(
      rows
        .deleteFrom('topic_pass')
        .where('mentorship_id', '=', mentorshipId)
        .where('topic_id', '=', topicId)
        .where('to_mentor_id', '=', toMentorId)
        .where('by_id', '=', personId),
    );
  },
});
