import { type SqlBool, sql } from 'kysely';
import { step } from '../../domain/reminder/ledger.ts';
import { feedHelps, type Unreachable, unreachableReasons } from '../../domain/reminder/reachability.ts';
import type { Reachability } from '../../store/reminders.ts';
import { inSeconds, leaseEnd, released, requireWritten } from './lease.ts';
import type { Rows } from './tables.ts';

/** Those whose activity feed is to say that something waits. */
export const feedIsToTell = sql<SqlBool>`feed = 'waiting'`;

/** Those of them that nobody holds or waits with. */
export const feedWaits = sql<SqlBool>`${feedIsToTell} and (leased_until is null or leased_until < now())
  and (not_before is null or not_before <= now())`;

const asUnreachable = sql`person_id as "personId", reason, since, feed, unreachable.lease::text as lease`;

export function createReachability(rows: Rows): Reachability {
  const read = () =>
    rows
      .selectFrom('unreachable')
      .select(['person_id as personId', 'reason', 'since', 'feed', sql<null>`null`.as('lease')]);
  const change = async (row: Unreachable, to: object): Promise<void> => {
    const result = await rows
      .updateTable('unreachable')
      .set({ ...released, ...to })
      .where('person_id', '=', row.personId)
      .where(sql<string>`lease::text`, '=', row.lease)
      .executeTakeFirstOrThrow();
    requireWritten(result, 'an activity feed');
  };
  return {
    get: async (personId) => (await read().where('person_id', '=', personId).executeTakeFirst()) ?? null,
    getMany: (ids) => (ids.length === 0 ? Promise.resolve([]) : read().where('person_id', 'in', ids).execute()),
    async unreachable(personId, reason, at) {
      const feed = feedHelps(reason) ? ('waiting' as const) : ('none' as const);
      await rows
        .insertInto('unreachable')
        .values({ person_id: personId, reason, since: at, feed })
        .onConflict((conflict) =>
          conflict.columns(['tenant_id', 'person_id']).doUpdateSet({
            ...released,
            reason,
            feed,
            since: sql`case when unreachable.reason = ${reason} then unreachable.since else ${at} end`,
          }),
        )
        .execute();
    },
    reachable: (personId) => reachable(rows, personId),
    leaseFeed: (limit) => leaseFeed(rows, limit),
    fed: (row, feed) => change(row, { feed }),
    feedRetryIn: (row, seconds) => change(row, { not_before: inSeconds(seconds) }),
    async list({ limit, afterId }) {
      let query = read().orderBy('since').orderBy('person_id').limit(limit);
      if (afterId !== null)
        query = query.where(
          sql<SqlBool>`(since, person_id) > (select since, person_id from unreachable where person_id = ${afterId})`,
        );
      return query.execute();
    },
    async count() {
      const { count } = await rows
        .selectFrom('unreachable')
        .select(({ fn }) => fn.countAll<string>().as('count'))
        .executeTakeFirstOrThrow();
      return Number(count);
    },
  };
}

/** What failed for another reason than that she could not be written to stays failed: it would fail again. */
async function reachable(rows: Rows, personId: string): Promise<boolean> {
  const gone = await rows.deleteFrom('unreachable').where('person_id', '=', personId).executeTakeFirst();
  if (gone.numDeletedRows === 0n) return false;
  await rows
    .updateTable('reminder')
    .set({
      ...released,
      state: step('permanent', 'reach') ?? 'permanent',
      reason: null,
      held_until: null,
      message_id: null,
    })
    .where('recipient_id', '=', personId)
    .where('state', '=', 'permanent')
    .where('reason', 'in', unreachableReasons)
    .execute();
  return true;
}

async function leaseFeed(rows: Rows, limit: number): Promise<readonly Unreachable[]> {
  const { rows: leased } = await sql<Unreachable>`
    update unreachable set lease = gen_random_uuid(), leased_until = ${leaseEnd}
    where (tenant_id, person_id) in (
      select tenant_id, person_id from unreachable where ${feedWaits} order by since limit ${limit} for update skip locked)
    returning ${asUnreachable}`.execute(rows);
  return leased;
}
