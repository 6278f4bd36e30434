import { sql } from 'kysely';
import { dayOf, type Instant } from '../../domain/instant.ts';
import type { Job, Waiting } from '../../store.ts';
import { eventDiffers, eventWaits } from './events.ts';
import { freeAt } from './lease.ts';
import {
  canBeSettled,
  cardIsStale,
  cardWaits,
  reminderIsHeld,
  reminderIsPutOff,
  settledAt,
  someReminderWaits,
  unknownWaits,
} from './leaseReminders.ts';
import { isToRead, readWaits, watchWaits } from './mailboxes.ts';
import { feedIsToTell, feedWaits } from './reachability.ts';
import { plansAreBehind } from './replans.ts';
import { reportLacks, reportWaits } from './reportWrites.ts';
import { changedRosterWaits } from './rosterChanges.ts';
import { scheduleIsDue, scheduleWaits } from './schedules.ts';
import type { Rows } from './tables.ts';
import { trainingWaits } from './trainingLook.ts';

type Found = Record<Job, boolean> & { freeInSeconds: number | null };

/** One statement for all of the worker's jobs, each part on an index of its own: on most looks nothing waits. */
export async function readWaiting(rows: Rows, now: Instant): Promise<Waiting> {
  const { rows: found } = await sql<Found>`
    select
      exists (select from mentorship where state = 'active' and ends_on < ${dayOf(now)}) as "finishPlans",
      ${plansAreBehind} as "replanReminders",
      exists (select from mailbox m where ${readWaits(now)}) as "readCalendars",
      exists (select from mailbox m where ${watchWaits(now)}) as "watchCalendars",
      ${eventWaits} as "syncEvents",
      exists (select from schedule_connection where ${scheduleWaits(now)}) as "readSchedules",
      exists (select from roster_change where ${changedRosterWaits}) as "reviewBookings",
      ${trainingWaits(now)} as "tickTraining",
      ${someReminderWaits(now)} as "sendReminders",
      exists (select from reminder where ${unknownWaits}) as "settleReminders",
      exists (select from reminder where ${cardWaits}) as "redrawCards",
      exists (select from unreachable where ${feedWaits}) as "tellInFeed",
      exists (select from report_write where ${reportWaits}) as "writeReports",
      (select extract(epoch from min(at) - now())::float8 from (
        select greatest(e.leased_until, e.not_before, m.leased_until, m.not_before) as at
          from calendar_event e join mailbox m on m.person_id = e.mailbox_id where ${eventDiffers}
        union all select greatest(m.leased_until, m.not_before, m.read_not_before) from mailbox m where ${isToRead(now)}
        union all select leased_until from roster_change
        union all select ${freeAt} from schedule_connection where ${scheduleIsDue(now)}
        union all select ${freeAt} from reminder where ${reminderIsPutOff(now)}
        union all select ${freeAt} from reminder where ${reminderIsHeld}
        union all select ${freeAt} from reminder where ${cardIsStale}
        union all select ${settledAt} from reminder where ${canBeSettled}
        union all select ${freeAt} from unreachable where ${feedIsToTell}
        union all select ${freeAt} from report_write where ${reportLacks}) as held
      where at > now()) as "freeInSeconds"`.execute(rows);
  const { freeInSeconds, ...jobs } = found[0] as Found;
  return { jobs, freeInSeconds };
}
