/** Protocol time that passes only when everybody waits: a year of waiting takes no time. */
export interface VirtualTime {
  /** Milliseconds. */
  now(): number;
  sleep(ms: number): Promise<void>;
  /** What is done outside virtual time (a real database): no time passes before it has ended. */
  during<T>(work: Promise<T>): Promise<T>;
  /** Lets time pass until this is so, or so many milliseconds have passed. */
  passUntil(isDone: () => boolean | Promise<boolean>, mostMs: number): Promise<boolean>;
}

interface Timer {
  readonly at: number;
  readonly no: number;
  readonly wake: () => void;
}

/** When all that follows from what has just happened has been done; node looks at its ticks after that. */
const quiet = (): Promise<void> => new Promise((resolve) => process.nextTick(resolve));
/** When the outside world, a real database say, has had its turn too. */
const turn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

export function createVirtualTime(startsAt: number): VirtualTime {
  let now = startsAt;
  let no = 0;
  let under = 0;
  /** The next one is last. */
  const timers: Timer[] = [];

  function add(timer: Timer): void {
    let at = timers.length;
    while (at > 0 && isBefore(timers[at - 1] as Timer, timer)) at -= 1;
    timers.splice(at, 0, timer);
  }

  /** Everybody has done what can be done at this moment. */
  async function settle(): Promise<void> {
    await quiet();
    while (under > 0) await turn();
  }

  return {
    now: () => now,
    sleep: (ms) => new Promise((wake) => add({ at: now + Math.ceil(Math.max(0, ms)), no: no++, wake })),
    async during(work) {
      under += 1;
      try {
        return await work;
      } finally {
        under -= 1;
      }
    },
    async passUntil(isDone, mostMs) {
      const ends = now + mostMs;
      await settle();
      while (!(await isDone())) {
        const next = timers.at(-1);
        if (!next || next.at > ends) {
          now = ends;
          return false;
        }
        timers.pop();
        now = next.at;
        next.wake();
        await settle();
      }
      return true;
    },
  };
}

/** True when a comes first in time; of two at once, the one that was there first. */
const isBefore = (a: Timer, b: Timer): boolean => a.at < b.at || (a.at === b.at && a.no < b.no);
