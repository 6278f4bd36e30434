import { type SqlBool, sql } from 'kysely';
import { addDays } from '../../domain/day.ts';
import { dayOf, type Instant } from '../../domain/instant.ts';
import type { Id } from '../../domain/plan/mentorship.ts';
import type { ChangedRoster } from '../../store/rosters.ts';
import { knownRosters } from './knownRosters.ts';
import { leaseEnd, requireWritten } from './lease.ts';
import { rosterFrom, type StoredRoster, storedRoster } from './storedShifts.ts';
import type { Rows } from './tables.ts';

/** Bookings lie within this. */
const daysAhead = 200;

/** Somebody's bookings are to be looked at, and nobody does. */
export const changedRosterWaits = sql<SqlBool>`leased_until is null or leased_until < now()`;

/** Those of them who are in running plans. */
export async function inPlans(rows: Rows, personIds: readonly Id[]): Promise<readonly Id[]> {
  const { rows: found } = await sql<{ id: Id }>`
    select distinct who.id from mentorship m join pairing p on p.mentorship_id = m.id
      cross join lateral (values (m.mentee_id), (m.leader_id), (p.mentor_id), (p.reserve_mentor_id)) who(id)
    where m.state = 'active' and who.id = any(${personIds}::text[])`.execute(rows);
  return found.map(({ id }) => id);
}

/** To be called before their rosters change. What a first change found stands until her bookings have been looked at. */
export async function noteBefore(rows: Rows, personIds: readonly Id[], now: Instant): Promise<void> {
  const ids = await inPlans(rows, personIds);
  if (ids.length === 0) return;
  const today = dayOf(now);
  const known = await knownRosters(rows, ids, { fromOn: today, toOn: addDays(today, daysAhead) });
  const before = ids.map((id) => storedRoster(known.get(id) ?? null));
  await sql`insert into roster_change (person_id, known_before)
    select id, before::json from unnest(${ids}::text[], ${before}::text[]) as changed(id, before)
    on conflict (tenant_id, person_id) do update set lease = null, leased_until = null`.execute(rows);
  await rows
    .updateTable('reminder')
    .set({ held_until: null })
    .where('recipient_id', 'in', ids)
    .where('state', '=', 'planned')
    .where('held_until', 'is not', null)
    .execute();
}

export async function leaseChanged(rows: Rows, limit: number): Promise<readonly ChangedRoster[]> {
  const { rows: found } = await sql<{ personId: Id; lease: string; before: StoredRoster | null }>`
    update roster_change set lease = gen_random_uuid(), leased_until = ${leaseEnd}
    where (tenant_id, person_id) in (
      select tenant_id, person_id from roster_change where ${changedRosterWaits}
      order by person_id limit ${limit} for update skip locked)
    returning person_id as "personId", lease::text as lease, known_before as before`.execute(rows);
  return found.map(({ personId, lease, before }) => ({ personId, lease, before: rosterFrom(before, personId) }));
}

export async function reviewed(rows: Rows, { personId, lease }: ChangedRoster): Promise<void> {
  const { numDeletedRows } = await rows
    .deleteFrom('roster_change')
    .where('person_id', '=', personId)
    .where(sql<string>`lease::text`, '=', lease)
    .executeTakeFirstOrThrow();
  requireWritten({ numUpdatedRows: numDeletedRows }, 'a changed roster');
}
