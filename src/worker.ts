import type { ActivityFeed, Calendar, Messenger, Protocol, ReportList, World } from './ports.ts';
import type { Job, Waiting } from './store.ts';
import { readCalendars } from './usecases/calendar/readCalendars.ts';
import { syncEvents } from './usecases/calendar/syncEvents.ts';
import { watchCalendars } from './usecases/calendar/watchCalendars.ts';
import { writeReports } from './usecases/network/writeReports.ts';
import { finishPlans } from './usecases/plan/finishPlans.ts';
import { tickTraining } from './usecases/plan/tickTraining.ts';
import { redrawCards } from './usecases/reminder/redrawCards.ts';
import { replanReminders } from './usecases/reminder/replanReminders.ts';
import { sendWhile } from './usecases/reminder/sendReminders.ts';
import { settleReminders } from './usecases/reminder/settleReminders.ts';
import { tellInFeed } from './usecases/reminder/tellInFeed.ts';
import { readSchedules } from './usecases/roster/readSchedules.ts';
import { reviewBookings } from './usecases/slot/reviewBookings.ts';

export interface Outside {
  /** Paced: what it is asked to send waits for its turn. */
  readonly messengerOf: (tenantId: string) => Messenger;
  readonly calendar: Calendar;
  readonly feed: ActivityFeed;
  /** Null when no site is given: reports then stay in the app. */
  readonly reportList: ReportList | null;
  /** Real time: what waits for the wire. */
  readonly protocol: Protocol;
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
    const freeInSeconds = await lookFor({ tenantId: id, world, outside, goOn: () => !isStopped() });
    if (freeInSeconds !== null) soonest = Math.min(freeInSeconds, soonest ?? freeInSeconds);
  }
  return soonest;
}

async function lookFor(look: Look): Promise<number | null> {
  const before = await whatWaits(look);
  if (!Object.values(before.jobs).some(Boolean)) return before.freeInSeconds;
  await workFor(look, before.jobs);
  if (!look.goOn()) return before.freeInSeconds;
  // What was tried in vain has its wait only now.
  const after = await whatWaits(look);
  // What was done in Outlook may have given something to say.
  const hasMoreToSay = after.jobs.sendReminders && !before.jobs.sendReminders;
  return hasMoreToSay ? lookFor(look) : after.freeInSeconds;
}

const whatWaits = ({ world, tenantId }: Look): Promise<Waiting> =>
  world.store.inTenant(tenantId, (tx) => tx.waiting(world.clock.now()));

/** Plans that are over come first, so that nobody is reminded of them. Sending takes as long as its pace wants. */
const first: readonly Job[] = ['finishPlans'];
const sends: readonly Job[] = ['sendReminders'];
/** What people did in Outlook is read before anything is written there. */
const besides: readonly Job[] = [
  'replanReminders',
  'readSchedules',
  'reviewBookings',
  'tickTraining',
  'readCalendars',
  'syncEvents',
  'watchCalendars',
  'settleReminders',
  'redrawCards',
  'tellInFeed',
  'writeReports',
];

/** While messages go out, everything else is looked at this often. */
const besidesMs = 1000;

interface Look {
  readonly tenantId: string;
  readonly world: World;
  readonly outside: Outside;
  readonly goOn: () => boolean;
}

async function workFor(look: Look, waiting: Waiting['jobs']): Promise<void> {
  const run = createRun(look);
  if (waiting.finishPlans) await run(first, waiting);
  const known = waiting.finishPlans ? null : waiting;
  if (!waiting.sendReminders) return run(besides, known);
  let isSending = true;
  const sending = run(sends, known).finally(() => {
    isSending = false;
  });
  const meanwhile = async () => {
    await run(besides, known);
    for (let isLast = false; !isLast; ) {
      await Promise.race([sending, look.outside.protocol.sleep(besidesMs)]);
      isLast = !isSending;
      await run(besides, null);
    }
  };
  for (const end of await Promise.allSettled([sending, meanwhile()])) if (end.status === 'rejected') throw end.reason;
}

type Run = (names: readonly Job[], known: Waiting['jobs'] | null) => Promise<void>;

/**
 * Runs jobs in turn until none of them has more; `known` is what waits, where that has just been asked. One that fails does not
 * stop the others; a later wake tries it again.
 */
function createRun(look: Look): Run {
  const { outside, goOn } = look;
  const jobs = jobsOf(look);
  const broken = new Set<Job>();
  const begin = async (job: Job): Promise<boolean> => {
    try {
      return Boolean(await jobs[job]());
    } catch (error) {
      broken.add(job);
      outside.failed(job, error);
      return false;
    }
  };
  return async (names, known) => {
    let waiting = known;
    for (let isMore = true; isMore && goOn(); waiting = null) {
      isMore = false;
      const now = waiting ?? (await whatWaits(look)).jobs;
      for (const job of names.filter((each) => now[each] && !broken.has(each))) {
        if (goOn() && (await begin(job))) isMore = true;
      }
    }
  };
}

/** Each job answers whether there may be more. */
const jobsOf = (look: Look) => {
  const { tenantId, world, outside } = look;
  const { calendar, feed, reportList } = outside;
  const messenger = outside.messengerOf(tenantId);
  return {
    finishPlans: () => finishPlans(world, tenantId),
    replanReminders: () => replanReminders(world, tenantId),
    readSchedules: () => readSchedules(world, tenantId),
    reviewBookings: () => reviewBookings(world, tenantId),
    tickTraining: () => tickTraining(world, tenantId),
    readCalendars: () => readCalendars(world, calendar, tenantId),
    watchCalendars: () => watchCalendars(world, calendar, tenantId),
    syncEvents: () => syncEvents(world, calendar, { ...look, protocol: outside.protocol }),
    sendReminders: () => sendWhile(world, messenger, look),
    settleReminders: () => settleReminders(world, messenger, look),
    redrawCards: () => redrawCards(world, messenger, look),
    tellInFeed: () => tellInFeed(world, feed, tenantId),
    writeReports: async () => (reportList ? writeReports(world, reportList, tenantId) : false),
  };
};
