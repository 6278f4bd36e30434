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

/** Looks at everything that is due until nothing more is. One job that fails does not stop the others; a later wake tries again. */
export async function lookAtWhatIsDue(world: World, outside: Outside): Promise<void> {
  const { messenger, calendar, reportList } = outside;
  for (const { id } of await world.store.tenants()) {
    const jobs: Record<string, () => Promise<boolean | void>> = {
      finishPlans: () => finishPlans(world, id),
      syncEvents: () => syncEvents(world, calendar, id),
      sendReminders: () => sendReminders(world, messenger, id),
      redrawCards: () => redrawCards(world, messenger, id),
      writeReports: async () => (reportList ? writeReports(world, reportList, id) : false),
    };
    for (const [job, run] of Object.entries(jobs)) {
      try {
        while (await run());
      } catch (error) {
        outside.failed(job, error);
      }
    }
  }
}
