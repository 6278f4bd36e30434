import { type SqlBool, sql } from 'kysely';
import type { Instant } from '../../domain/instant.ts';
import { kindsOfPair } from '../../domain/reminder/deliveryKind.ts';
import { type DeliveryCounts, readCursor, type Undelivered, writeCursor } from '../../domain/reminder/undelivered.ts';
import type { Deliveries } from '../../store/reminders.ts';
import type { Rows } from './tables.ts';

const isHeld = (now: Instant) => sql<SqlBool>`state = 'planned' and held_until is not null and held_until > ${now}`;
/** What is between the two of a pair is not shown to who follows up messages. */
const isShown = sql<SqlBool>`kind not in (${sql.join(kindsOfPair)})`;
const isUnderWay = sql<SqlBool>`state in ('planned', 'leased', 'attempting')`;

export function createDeliveries(rows: Rows): Deliveries {
  return {
    async counts(now, fromOn) {
      const { rows: found } = await sql<DeliveryCounts>`
        select
          count(*) filter (where ${isUnderWay} and not (${isHeld(now)}))::int as due,
          count(*) filter (where ${isHeld(now)})::int as held,
          count(*) filter (where state = 'sent')::int as sent,
          count(*) filter (where state = 'unknown')::int as unknown,
          count(*) filter (where state = 'closed')::int as closed,
          count(*) filter (where state = 'permanent')::int as failed,
          min(due_on) filter (where ${isUnderWay} or state = 'unknown') as "oldestOn"
        from (
          select kind, state, due_on, held_until from reminder
          where due_at <= ${now} and (${isUnderWay} or state = 'unknown')
          union all
          select kind, state, due_on, null from reminder
          where due_at <= ${now} and due_on >= ${fromOn} and state in ('sent', 'permanent', 'closed')) as told
        where ${isShown}`.execute(rows);
      return found[0] as DeliveryCounts;
    },
    undelivered: (now, page) => readUndelivered(rows, now, page),
    async botIsDisabled() {
      const pace = await rows.selectFrom('pace').select('held_until_ms').executeTakeFirst();
      return (pace?.held_until_ms ?? null) !== null;
    },
  };
}

async function readUndelivered(
  rows: Rows,
  now: Instant,
  { fromOn, limit, after }: Parameters<Deliveries['undelivered']>[1],
): Promise<readonly Undelivered[]> {
  const end = after === null ? null : readCursor(after);
  if (after !== null && end === null) throw new Error('This is no end of a page of undelivered reminders.');
  const isBehind = end
    ? sql<SqlBool>`(due_at::text collate "C", subject_id, item_key, kind, recipient_id, due_on)
        > (${end.dueAt}, ${end.subjectId}, ${end.itemKey}, ${end.kind}, ${end.recipientId}, ${end.dueOn}::date)`
    : sql<SqlBool>`true`;
  const { rows: found } = await sql<Undelivered & { subjectId: string; itemKey: string; dueAt: Instant }>`
    select subject_id as "subjectId", item_key as "itemKey", due_at as "dueAt", kind, recipient_id as "recipientId",
      due_on as "dueOn", state, reason, case when ${isHeld(now)} then held_until end as "heldUntil",
      coalesce(not_before > now(), false) as retrying
    from reminder
    where due_at <= ${now} and ${isShown} and ${isBehind}
      and state in ('planned', 'leased', 'attempting', 'unknown', 'permanent', 'closed')
      and (state not in ('permanent', 'closed') or due_on >= ${fromOn})
    order by due_at, subject_id, item_key, kind, recipient_id, due_on limit ${limit}`.execute(rows);
  return found.map(({ subjectId, itemKey, dueAt, ...row }) => ({
    ...row,
    cursor: writeCursor({ ...row, subjectId, itemKey, dueAt }),
  }));
}
