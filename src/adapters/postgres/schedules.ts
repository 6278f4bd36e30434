import { type Selectable, type SqlBool, sql } from 'kysely';
import { addMinutes, type Instant } from '../../domain/instant.ts';
import type { Id } from '../../domain/plan/mentorship.ts';
import type { Period } from '../../domain/plan/period.ts';
import { minuteOf } from '../../domain/slot/minutes.ts';
import type { PersonRoster, Rosters, ScheduleConnection, ScheduleTurn } from '../../store/rosters.ts';
import { inSeconds, requireWritten } from './lease.ts';
import { inPlans, noteBefore } from './rosterChanges.ts';
import type { ScheduleConnectionTable } from './rosterTables.ts';
import { aheadOf, aheadOfNow } from './storedShifts.ts';
import type { Rows } from './tables.ts';
import { tell } from './tellRosters.ts';

const everyMinutes = 60;
/** Ten pages of a team that does not hurry. */
const turnSeconds = 120;

/** Not read for an hour. */
export const scheduleIsDue = (now: Instant) =>
  sql<SqlBool>`(read_at is null or read_at <= ${addMinutes(now, -everyMinutes)})`;

/** Those of them that nobody reads or waits with. */
export const scheduleWaits = (now: Instant) => sql<SqlBool>`${scheduleIsDue(now)}
  and (leased_until is null or leased_until < now()) and (not_before is null or not_before <= now())`;

const tellerOf = (unitId: Id): string => `schedule ${unitId}`;

type Schedules = Pick<
  Rosters,
  'connection' | 'connect' | 'disconnect' | 'leaseSchedules' | 'scheduleRead' | 'scheduleFailed'
>;

export function createSchedules(rows: Rows): Schedules {
  const leased = ({ unitId, lease }: ScheduleTurn) =>
    rows.updateTable('schedule_connection').where('unit_id', '=', unitId).where(sql<string>`lease::text`, '=', lease);
  const free = { lease: null, leased_until: null } as const;
  return {
    async connection(unitId) {
      const query = rows.selectFrom('schedule_connection').selectAll().where('unit_id', '=', unitId);
      const row = await query.executeTakeFirst();
      return row ? connectionOf(row) : null;
    },
    async connect(connection) {
      await forget(rows, connection.unitId, connection.connectedAt);
      await rows
        .insertInto('schedule_connection')
        .values({
          unit_id: connection.unitId,
          group_id: connection.groupId,
          acts_as_id: connection.actsAsId,
          connected_by: connection.connectedBy,
          connected_at: connection.connectedAt,
          read_at: connection.readAt,
          trouble: connection.trouble,
        })
        .execute();
    },
    disconnect: (unitId, now) => forget(rows, unitId, now),
    async leaseSchedules(now, limit) {
      const { rows: found } = await sql<ConnectionRow & { lease: string }>`
        update schedule_connection set lease = gen_random_uuid(), leased_until = ${inSeconds(turnSeconds)}
        where (tenant_id, unit_id) in (
          select tenant_id, unit_id from schedule_connection where ${scheduleWaits(now)}
          order by unit_id limit ${limit} for update skip locked)
        returning unit_id, group_id, acts_as_id, connected_by, connected_at, read_at, trouble, lease::text as lease`.execute(
        rows,
      );
      return found.map((row) => ({ ...connectionOf(row), lease: row.lease }));
    },
    async scheduleRead(turn, read) {
      const set = { ...free, read_at: read.at, trouble: null, not_before: null };
      requireWritten(await leased(turn).set(set).executeTakeFirstOrThrow(), 'a schedule');
      return keepRead(rows, turn, read);
    },
    async scheduleFailed(turn, seconds, trouble) {
      const set = { ...free, trouble, not_before: inSeconds(seconds) };
      requireWritten(await leased(turn).set(set).executeTakeFirstOrThrow(), 'a schedule');
    },
  };
}

type Read = Parameters<Rosters['scheduleRead']>[1];

/** Of those whom no plan needs, nothing is kept. */
async function keepRead(rows: Rows, turn: ScheduleTurn, { period, rosters: all, at }: Read): Promise<readonly Id[]> {
  const needed = new Set(
    await inPlans(
      rows,
      all.map(({ personId }) => personId),
    ),
  );
  const rosters = all.filter(({ personId }) => needed.has(personId));
  const told = { toldBy: tellerOf(turn.unitId), source: 'teamsShifts', toldAt: turn.connectedAt, ...period } as const;
  const before = await toldBy(rows, told.toldBy);
  const changed = changedBetween(before, { rosters, period, at });
  await noteBefore(rows, changed, at);
  await tell(rows, told, rosters);
  const gone = [...before.keys()].filter((id) => !needed.has(id));
  if (gone.length > 0)
    await rows.deleteFrom('roster').where('told_by', '=', told.toldBy).where('person_id', 'in', gone).execute();
  return changed;
}

async function forget(rows: Rows, unitId: Id, now: Instant): Promise<void> {
  const teller = tellerOf(unitId);
  await noteBefore(rows, [...(await toldBy(rows, teller)).keys()], now);
  await rows.deleteFrom('roster').where('told_by', '=', teller).execute();
  await rows.deleteFrom('schedule_connection').where('unit_id', '=', unitId).execute();
}

async function toldBy(rows: Rows, teller: string) {
  const query = rows.selectFrom('roster').select(['person_id', 'to_on', 'shifts']).where('told_by', '=', teller);
  return new Map((await query.execute()).map((row) => [row.person_id, row]));
}

interface Told {
  readonly rosters: readonly PersonRoster[];
  readonly period: Period;
  readonly at: Instant;
}

/** Whose shifts from now on are others than before, are known longer, or are known no more. */
function changedBetween(before: Awaited<ReturnType<typeof toldBy>>, { rosters, period, at }: Told): Id[] {
  const minute = minuteOf(at);
  const now = new Map(rosters.map(({ personId, shifts }) => [personId, shifts]));
  return [...new Set([...before.keys(), ...now.keys()])].filter((id) => {
    const was = before.get(id);
    const is = now.get(id);
    if (!was || !is || was.to_on !== period.toOn) return true;
    return aheadOf(was.shifts, minute) !== aheadOfNow(is, minute);
  });
}

type ConnectionRow = Pick<
  Selectable<ScheduleConnectionTable>,
  'unit_id' | 'group_id' | 'acts_as_id' | 'connected_by' | 'connected_at' | 'read_at' | 'trouble'
>;

const connectionOf = (row: ConnectionRow): ScheduleConnection => ({
  unitId: row.unit_id,
  groupId: row.group_id,
  actsAsId: row.acts_as_id,
  connectedBy: row.connected_by,
  connectedAt: row.connected_at,
  readAt: row.read_at,
  trouble: row.trouble,
});
