import { type RawBuilder, type SqlBool, sql } from 'kysely';
import type { Instant } from '../../domain/instant.ts';
import type { ReminderRow } from '../../domain/reminder/reminder.ts';
import { leaseEnd } from './lease.ts';
import type { Rows } from './tables.ts';

const key = sql`mentorship_id, item_key, kind, recipient_id, due_on`;
const asReminder = sql`mentorship_id as "mentorshipId", item_key as "itemKey", kind, recipient_id as "recipientId",
  due_on as "dueOn", due_at as "dueAt", state, activity_id as "activityId", conversation_id as "conversationId",
  lease::text as lease`;

const isAbandoned = sql<SqlBool>`state = 'attempting' and leased_until < now()`;

const isDue = (
  now: Instant,
): RawBuilder<SqlBool> => sql`(state = 'planned' or (state = 'leased' and leased_until < now()))
  and due_at <= ${now} and (held_until is null or held_until <= ${now}) and (not_before is null or not_before <= now())`;

/** The rows that leaseDue would touch. */
export const reminderWaits = (now: Instant): RawBuilder<SqlBool> => sql`(${isAbandoned}) or (${isDue(now)})`;

/** The rows that are due in product time and not yet closed, held or waiting or not. */
export const reminderIsOpen = (
  now: Instant,
): RawBuilder<SqlBool> => sql`(state in ('planned', 'leased') and due_at <= ${now}
  and (held_until is null or held_until <= ${now})) or state = 'attempting'`;

/** The sent rows whose card is no longer true. */
export const cardIsStale = sql<SqlBool>`state = 'sent' and stale`;

/** Those of them that nobody holds or waits with. */
export const cardWaits = sql<SqlBool>`${cardIsStale} and (leased_until is null or leased_until < now())
  and (not_before is null or not_before <= now())`;

/** Rows due in product time and not waiting in protocol time; what was left in `attempting` becomes `unknown` first. */
export async function leaseDue(rows: Rows, now: Instant, limit: number): Promise<readonly ReminderRow[]> {
  await sql`
    update reminder set state = 'unknown', reason = 'takenOver', lease = null, leased_until = null
    where (tenant_id, ${key}) in (
      select tenant_id, ${key} from reminder
      where ${isAbandoned} for update skip locked)`.execute(rows);
  const { rows: leased } = await sql<ReminderRow>`
    update reminder set state = 'leased', lease = gen_random_uuid(), leased_until = ${leaseEnd}
    where (tenant_id, ${key}) in (
      select tenant_id, ${key} from reminder
      where ${isDue(now)}
      order by due_at, ${key} limit ${limit} for update skip locked)
    returning ${asReminder}`.execute(rows);
  return leased.toSorted(byDue);
}

/** Sent rows whose card is no longer true. */
export async function leaseStale(rows: Rows, limit: number): Promise<readonly ReminderRow[]> {
  const { rows: leased } = await sql<ReminderRow>`
    update reminder set lease = gen_random_uuid(), leased_until = ${leaseEnd}
    where (tenant_id, ${key}) in (
      select tenant_id, ${key} from reminder
      where ${cardWaits}
      order by due_at, ${key} limit ${limit} for update skip locked)
    returning ${asReminder}`.execute(rows);
  return leased.toSorted(byDue);
}

/** The rows of a mentorship as they stand, without a lease. */
export async function readReminders(rows: Rows, mentorshipId: string): Promise<readonly ReminderRow[]> {
  const { rows: found } = await sql<ReminderRow>`
    select ${asReminder} from reminder where mentorship_id = ${mentorshipId} order by due_at, ${key}`.execute(rows);
  return found.map((row) => ({ ...row, lease: null }));
}

const byDue = (a: ReminderRow, b: ReminderRow): number => (a.dueAt < b.dueAt ? -1 : a.dueAt > b.dueAt ? 1 : 0);
