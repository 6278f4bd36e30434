import type { Calendar, Messenger, ReportList, World } from './ports.ts';
import { syncEvents } from './usecases/calendar/syncEvents.ts';
import { writeReports } from './usecases/network/writeReports.ts';
import { finishPlans } from './usecases/plan/finishPlans.ts';
import { redrawCards } from './usecases/reminder/redrawCards.ts';
import { sendReminders } from './usecases/reminder/sendReminders.ts';

export interface Outside {
  readonly messenger: Messenger;
  readonly calendar: Calendar;
  /** Null when no site is given: reports then stay in the app. */
  readonly reportList: ReportList | null;
  readonly failed: (job: string, error: unknown) => void;
}

/**
 * The worker: looks at everything that is due until nothing more is. Looks never overlap in one process; one that is asked
 * for meanwhile follows, so that whoever waits for it has had everything looked at since she asked.
 */
export function createWorker(world: World, outside: Outside): () => Promise<void> {
  let running: Promise<void> | null = null;
  let following: Promise<void> | null = null;
  const look = async (): Promise<void> => {
    running = lookAtWhatIsDue(world, outside);
    await running.finally(() => {
      running = null;
    });
  };
  return () => {
    if (!running) return look();
    following ??= running.then(() => {
      following = null;
      return look();
    });
    return following;
  };
}

async function lookAtWhatIsDue(world: World, outside: Outside): Promise<void> {
  for (const { id } of await world.store.tenants()) {
    for (const [job, run] of Object.entries(jobsOf(world, outside, id))) {
      try {
        while (await run());
      } catch (error) {
        outside.failed(job, error);
      }
    }
  }
}

/** Each job answers whether there may be more. One that fails does not stop the others; a later wake tries it again. */
const jobsOf = (world: World, { messenger, calendar, reportList }: Outside, tenantId: string) => ({
  finishPlans: () => finishPlans(world, tenantId),
  syncEvents: () => syncEvents(world, calendar, tenantId),
  sendReminders: () => sendReminders(world, messenger, tenantId),
  redrawCards: () => redrawCards(world, messenger, tenantId),
  writeReports: async () => (reportList ? writeReports(world, reportList, tenantId) : false),
});
