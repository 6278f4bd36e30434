/** All calls of one bot in one tenant: 50 a second (Microsoft Learn, rate limiting for bots, read 2026-11); a little less is used. */
const requestsPerSecond = 49.5;
export const limitPerSecond = 50;
const gapMs = 1000 / requestsPerSecond;

/** So much later than its slot a request may go out and the limit still holds in any second, whatever the others do. */
export const latenessMaxMs = limitPerSecond * gapMs - 1000;

const windowMs = 10_000;
const throttledShare = 0.05;
/** Fewer than these say nothing about the tenant. */
const throttledMin = 5;
/** Each step halves the pace. */
const slowStepsMax = 3;

const disabledMax = 3;
const heldMs = 15 * 60_000;
/** A trial that is never heard of is followed by another one. */
const trialMs = 60_000;

/** How fast one tenant may be written to, as all processes share it. Times are in milliseconds of one clock. */
export interface Pace {
  /** The first slot that nobody has. */
  readonly nextMs: number;
  readonly windowFromMs: number;
  /** Slots given and 429 heard since then. */
  readonly granted: number;
  readonly throttled: number;
  readonly slowSteps: number;
  /** How often in a row the answer was that an administrator has disabled the bot. */
  readonly disabledInRow: number;
  /** Nothing goes out before; then one request tries. Null while the bot is not disabled. */
  readonly heldUntilMs: number | null;
}

export const freshPace: Pace = {
  nextMs: 0,
  windowFromMs: 0,
  granted: 0,
  throttled: 0,
  slowSteps: 0,
  disabledInRow: 0,
  heldUntilMs: null,
};

/** When requests may go out; `isWatched`: the bot may be disabled, so any answer matters. */
export type Grant =
  | { readonly kind: 'slots'; readonly slots: readonly number[]; readonly isWatched: boolean }
  | { readonly kind: 'held'; readonly untilMs: number };

/** What came back: 429, the bot is disabled, or anything else. */
export type PaceAnswer = 'throttled' | 'disabled' | 'other';

/** Slots that are wanted, none of them sooner than `leadMs` from now: an answer takes its time to arrive. */
export interface SlotsAsked {
  readonly wanted: number;
  readonly leadMs: number;
}

/** Gives the next slots, evenly apart; a single one when it is the trial after a hold. */
export function grantSlots(pace: Pace, nowMs: number, asked: SlotsAsked): { pace: Pace; grant: Grant } {
  if (pace.heldUntilMs !== null && pace.heldUntilMs > nowMs) {
    return { pace, grant: { kind: 'held', untilMs: pace.heldUntilMs } };
  }
  const isTrial = pace.heldUntilMs !== null;
  const judged = judgeWindow(pace, nowMs);
  const count = isTrial ? 1 : asked.wanted;
  const gap = gapMs * 2 ** judged.slowSteps;
  const first = Math.max(judged.nextMs, nowMs + asked.leadMs);
  return {
    pace: {
      ...judged,
      nextMs: first + count * gap,
      granted: judged.granted + count,
      heldUntilMs: isTrial ? nowMs + trialMs : null,
    },
    grant: {
      kind: 'slots',
      slots: Array.from({ length: count }, (_, index) => first + index * gap),
      isWatched: isTrial || pace.disabledInRow > 0,
    },
  };
}

/** What an answer changes. A 429 is one thread's own matter; only many of them slow the tenant. */
export function hearAnswer(pace: Pace, nowMs: number, answer: PaceAnswer): Pace {
  const judged = judgeWindow(pace, nowMs);
  if (answer !== 'disabled') {
    const throttled = judged.throttled + (answer === 'throttled' ? 1 : 0);
    return { ...judged, throttled, disabledInRow: 0, heldUntilMs: null };
  }
  const disabledInRow = judged.disabledInRow + 1;
  // One alone may be a person whom the administrator's policy keeps from the app.
  const isDisabled = disabledInRow >= disabledMax || pace.heldUntilMs !== null;
  return { ...judged, disabledInRow, heldUntilMs: isDisabled ? nowMs + heldMs : null };
}

/** Every ten seconds: half the pace after too many 429, twice the pace again after each ten seconds without. */
function judgeWindow(pace: Pace, nowMs: number): Pace {
  const windows = Math.floor((nowMs - pace.windowFromMs) / windowMs);
  if (windows < 1) return pace;
  const tooMany = pace.throttled >= throttledMin && pace.throttled >= throttledShare * pace.granted;
  const steps = tooMany ? pace.slowSteps + 2 - windows : pace.slowSteps - windows;
  const slowSteps = Math.min(slowStepsMax, Math.max(0, steps));
  return { ...pace, windowFromMs: nowMs, granted: 0, throttled: 0, slowSteps };
}
