import { type SqlBool, sql, type UpdateObject } from 'kysely';
import type { Events } from '../../calendarStore.ts';
import type { DesiredEvent, EventRow, KnownEvent } from '../../domain/calendar/desiredEvent.ts';
import { inSeconds, leaseEnd, released, requireWritten } from './lease.ts';
import type { Rows, Tables } from './tables.ts';

export function createEvents(rows: Rows): Events {
  const leased = (row: EventRow) =>
    rows
      .updateTable('calendar_event')
      .where('mentorship_id', '=', row.mentorshipId)
      .where('item_key', '=', row.itemKey)
      .where(sql<string>`lease::text`, '=', row.lease);
  async function letGo(row: EventRow, to: UpdateObject<Tables, 'calendar_event'>): Promise<void> {
    const result = await leased(row)
      .set({ ...released, known: jsonOf(row.known), ...to })
      .executeTakeFirstOrThrow();
    requireWritten(result, `the event of ${row.itemKey} in mentorship ${row.mentorshipId}`);
  }
  const waiting = (row: EventRow, seconds: number, reason: string) => ({
    settled: jsonOf(row.known?.event ?? null),
    not_before: inSeconds(seconds),
    reason,
  });

  return {
    plan: (mentorshipId, desired) => planEvents(rows, mentorshipId, desired),
    lease: (limit) => leaseEvents(rows, limit),
    async synced(row, known) {
      await letGo(row, { known: jsonOf(known), settled: jsonOf(row.desired), attempted: null, reason: null });
      await forgetEmpty(rows, row.mentorshipId);
    },
    retryIn: (row, seconds, reason) => letGo(row, waiting(row, seconds, reason)),
    refused: (row, seconds, reason) => letGo(row, { ...waiting(row, seconds, reason), attempted: null }),
    async failing(mentorshipId) {
      const found = await rows
        .selectFrom('calendar_event')
        .select(['item_key', 'reason'])
        .where('mentorship_id', '=', mentorshipId)
        .where('in_step', '=', false)
        .orderBy('item_key')
        .execute();
      return found.flatMap(({ item_key, reason }) => (reason === null ? [] : [{ itemKey: item_key, reason }]));
    },
  };
}

const jsonOf = (value: DesiredEvent | KnownEvent | null): string | null => value && JSON.stringify(value);

/** A row that is being synced keeps its lease: it differs again once that is done. A changed wish waits for nothing. */
async function planEvents(rows: Rows, mentorshipId: string, desired: readonly DesiredEvent[]): Promise<void> {
  const keys = desired.map(({ itemKey }) => itemKey);
  if (desired.length > 0) {
    await rows
      .insertInto('calendar_event')
      .values(
        desired.map((event) => ({
          mentorship_id: mentorshipId,
          item_key: event.itemKey,
          desired: JSON.stringify(event),
        })),
      )
      .onConflict((conflict) =>
        conflict
          .columns(['tenant_id', 'mentorship_id', 'item_key'])
          .doUpdateSet(({ ref }) => ({ desired: ref('excluded.desired'), not_before: null }))
          .where(sql<SqlBool>`calendar_event.desired is distinct from excluded.desired`),
      )
      .execute();
  }
  let gone = rows
    .updateTable('calendar_event')
    .set({ desired: null, not_before: null })
    .where('mentorship_id', '=', mentorshipId)
    .where('desired', 'is not', null);
  if (keys.length > 0) gone = gone.where('item_key', 'not in', keys);
  await gone.execute();
  await forgetEmpty(rows, mentorshipId);
}

/** Nothing is wanted, held or perhaps on its way. */
async function forgetEmpty(rows: Rows, mentorshipId: string): Promise<void> {
  await rows
    .deleteFrom('calendar_event')
    .where('mentorship_id', '=', mentorshipId)
    .where('desired', 'is', null)
    .where('known', 'is', null)
    .where('attempted', 'is', null)
    .execute();
}

/** The rows where plan and calendar differ. */
export const eventDiffers = sql<SqlBool>`not in_step`;

/** Those of them that nobody holds or waits with. */
export const eventWaits = sql<SqlBool>`${eventDiffers} and (leased_until is null or leased_until < now())
  and (not_before is null or not_before <= now())`;

interface FoundEvent {
  mentorshipId: string;
  itemKey: string;
  desired: DesiredEvent | null;
  known: KnownEvent | null;
  lease: string;
}

async function leaseEvents(rows: Rows, limit: number): Promise<readonly EventRow[]> {
  const { rows: found } = await sql<FoundEvent>`
    update calendar_event
    set attempted = coalesce(attempted, desired), lease = gen_random_uuid(), leased_until = ${leaseEnd}
    where (tenant_id, mentorship_id, item_key) in (
      select tenant_id, mentorship_id, item_key from calendar_event
      where ${eventWaits}
      order by mentorship_id, item_key limit ${limit} for update skip locked)
    returning mentorship_id as "mentorshipId", item_key as "itemKey", attempted as desired, known, lease::text as lease`.execute(
    rows,
  );
  return found;
}
