import { type SqlBool, sql } from 'kysely';
import type { Day } from '../../domain/day.ts';
import type { Instant } from '../../domain/instant.ts';
import type { DeliveryCounts, Undelivered } from '../../domain/reminder/undelivered.ts';
import type { Deliveries } from '../../store.ts';
import type { Rows } from './tables.ts';

const isHeld = (now: Instant) => sql<SqlBool>`state = 'planned' and held_until is not null and held_until > ${now}`;
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
          select state, due_on, held_until from reminder where due_at <= ${now} and (${isUnderWay} or state = 'unknown')
          union all
          select state, due_on, null from reminder
          where due_at <= ${now} and due_on >= ${fromOn} and state in ('sent', 'permanent', 'closed')) as told`.execute(
        rows,
      );
      return found[0] as DeliveryCounts;
    },
    undelivered: (now, page) => readUndelivered(rows, now, page),
  };
}

type Key = readonly [dueAt: string, subjectId: string, itemKey: string, kind: string, recipientId: string, dueOn: Day];

async function readUndelivered(
  rows: Rows,
  now: Instant,
  { fromOn, limit, after }: Parameters<Deliveries['undelivered']>[1],
): Promise<readonly Undelivered[]> {
  const key = after === null ? null : keyOf(after);
  if (after !== null && key === null) return [];
  const isBehind = key
    ? sql<SqlBool>`(due_at::text collate "C", subject_id, item_key, kind, recipient_id, due_on)
        > (${key[0]}, ${key[1]}, ${key[2]}, ${key[3]}, ${key[4]}, ${key[5]}::date)`
    : sql<SqlBool>`true`;
  const { rows: found } = await sql<Undelivered & { subjectId: string; itemKey: string; dueAt: Instant }>`
    select subject_id as "subjectId", item_key as "itemKey", due_at as "dueAt", kind, recipient_id as "recipientId",
      due_on as "dueOn", state, reason, case when ${isHeld(now)} then held_until end as "heldUntil",
      coalesce(not_before > now(), false) as retrying
    from reminder
    where due_at <= ${now} and ${isBehind}
      and state in ('planned', 'leased', 'attempting', 'unknown', 'permanent', 'closed')
      and (state not in ('permanent', 'closed') or due_on >= ${fromOn})
    order by due_at, subject_id, item_key, kind, recipient_id, due_on limit ${limit}`.execute(rows);
  return found.map(({ subjectId, itemKey, dueAt, ...row }) => ({
    ...row,
    cursor: JSON.stringify([dueAt, subjectId, itemKey, row.kind, row.recipientId, row.dueOn] satisfies Key),
  }));
}

/** Null for anything that is no end of a page. */
function keyOf(cursor: string): Key | null {
  try {
    const parts: unknown = JSON.parse(cursor);
    const isKey = Array.isArray(parts) && parts.length === 6 && parts.every((part) => typeof part === 'string');
    return isKey ? (parts as unknown as Key) : null;
  } catch {
    return null;
  }
}
