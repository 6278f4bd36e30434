import { type RawBuilder, type SqlBool, sql, type UpdateObject } from 'kysely';
import type { DesiredEvent, EventRow, KnownEvent } from '../../domain/calendar/desiredEvent.ts';
import { sameEvent } from '../../domain/calendar/diffEvents.ts';
import type { EventKey, Events, MailboxTurn, Observed, SettledRow } from '../../store/calendars.ts';
import { LeaseLost } from '../../store.ts';
import { inSeconds, released, requireWritten } from './lease.ts';
import { mailboxIsFree, turnEnd } from './mailboxes.ts';
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
    lease: (calendars) => leaseEvents(rows, freeCalendars(calendars)),
    invited: (mailboxIds) => readInvited(rows, mailboxIds),
    leaseMore: (turn) => leaseMore(rows, turn),
    async synced(row, known) {
      await letGo(row, { known: jsonOf(known), settled: jsonOf(row.desired), attempted: null, reason: null });
      await forgetEmpty(rows, row.mentorshipId);
    },
    retryIn: (row, seconds, reason) => letGo(row, waiting(row, seconds, reason)),
    refused: (row, seconds, reason) => letGo(row, { ...waiting(row, seconds, reason), attempted: null }),
    goOn: (row) => letGo(row, { settled: jsonOf(row.known?.event ?? null), reason: null }),
    ofMailbox: (mailboxId) => eventsOfMailbox(rows, mailboxId),
    observed: (key, seen) => observe(rows, key, seen),
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

const rowAt = (rows: Rows, { mentorshipId, itemKey }: EventKey) =>
  rows.updateTable('calendar_event').where('mentorship_id', '=', mentorshipId).where('item_key', '=', itemKey);

const rowOf = sql`e.mentorship_id as "mentorshipId", e.item_key as "itemKey", e.desired, e.known, e.attempted, e.in_step as "isInStep"`;

async function eventsOfMailbox(rows: Rows, mailboxId: string): Promise<readonly SettledRow[]> {
  const { rows: found } = await sql<SettledRow>`
    select ${rowOf} from calendar_event e where e.mailbox_id = ${mailboxId} order by 1, 2`.execute(rows);
  return found;
}

/** What the calendar holds is what the plan was fulfilled with, when that is the same, or when it is to stay so. */
async function observe(rows: Rows, key: EventKey, { known, isLeft }: Observed): Promise<void> {
  const { rows: found } = await sql<SettledRow>`
    select ${rowOf} from calendar_event e
    where e.mentorship_id = ${key.mentorshipId} and e.item_key = ${key.itemKey} for update`.execute(rows);
  const desired = found[0]?.desired ?? null;
  const holdsIt = known !== null && desired !== null && sameEvent(known.event, desired);
  const settled = holdsIt || isLeft ? desired : (known?.event ?? null);
  await rowAt(rows, key)
    .set({ known: jsonOf(known), settled: jsonOf(settled) })
    .execute();
  await forgetEmpty(rows, key.mentorshipId);
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
    await sql`insert into mailbox (person_id) select unnest(${[...new Set(desired.map((event) => event.organiserId))]}::text[])
      on conflict do nothing`.execute(rows);
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
export const eventDiffers = sql<SqlBool>`not e.in_step`;

/** Those of them that nobody holds or waits with. */
const rowIsFree = sql<SqlBool>`(e.leased_until is null or e.leased_until < now())
  and (e.not_before is null or e.not_before <= now())`;

/** Those whose calendar is free too. */
export const eventWaits = sql<SqlBool>`exists (select from calendar_event e join mailbox m on m.person_id = e.mailbox_id
  where ${eventDiffers} and ${rowIsFree} and ${mailboxIsFree})`;

/** As many as go into one batch. */
const rowsMost = 20;

async function readInvited(rows: Rows, mailboxIds: readonly string[]): Promise<readonly string[]> {
  const { rows: found } = await sql<{ id: string }>`
    select id from (
      select coalesce(e.attempted, e.desired)->>'attendeeId' as id,
        row_number() over (partition by e.mailbox_id order by e.mentorship_id, e.item_key) as place
      from calendar_event e where e.mailbox_id = any(${mailboxIds}) and ${eventDiffers} and e.known is null) as wanted
    where id is not null group by id order by min(place)`.execute(rows);
  return found.map(({ id }) => id);
}

/** Calendars in which something is to be done, taken. */
const freeCalendars = (calendars: number) => sql`
    free as (
      select m.person_id from mailbox m where ${mailboxIsFree} and exists (
        select from calendar_event e where e.mailbox_id = m.person_id and ${eventDiffers} and ${rowIsFree})
      order by m.person_id limit ${calendars} for update skip locked),
    turn as (
      update mailbox m set lease = gen_random_uuid(), leased_until = ${turnEnd} from free
      where m.person_id = free.person_id returning m.person_id, m.lease)`;

/** A calendar that is held already, for as long again. */
const sameCalendar = ({ mailboxId, lease }: Turn) => sql`
    turn as (
      update mailbox m set leased_until = ${turnEnd}
      where m.person_id = ${mailboxId} and m.lease::text = ${lease} returning m.person_id, m.lease)`;

type Turn = Pick<MailboxTurn, 'mailboxId' | 'lease'>;

/**
 * Rows of calendars that are taken with them, so that nobody else writes there meanwhile. JSON's null is the wish that there be
 * no event: an event may be gone though nobody heard of it, so that is brought to its end too before anything newer.
 */
async function leaseEvents(rows: Rows, taken: RawBuilder<unknown>): Promise<readonly EventRow[]> {
  const { rows: found } = await sql<EventRow>`
    with ${taken},
    wanted as (
      select e.mentorship_id, e.item_key, e.attempted is not null as may_exist, turn.lease,
        row_number() over (partition by e.mailbox_id order by e.mentorship_id, e.item_key) as place
      from calendar_event e join turn on turn.person_id = e.mailbox_id where ${eventDiffers} and ${rowIsFree})
    update calendar_event e
    set attempted = coalesce(e.attempted, e.desired, 'null'), lease = wanted.lease, leased_until = ${turnEnd}
    from wanted
    where wanted.place <= ${rowsMost} and e.mentorship_id = wanted.mentorship_id and e.item_key = wanted.item_key
    returning e.mentorship_id as "mentorshipId", e.item_key as "itemKey", e.attempted as desired, e.known,
      e.mailbox_id as "mailboxId", wanted.may_exist as "mayExist", e.lease::text as lease`.execute(rows);
  return found;
}

async function leaseMore(rows: Rows, turn: Turn): Promise<readonly EventRow[]> {
  const held = await rows
    .selectFrom('mailbox')
    .select('person_id')
    .where('person_id', '=', turn.mailboxId)
    .where(sql<string>`lease::text`, '=', turn.lease)
    .forUpdate()
    .executeTakeFirst();
  if (!held) throw new LeaseLost('A calendar was taken over.');
  return leaseEvents(rows, sameCalendar(turn));
}
