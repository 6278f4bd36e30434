import { type RawBuilder, type SqlBool, sql, type UpdateObject } from 'kysely';
import { addDays, type Day } from '../../domain/day.ts';
import { addMinutes, dayOf, type Instant, instantAt } from '../../domain/instant.ts';
import type { Mailboxes, MailboxNotice, MailboxTurn } from '../../store/calendars.ts';
import { inSeconds, requireWritten } from './lease.ts';
import type { Rows, Tables } from './tables.ts';

/** A turn is three requests of 10 s with pauses between: whoever is slower is taken for dead. */
const turnSeconds = 90;
/** What reaches further back than this is read as a whole, so that the view it is read through keeps up with the days. */
const viewDays = 30;

export const turnEnd: RawBuilder<never> = inSeconds(turnSeconds);

/** Nobody holds it, and it does not rest. */
export const mailboxIsFree = sql<SqlBool>`(m.leased_until is null or m.leased_until < now())
  and (m.not_before is null or m.not_before <= now())`;

/** Plans have events in it that are to come, were not long ago (somebody may have dragged one to another year), or wait to be changed. */
const isInUse = (now: Instant) => sql<SqlBool>`exists (select from calendar_event e
  where e.mailbox_id = m.person_id and e.known is not null
    and (e.known->'event'->>'endsAt' > ${monthBefore(now)} or not e.in_step))`;

const monthBefore = (now: Instant): Instant => addMinutes(now, -viewDays * 1440);

const viewFrom = (now: Instant): Day => addDays(dayOf(now), -viewDays);

const wasReadLongAgo = (now: Instant) => sql<SqlBool>`(m.read_at is null or m.read_at < now() - interval '1 day'
  or m.read_on < ${viewFrom(now)}::date)`;

/** One that went out of use is read as a whole once more, so that no double of ours stays behind in it. */
export const isToRead = (now: Instant) => sql<SqlBool>`case when ${isInUse(now)}
  then m.noticed or ${wasReadLongAgo(now)} or exists (select from mailbox_notice n where n.person_id = m.person_id)
  else m.read_on is not null and ${wasReadLongAgo(now)} end`;

export const readWaits = (now: Instant) => sql<SqlBool>`${mailboxIsFree}
  and (m.read_not_before is null or m.read_not_before <= now()) and ${isToRead(now)}`;

export const watchWaits = (now: Instant) => sql<SqlBool>`${mailboxIsFree}
  and (m.renew_at is null or m.renew_at <= now()) and ${isInUse(now)}`;

export function createMailboxes(rows: Rows): Mailboxes {
  const leased = ({ mailboxId, lease }: Pick<MailboxTurn, 'mailboxId' | 'lease'>) =>
    rows.updateTable('mailbox').where('person_id', '=', mailboxId).where(sql<string>`lease::text`, '=', lease);
  const free = { lease: null, leased_until: null } as const;
  const what = 'a calendar';
  return {
    notice: (notices) => notice(rows, notices),
    leaseRead: (now, limit) => leaseRead(rows, { now, limit }),
    async read({ mailboxId, lease }, { link, on, isWhole }) {
      const isDone = sql<boolean>`${isWhole} and not ${isInUse(instantAt(on, '00:00'))}`;
      const { numAffectedRows } = await sql`
        update mailbox m set lease = null, leased_until = null, noticed = false, read_not_before = null,
          delta_link = case when ${isDone} then null else ${link} end,
          read_on = case when ${isDone} then null else ${on}::date end,
          read_at = case when ${isWhole} then now() else m.read_at end
        where m.person_id = ${mailboxId} and m.lease::text = ${lease}`.execute(rows);
      requireWritten({ numUpdatedRows: numAffectedRows ?? 0n }, what);
    },
    async readIn(turn, seconds) {
      const state = { read_not_before: inSeconds(seconds) };
      requireWritten(
        await leased(turn)
          .set({ ...free, ...state })
          .executeTakeFirstOrThrow(),
        what,
      );
    },
    leaseWatch: (now, limit) => leaseWatch(rows, { now, limit }),
    async watched(turn, subscriptionId, seconds) {
      const state = { subscription_id: subscriptionId, renew_at: inSeconds(seconds) };
      requireWritten(
        await leased(turn)
          .set({ ...free, ...state })
          .executeTakeFirstOrThrow(),
        what,
      );
    },
    async release(turn, seconds) {
      const state = { not_before: seconds > 0 ? inSeconds(seconds) : null };
      requireWritten(
        await leased(turn)
          .set({ ...free, ...state })
          .executeTakeFirstOrThrow(),
        what,
      );
    },
  };
}

/** One notice a calendar is enough: it says that something changed, and the reading says what. */
async function notice(rows: Rows, notices: readonly MailboxNotice[]): Promise<void> {
  const of = (...kinds: MailboxNotice['kind'][]) => [
    ...new Set(notices.filter(({ kind }) => kinds.includes(kind)).map(({ mailboxId }) => mailboxId)),
  ];
  const changed = of('changed', 'missed', 'removed');
  if (changed.length > 0) {
    await sql`insert into mailbox_notice (person_id) select m.person_id from mailbox m where m.person_id = any(${changed})
      and not exists (select from mailbox_notice n where n.person_id = m.person_id)`.execute(rows);
  }
  const set = async (ids: readonly string[], to: UpdateObject<Tables, 'mailbox'>) => {
    if (ids.length > 0) await rows.updateTable('mailbox').where('person_id', 'in', ids).set(to).execute();
  };
  await set(of('missed'), { delta_link: null });
  await set(of('removed'), { delta_link: null, subscription_id: null, renew_at: null });
  await set(of('reauthorise'), { renew_at: sql<never>`now()` });
}

interface Asked {
  readonly now: Instant;
  readonly limit: number;
}

/** The notices are done with once they are marked on the row: a reading that fails leaves the mark. */
async function leaseRead(rows: Rows, { now, limit }: Asked): Promise<readonly MailboxTurn[]> {
  const { rows: turns } = await sql<MailboxTurn>`
    with free as (
      select m.person_id from mailbox m where ${readWaits(now)} order by m.person_id limit ${limit} for update skip locked),
    done as (delete from mailbox_notice n using free where n.person_id = free.person_id)
    update mailbox m set lease = gen_random_uuid(), leased_until = ${turnEnd}, noticed = true
    from free where m.person_id = free.person_id
    returning m.person_id as "mailboxId", m.lease::text as lease, m.subscription_id as "subscriptionId",
      case when ${wasReadLongAgo(now)} then null else m.delta_link end as link`.execute(rows);
  return turns;
}

async function leaseWatch(rows: Rows, { now, limit }: Asked): Promise<readonly MailboxTurn[]> {
  const { rows: turns } = await sql<MailboxTurn>`
    update mailbox m set lease = gen_random_uuid(), leased_until = ${turnEnd}
    where (m.tenant_id, m.person_id) in (
      select m.tenant_id, m.person_id from mailbox m where ${watchWaits(now)}
      order by m.person_id limit ${limit} for update skip locked)
    returning m.person_id as "mailboxId", m.lease::text as lease, m.subscription_id as "subscriptionId",
      m.delta_link as link`.execute(rows);
  return turns;
}
