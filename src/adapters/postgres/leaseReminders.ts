import { type RawBuilder, type SqlBool, sql } from 'kysely';
import type { Instant } from '../../domain/instant.ts';
import type { Id } from '../../domain/plan/mentorship.ts';
import { lateDeliverySeconds } from '../../domain/reminder/policy.ts';
import type { ReminderRow } from '../../domain/reminder/reminder.ts';
import { freeAt, leaseEnd } from './lease.ts';
import type { Rows } from './tables.ts';

const key = sql`subject_id, item_key, kind, recipient_id, due_on`;
const asReminder = sql`subject_id as "subjectId", item_key as "itemKey", kind, recipient_id as "recipientId",
  due_on as "dueOn", due_at as "dueAt", state, activity_id as "activityId", conversation_id as "conversationId",
  message_id::text as "messageId", reason, reminder.lease::text as lease`;

const isAbandoned = sql<SqlBool>`state = 'attempting' and leased_until < now()`;
const isFree = sql<SqlBool>`(leased_until is null or leased_until < now()) and (not_before is null or not_before <= now())`;

const isDue = (
  now: Instant,
): RawBuilder<SqlBool> => sql`(state = 'planned' or (state = 'leased' and leased_until < now()))
  and due_at <= ${now} and (held_until is null or held_until <= ${now}) and (not_before is null or not_before <= now())`;

/** Teams or Graph asked for a pause with this person: nothing else goes out to her meanwhile. A question for each person, so that it is never asked of all rows. */
const isPutOff = (personId: RawBuilder<unknown>): RawBuilder<SqlBool> => sql`coalesce((
  select true from reminder put_off
  where put_off.recipient_id = ${personId} and put_off.not_before > now()
    and (put_off.state = 'planned' or (put_off.state = 'unknown' and put_off.reason = 'throttled')) limit 1), false)`;

/** Whether leaseDue would touch any row; read in the order of an index, so that what is not due is not read. */
export const someReminderWaits = (now: Instant): RawBuilder<boolean> => sql`(
  exists (select from reminder where ${isAbandoned})
  or coalesce((select true from reminder where ${isDue(now)} order by due_at limit 1), false))`;

/** The rows that are due in product time and wait for their next attempt. */
export const reminderIsPutOff = (
  now: Instant,
): RawBuilder<SqlBool> => sql`state = 'planned' and not_before is not null and due_at <= ${now}
  and (held_until is null or held_until <= ${now})`;

/** The rows that somebody holds to send them. */
export const reminderIsHeld = sql<SqlBool>`state in ('leased', 'attempting')`;

/** The sent rows whose card is no longer true. */
export const cardIsStale = sql<SqlBool>`state = 'sent' and stale and message_id is not null`;

/** Those of them that nobody holds or waits with. */
export const cardWaits = sql<SqlBool>`${cardIsStale} and ${isFree}`;

/** The unknown rows that can be looked for in a chat. */
export const canBeSettled = sql<SqlBool>`state = 'unknown' and message_id is not null`;

/** When such a row is old enough for a late delivery to have arrived, and nobody holds or waits with it. */
export const settledAt: RawBuilder<Date | null> = sql`greatest(${freeAt},
  unknown_since + make_interval(secs => ${sql.lit(lateDeliverySeconds)}))`;

/** Those of them that have come so far. */
export const unknownWaits = sql<SqlBool>`${canBeSettled}
  and unknown_since <= now() - make_interval(secs => ${sql.lit(lateDeliverySeconds)}) and ${isFree}`;

/**
 * Everything due to some people, one lease a person, but nobody who was told to wait; what was left in `attempting` becomes
 * `unknown` first. Rows are taken by the place where they were found and locked: by their key, a database that has counted
 * nothing yet may read all rows for each of them.
 */
export async function leaseDue(rows: Rows, now: Instant, limit: number): Promise<readonly ReminderRow[]> {
  await sql`
    update reminder set state = 'unknown', reason = 'takenOver', unknown_since = now(), lease = null, leased_until = null
    where ctid = any (array(select ctid from reminder where ${isAbandoned} for update skip locked))`.execute(rows);
  const recipients = await takeRecipients(rows, now, limit);
  if (recipients.length === 0) return [];
  const { rows: leased } = await sql<ReminderRow>`
    with person as materialized (
      select wanted.id, gen_random_uuid() as new_lease
      from jsonb_array_elements_text(${JSON.stringify(recipients)}::jsonb) as wanted(id)
      where not exists (
        select from reminder busy
        where busy.recipient_id = wanted.id
          and busy.state in ('leased', 'attempting') and busy.leased_until >= now())
        and not ${isPutOff(sql`wanted.id`)}),
    due as materialized (
      select ctid as place from reminder
      where recipient_id in (select id from person) and ${isDue(now)} for update skip locked)
    update reminder set state = 'leased', lease = person.new_lease, leased_until = ${leaseEnd}
    from person
    where person.id = recipient_id and reminder.ctid = any (array(select place from due))
    returning ${asReminder}`.execute(rows);
  return leased.toSorted(byDue);
}

/** An outage leaves each person with some rows, and the oldest rows are read for those who have waited longest. */
const rowsEach = 20;

/**
 * Those who have waited longest. Each is held until the transaction ends, so that two workers never lease rows for one
 * person at the same time; a statement of its own, because the next one must see what another worker has just leased.
 */
async function takeRecipients(rows: Rows, now: Instant, limit: number): Promise<readonly Id[]> {
  const { rows: taken } = await sql<{ id: Id }>`
    select id from (
      select id, tenant_id from (
        select recipient_id as id, tenant_id, due_at from reminder
        where ${isDue(now)} and not ${isPutOff(sql`reminder.recipient_id`)}
        order by due_at, recipient_id limit ${limit * rowsEach}
      ) oldest
      group by id, tenant_id order by min(due_at), id limit ${limit}
    ) waiting
    where pg_try_advisory_xact_lock(hashtextextended(tenant_id || id, 0))`.execute(rows);
  return taken.map(({ id }) => id);
}

/** The messages with unknown rows that may be settled now. */
export const leaseUnknown = (rows: Rows, limit: number): Promise<readonly ReminderRow[]> =>
  leaseMessages(rows, { waits: unknownWaits, state: 'unknown', limit });

/** The messages with sent rows whose card is no longer true. */
export const leaseStale = (rows: Rows, limit: number): Promise<readonly ReminderRow[]> =>
  leaseMessages(rows, { waits: cardWaits, state: 'sent', limit });

/** Whole messages: rows that went out together are looked for and redrawn together. */
async function leaseMessages(
  rows: Rows,
  { waits, state, limit }: { waits: RawBuilder<SqlBool>; state: 'unknown' | 'sent'; limit: number },
): Promise<readonly ReminderRow[]> {
  const { rows: leased } = await sql<ReminderRow>`
    with chosen as materialized (
      select message_id from reminder where ${waits} order by due_at, ${key} limit ${limit} for update skip locked),
    message as materialized (
      select id, gen_random_uuid() as new_lease from (select distinct message_id as id from chosen) each)
    update reminder set lease = message.new_lease, leased_until = ${leaseEnd}
    from message where message.id = message_id and state = ${state} and ${isFree}
    returning ${asReminder}`.execute(rows);
  return leased.toSorted(byDue);
}

/** The rows of a mentorship or a team as they stand, without a lease. */
export async function readReminders(rows: Rows, subjectId: string): Promise<readonly ReminderRow[]> {
  const { rows: found } = await sql<ReminderRow>`
    select ${asReminder} from reminder where subject_id = ${subjectId} order by due_at, ${key}`.execute(rows);
  return found.map((row) => ({ ...row, lease: null }));
}

/** The rows that were last tried in this message, without a lease. */
export async function readMessage(rows: Rows, messageId: Id): Promise<readonly ReminderRow[]> {
  const { rows: found } = await sql<ReminderRow>`
    select ${asReminder} from reminder
    where message_id = ${messageId}::uuid and state in ('attempting', 'sent', 'unknown', 'closed')`.execute(rows);
  return found.map((row) => ({ ...row, lease: null })).toSorted(byDue);
}

const orderOf = (row: ReminderRow): string => [row.dueAt, row.subjectId, row.itemKey, row.kind].join(' ');

const byDue = (a: ReminderRow, b: ReminderRow): number => (orderOf(a) < orderOf(b) ? -1 : 1);
