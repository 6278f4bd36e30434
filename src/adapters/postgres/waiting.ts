import { sql } from 'kysely';
import { dayOf, type Instant } from '../../domain/instant.ts';
import type { Waiting } from '../../ports.ts';
import { eventWaits } from './events.ts';
import { cardWaits, reminderWaits } from './leaseReminders.ts';
import { reportWaits } from './reportWrites.ts';
import type { Rows } from './tables.ts';

/** One statement for all of the worker's jobs: on most looks nothing waits. */
export async function readWaiting(rows: Rows, now: Instant): Promise<Waiting> {
  const { rows: found } = await sql<Waiting>`
    select
      exists (select from mentorship where state = 'active' and ends_on < ${dayOf(now)}) as "finishPlans",
      exists (select from calendar_event where ${eventWaits}) as "syncEvents",
      exists (select from reminder where ${reminderWaits(now)}) as "sendReminders",
      exists (select from reminder where ${cardWaits}) as "redrawCards",
      exists (select from report_write where ${reportWaits}) as "writeReports"`.execute(rows);
  return found[0] as Waiting;
}
