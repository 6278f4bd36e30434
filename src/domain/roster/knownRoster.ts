import { addDays, type Day, dayNumber, dayOfNumber, earlier, later } from '../day.ts';
import { dayOf, type Instant, instantAt } from '../instant.ts';
import { covers, type Period } from '../plan/period.ts';
import type { KnownRoster } from '../slot/slotsGiven.ts';
import { withoutOverlap } from './overlap.ts';
import type { RosterSource, Shift } from './shift.ts';

/** What one source tells of somebody: of each of these days shifts, or that it is a day off. */
export interface RosterLayer extends Period {
  readonly shifts: readonly Shift[];
}

/** Which days a source tells of; null goes on without end. */
export interface SourceReach {
  readonly source: RosterSource;
  readonly fromOn: Day;
  readonly toOn: Day | null;
}

/** Days beside a window that matter for rest. */
const daysBeside = 2;

/** The longest run of days in which a layer tells of each, as seen from the asked days; of runs alike the first. */
function longestRun(layers: readonly Period[], asked: Period): Period | null {
  let best: { run: Period; days: number } | null = null;
  let run: { from: number; days: number } | null = null;
  const end = dayNumber(asked.toOn) + daysBeside;
  for (let number = dayNumber(asked.fromOn) - daysBeside; number <= end + 1; number += 1) {
    const day = dayOfNumber(number);
    if (number <= end && layers.some((layer) => covers(layer, day))) {
      run ??= { from: number, days: 0 };
      if (covers(asked, day)) run.days += 1;
    } else if (run !== null) {
      const period = { fromOn: dayOfNumber(run.from), toOn: addDays(day, -1) };
      if (run.days > (best?.days ?? 0)) best = { run: period, days: run.days };
      run = null;
    }
  }
  return best?.run ?? null;
}

/** What is known of these days and the two on both sides, from layers that go from the one that counts most to the least; null when nothing is. */
export function knownRoster(layers: readonly RosterLayer[], asked: Period): KnownRoster | null {
  const run = longestRun(layers, asked);
  if (run === null) return null;
  const begins = instantAt(run.fromOn, '00:00');
  const told = layers.flatMap((layer) =>
    layer.shifts.filter(({ startsAt, endsAt }) => {
      const on = dayOf(startsAt);
      return on <= run.toOn && endsAt > begins && layers.find((each) => covers(each, on)) === layer;
    }),
  );
  return { ...run, shifts: withoutOverlap<Instant, Shift>(told) };
}

/** How far somebody's roster is known from this day, or the first day after it, without a gap; null when it is not at all. */
export function rosterReach(sources: readonly SourceReach[], today: Day): SourceReach | null {
  const tells = ({ fromOn, toOn }: SourceReach, day: Day) => fromOn <= day && (toOn === null || day <= toOn);
  const ahead = sources.filter(({ toOn }) => toOn === null || toOn >= today);
  const first = ahead
    .map(({ fromOn }) => later(fromOn, today))
    .reduce<Day | null>((a, b) => (a && earlier(a, b)) ?? b, null);
  const source = first === null ? undefined : ahead.find((each) => tells(each, first));
  if (first === null || source === undefined) return null;
  let toOn: Day | null = first;
  for (let next = source as SourceReach | undefined; next !== undefined && toOn !== null; ) {
    toOn = next.toOn;
    const after: Day | null = toOn && addDays(toOn, 1);
    next = after === null ? undefined : ahead.find((each) => tells(each, after));
  }
  return { source: source.source, fromOn: first, toOn };
}
