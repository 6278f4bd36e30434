import type { Calendar, Job, Messenger, ReportList, World } from './ports.ts';
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
  /** From now on it also looks by itself when the wait before a next attempt has run out. */
  watch(): void;
  /** Begins no more looks, leases no more in the one that runs, and waits for it. */
  stop(): Promise<void>;
}

export function createWorker(world: World, outside: Outside): Worker {
  let running: Promise<void> | null = null;
  let following: Promise<void> | null = null;
  let stopped = false;
  const alarm = createAlarm(() => void look().catch((error: unknown) => outside.failed('look', error)));
  const begin = async (): Promise<void> => {
    if (stopped) return;
    running = lookAtWhatIsDue(world, outside, () => stopped).then(alarm.set);
    await running.finally(() => {
      running = null;
    });
  };
  const look = (): Promise<void> => {
    if (!running) return begin();
    following ??= running
      .catch(() => {})
      .then(() => {
        following = null;
        return begin();
      });
    return following;
  };
  return {
    look,
    watch: alarm.begin,
    stop: async () => {
      stopped = true;
      alarm.end();
      await running;
    },
  };
}

/** Not sooner, so that what fails at once is not hammered; not later than the sweep that covers lost wakes. */
const alarmSeconds = { least: 1, most: 60 };

/** One timer at most, for the first row that comes free. Silent until it begins and from when it has ended. */
function createAlarm(ring: () => void) {
  let timer: NodeJS.Timeout | undefined;
  let isOn = false;
  return {
    begin: () => {
      isOn = true;
    },
    set: (seconds: number | null) => {
      clearTimeout(timer);
      if (!isOn || seconds === null) return;
      const bounded = Math.min(Math.max(seconds, alarmSeconds.least), alarmSeconds.most);
      timer = setTimeout(ring, Math.ceil(bounded * 1000));
    },
    end: () => {
      isOn = false;
      clearTimeout(timer);
    },
  };
}

/** Answers in how many seconds there is reason to look again; null when there is none. */
async function lookAtWhatIsDue(world: World, outside: Outside, isStopped: () => boolean): Promise<number | null> {
  let soonest: number | null = null;
  for (const { id } of await world.store.tenants()) {
    const waiting = () => world.store.inTenant(id, (tx) => tx.waiting(world.clock.now()));
    const before = await waiting();
    const due = inOrder.filter((job) => before.jobs[job]);
    const jobs = jobsOf(world, outside, id);
    for (const job of due) {
      try {
        while (!isStopped() && (await jobs[job]()));
      } catch (error) {
        outside.failed(job, error);
      }
    }
    // What was tried in vain has its wait only now.
    const { freeInSeconds } = due.length === 0 || isStopped() ? before : await waiting();
    if (freeInSeconds !== null) soonest = Math.min(freeInSeconds, soonest ?? freeInSeconds);
  }
  return soonest;
}

/** Plans that are over come first, so that nobody is reminded of them. */
const inOrder: readonly Job[] = ['finishPlans', 'syncEvents', 'sendReminders', 'redrawCards', 'writeReports'];

/** Each job answers whether there may be more. One that fails does not stop the others; a later wake tries it again. */
const jobsOf = (world: World, { messenger, calendar, reportList }: Outside, tenantId: string) => ({
  finishPlans: () => finishPlans(world, tenantId),
  syncEvents: () => syncEvents(world, calendar, tenantId),
  sendReminders: () => sendReminders(world, messenger, tenantId),
  redrawCards: () => redrawCards(world, messenger, tenantId),
  writeReports: async () => (reportList ? writeReports(world, reportList, tenantId) : false),
});
