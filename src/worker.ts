import type { Calendar, Messenger, ReportList, Waiting, World } from './ports.ts';
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

export interface Worker {
  /**
   * Looks at everything that is due until nothing more is. Looks never overlap in one process; one that is asked for
   * meanwhile follows, so that whoever waits for it has had everything looked at since she asked.
   */
  look(): Promise<void>;
  /** Begins no more looks, leases no more in the one that runs, and waits for it. */
  stop(): Promise<void>;
}

export function createWorker(world: World, outside: Outside): Worker {
  let running: Promise<void> | null = null;
  let following: Promise<void> | null = null;
  let stopped = false;
  const begin = async (): Promise<void> => {
    if (stopped) return;
    running = lookAtWhatIsDue(world, outside, () => stopped);
    await running.finally(() => {
      running = null;
    });
  };
  return {
    look: () => {
      if (!running) return begin();
      following ??= running
        .catch(() => {})
        .then(() => {
          following = null;
          return begin();
        });
      return following;
    },
    stop: async () => {
      stopped = true;
      await running;
    },
  };
}

async function lookAtWhatIsDue(world: World, outside: Outside, isStopped: () => boolean): Promise<void> {
  for (const { id } of await world.store.tenants()) {
    const waiting = await world.store.inTenant(id, (tx) => tx.waiting(world.clock.now()));
    const jobs = jobsOf(world, outside, id);
    for (const job of inOrder.filter((each) => waiting[each])) {
      try {
        while (!isStopped() && (await jobs[job]()));
      } catch (error) {
        outside.failed(job, error);
      }
    }
  }
}

/** Plans that are over come first, so that nobody is reminded of them. */
const inOrder: readonly (keyof Waiting)[] = [
  'finishPlans',
  'syncEvents',
  'sendReminders',
  'redrawCards',
  'writeReports',
];

/** Each job answers whether there may be more. One that fails does not stop the others; a later wake tries it again. */
const jobsOf = (world: World, { messenger, calendar, reportList }: Outside, tenantId: string) => ({
  finishPlans: () => finishPlans(world, tenantId),
  syncEvents: () => syncEvents(world, calendar, tenantId),
  sendReminders: () => sendReminders(world, messenger, tenantId),
  redrawCards: () => redrawCards(world, messenger, tenantId),
  writeReports: async () => (reportList ? writeReports(world, reportList, tenantId) : false),
});
