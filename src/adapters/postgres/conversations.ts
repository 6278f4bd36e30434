import type { Conversations } from '../../store.ts';
import type { Rows } from './tables.ts';

export function createConversations(rows: Rows): Conversations {
  return {
    async get(personId) {
      const row = await rows
        .selectFrom('conversation')
        .select(['conversation_id', 'service_url'])
        .where('person_id', '=', personId)
        .executeTakeFirst();
      return row ? { personId, conversationId: row.conversation_id, serviceUrl: row.service_url } : null;
    },
    async save(ref) {
      const values = { conversation_id: ref.conversationId, service_url: ref.serviceUrl };
      await rows
        .insertInto('conversation')
        .values({ person_id: ref.personId, ...values })
        .onConflict((conflict) => conflict.columns(['tenant_id', 'person_id']).doUpdateSet(values))
        .execute();
    },
  };
}
