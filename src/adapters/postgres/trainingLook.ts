import { type SqlBool, sql } from 'kysely';
import { addDays } from '../../domain/day.ts';
import { addMinutes, dayOf, type Instant } from '../../domain/instant.ts';
import type { Id } from '../../domain/plan/mentorship.ts';
import type { Rows } from './tables.ts';

/** Rosters come a little late now and then; after this a person ticks it off. */
const daysBack = 14;
const everyMinutes = 60;

/** Open training shifts of the last days in running plans, where something is known of the newcomer's roster. */
const dueTraining = (now: Instant) => sql`plan_item i join mentorship m on m.id = i.mentorship_id
  where i.kind = 'trainingShift' and i.state = 'planned' and i.opens_on = i.closes_on and m.state = 'active'
    and i.opens_on between ${addDays(dayOf(now), -daysBack)}::date and ${dayOf(now)}::date
    and (exists (select from roster r where r.person_id = m.mentee_id and i.opens_on between r.from_on and r.to_on)
      or exists (select from setting s where s.name = 'shiftPattern ' || m.mentee_id))`;

/** There are some, and nobody has looked for an hour. */
export const trainingWaits = (now: Instant) => sql<SqlBool>`exists (select from ${dueTraining(now)})
  and not exists (select from training_look where looked_at > ${addMinutes(now, -everyMinutes)})`;

export async function trainingDue(rows: Rows, now: Instant): Promise<readonly Id[]> {
  const { rows: found } = await sql<{ id: Id }>`select distinct m.id from ${dueTraining(now)} order by m.id`.execute(
    rows,
  );
  return found.map(({ id }) => id);
}

export async function trainingLooked(rows: Rows, now: Instant): Promise<void> {
  await rows
    .insertInto('training_look')
    .values({ looked_at: now })
    .onConflict((conflict) => conflict.column('tenant_id').doUpdateSet({ looked_at: now }))
    .execute();
}
