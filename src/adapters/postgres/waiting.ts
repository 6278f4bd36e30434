import { sql } from 'kysely';
import { dayOf, type Instant } from '../../domain/instant.ts';
import type { Job, Waiting } from '../../ports.ts';
import { eventDiffers, eventWaits } from './events.ts';
import { freeAt } from './lease.ts';
import { cardIsStale, cardWaits, reminderIsOpen, reminderWaits } from './leaseReminders.ts';
import { reportLacks, reportWaits } from './reportWrites.ts';
import type { Rows } from './tables.ts';

type Found = Record<Job, boolean> & { freeInSeconds: number | null };

/** One statement for all of the worker's jobs, each part on an index of its own: on most looks nothing waits. */
export async function readWaiting(rows: Rows, now: Instant): Promise<Waiting> {
  const { rows: found } = await sql<Found>`
    select
      exists (select from mentorship where state = 'active' and ends_on < ${dayOf(now)}) as "finishPlans",
      exists (select from calendar_event where ${eventWaits}) as "syncEvents",
      exists (select from reminder where ${reminderWaits(now)}) as "sendReminders",
      exists (select from reminder where ${cardWaits}) as "redrawCards",
      exists (select from report_write where ${reportWaits}) as "writeReports",
      (select extract(epoch from min(at) - now())::float8 from (
        select ${freeAt} as at from calendar_event where ${eventDiffers}
        union all select ${freeAt} from reminder where ${reminderIsOpen(now)}
        union all select ${freeAt} from reminder where ${cardIsStale}
        union all select ${freeAt} from report_write where ${reportLacks}) as held
      where at > now()) as "freeInSeconds"`.execute(rows);
  const { freeInSeconds, ...jobs } = found[0] as Found;
  return { jobs, freeInSeconds };
}
