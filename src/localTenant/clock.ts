import { Temporal } from 'temporal-polyfill';

const zone = 'Europe/Oslo';

/** Protocol time is the machine's: token lifetimes, leases and deadlines of requests. */
export function protocolNow(): Date {
  return new Date();
}

export interface ProductClock {
  now(): string;
  /** Moves day by day and lets every listener finish each day; moves asked for at once follow one another. RangeError when it cannot. */
  move(request: unknown): Promise<string>;
  onTick(listener: (now: string) => Promise<void>): void;
  /** As it is stored: where time runs, a little ahead, so that no instant after it has been given out. */
  latest(): Cell;
}

type Cell = { productAt: string; realAt: string };

export interface ClockOptions {
  runs: boolean;
  /** Called before an instant after `latest` is given out, so that a killed process never goes back in time. */
  keep: () => void;
}

const reservedMs = 10_000;

/** The work of one day failed. Time stands on that day, and what was left undone comes with the next one. */
export class TickFailed extends Error {
  constructor(at: string, cause: Error) {
    const day = Temporal.Instant.from(at).toZonedDateTimeISO(zone).toPlainDate();
    super(`The work of ${day} failed: ${cause.message}. Time stands at ${at}; move it again to go on.`, { cause });
  }
}

/** Product time, kept in the given cell so that it is part of the snapshot. */
export function createProductClock(cell: Cell, { runs, keep }: ClockOptions): ProductClock {
  const listeners: ((now: string) => Promise<void>)[] = [];
  let moving: Promise<unknown> = Promise.resolve();
  let reservedUntil = Date.parse(cell.productAt) + reservedMs;

  function now(): string {
    if (!runs) return cell.productAt;
    const passed = protocolNow().getTime() - Date.parse(cell.realAt);
    const at = Date.parse(cell.productAt) + Math.max(0, passed);
    if (at > reservedUntil) {
      reservedUntil = at + reservedMs;
      keep();
    }
    return new Date(at).toISOString();
  }

  /** Every listener hears of the day, also after one that failed; time stays where it failed. */
  async function tick(to: string): Promise<void> {
    cell.productAt = to;
    cell.realAt = protocolNow().toISOString();
    reservedUntil = Date.parse(to) + reservedMs;
    const failures: Error[] = [];
    for (const listener of listeners) await listener(to).catch((error: Error) => failures.push(error));
    if (failures[0] !== undefined) throw new TickFailed(to, failures[0]);
  }

  async function moveNow(request: unknown): Promise<string> {
    const target = targetOf(request, now());
    if (Date.parse(target) < Date.parse(now())) {
      throw new RangeError(`Time moves forward only: it is ${now()} and ${target} has passed.`);
    }
    const stop = Temporal.Instant.from(target);
    let next = dayLater(Temporal.Instant.from(now()));
    while (Temporal.Instant.compare(next, stop) < 0) {
      await tick(isoOf(next));
      next = dayLater(next);
    }
    await tick(isoOf(stop));
    return now();
  }

  return {
    now,
    move(request) {
      const result = moving.then(() => moveNow(request));
      moving = result.catch(() => undefined);
      return result;
    },
    onTick: (listener) => void listeners.push(listener),
    latest: () => ({
      productAt: runs ? new Date(reservedUntil).toISOString() : cell.productAt,
      realAt: protocolNow().toISOString(),
    }),
  };
}

/** The instant a control request asks for: an instant, a day (same time of day in Oslo) or a step from now. */
function targetOf(request: unknown, now: string): string {
  const { to, advance } = (request ?? {}) as { to?: unknown; advance?: unknown };
  const here = Temporal.Instant.from(now).toZonedDateTimeISO(zone);
  if (typeof to === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(to)) {
    return isoOf(Temporal.PlainDate.from(to).toZonedDateTime({ timeZone: zone, plainTime: here }).toInstant());
  }
  if (typeof to === 'string') return isoOf(Temporal.Instant.from(to));
  if (typeof advance !== 'object' || advance === null) {
    throw new RangeError("Say {to: instant or 'YYYY-MM-DD'} or {advance: {days, hours, minutes}}.");
  }
  const known = ['days', 'hours', 'minutes'];
  const step = advance as Record<string, number>;
  for (const [unit, count] of Object.entries(step)) {
    if (!known.includes(unit)) throw new RangeError(`advance knows ${known.join(', ')}, not '${unit}'.`);
    if (!Number.isInteger(count)) throw new RangeError(`advance.${unit} is not a whole number.`);
  }
  return isoOf(here.add(step).toInstant());
}

function dayLater(at: Temporal.Instant): Temporal.Instant {
  return at.toZonedDateTimeISO(zone).add({ days: 1 }).toInstant();
}

function isoOf(at: Temporal.Instant): string {
  return new Date(at.epochMilliseconds).toISOString();
}
