import { sql } from 'kysely';
import { dayOf, type Instant } from '../../domain/instant.ts';
import type { Id } from '../../domain/plan/mentorship.ts';
import type { Topic } from '../../domain/plan/topic.ts';
import type { Topics } from '../../store.ts';
import type { ContentCipher } from './contentCipher.ts';
import type { Rows } from './tables.ts';
import { type AsPerson, createTopicPasses } from './topicPasses.ts';

export interface TopicReader {
  readonly tenantId: Id;
  readonly personId: Id;
  readonly now: Instant;
  readonly cipher: ContentCipher;
  /** One at a time within a transaction: the acting person is a setting of the whole of it. */
  readonly inTurn: <T>(work: () => Promise<T>) => Promise<T>;
}

/** Opens talk content for one person. The policy of the table, not this code, decides which rows exist for her. */
export function createTopics(rows: Rows, { tenantId, personId, now, cipher, inTurn }: TopicReader): Topics {
  const boundTo = (mentorshipId: Id, topicId: Id) => [tenantId, mentorshipId, topicId];

  const asPerson: AsPerson = (query) =>
    inTurn(async () => {
      await actAs(rows, personId, now);
      const result = await query.execute();
      await actAs(rows, '', now);
      return result;
    });

  const topicsOf = (mentorshipId: Id) =>
    rows
      .selectFrom('topic')
      .select(['id', 'author_id', 'at', 'content'])
      .where('mentorship_id', '=', mentorshipId)
      .orderBy('at')
      .orderBy('id');

  const opened = async (mentorshipId: Id, query: ReturnType<typeof topicsOf>): Promise<Topic[]> =>
    (await asPerson(query)).map(({ id, author_id, at, content }) => ({
      id,
      mentorshipId,
      authorId: author_id,
      text: cipher.decrypt(content, boundTo(mentorshipId, id)),
      at,
    }));

  return {
    of: (mentorshipId) => opened(mentorshipId, topicsOf(mentorshipId)),
    knownTo: (mentorshipId, mentorId) =>
      opened(
        mentorshipId,
        topicsOf(mentorshipId).where(
          sql<boolean>`(mentor_id = ${mentorId} or is_passed(mentorship_id, id, ${mentorId}))`,
        ),
      ),
    async save({ id, mentorshipId, authorId, text, at }) {
      const content = cipher.encrypt(text, boundTo(mentorshipId, id));
      const query = rows
        .insertInto('topic')
        .values({
          mentorship_id: mentorshipId,
          id,
          author_id: authorId,
          mentor_id: sql`running_mentor(${mentorshipId})`,
          at,
          content,
        })
        .onConflict((conflict) => conflict.columns(['tenant_id', 'mentorship_id', 'id']).doUpdateSet({ content, at }));
      await asPerson(query);
    },
    async remove(mentorshipId, topicId) {
      await asPerson(rows.deleteFrom('topic').where('mentorship_id', '=', mentorshipId).where('id', '=', topicId));
    },
    ...createTopicPasses(rows, personId, asPerson),
  };
}

/** Names the acting person to the policies; '' is nobody. A failed statement ends the transaction and the name with it. */
const actAs = (rows: Rows, personId: Id, now: Instant) =>
  sql`select set_config('app.person', ${personId}, true), set_config('app.today', ${dayOf(now)}, true)`.execute(rows);
