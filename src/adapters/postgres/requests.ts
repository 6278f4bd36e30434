import { sql } from 'kysely';
import { type Requests, RequestTaken } from '../../store.ts';
import type { Rows } from './tables.ts';

/** Answers are kept for 24 hours of real time: that is how long a client may repeat a request. */
const isOld = sql<boolean>`answered_request.answered_at <= now() - interval '24 hours'`;

export function createRequests(rows: Rows): Requests {
  return {
    async find(personId, requestId) {
      const key = `${personId} ${requestId}`;
      await sql`select pg_advisory_xact_lock(hashtextextended(current_setting('app.tenant') || ' ' || ${key}, 0))`.execute(
        rows,
      );
      const row = await rows
        .selectFrom('answered_request')
        .select(['name', 'hash', 'answer'])
        .where('person_id', '=', personId)
        .where('request_id', '=', requestId)
        .where(({ not }) => not(isOld))
        .executeTakeFirst();
      return row ? { personId, requestId, ...row } : null;
    },
    async save({ personId, requestId, name, hash, answer }) {
      await rows.deleteFrom('answered_request').where('person_id', '=', personId).where(isOld).execute();
      const saved = await rows
        .insertInto('answered_request')
        .values({ person_id: personId, request_id: requestId, name, hash, answer: JSON.stringify(answer ?? null) })
        .onConflict((conflict) => conflict.doNothing())
        .executeTakeFirst();
      if (saved.numInsertedOrUpdatedRows === 0n) throw new RequestTaken('This request was answered a moment ago.');
    },
  };
}
