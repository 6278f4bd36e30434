import { addDays, type Day, weekdayOf } from '../../../src/domain/day.ts';
import { instantAt } from '../../../src/domain/instant.ts';
import { softPeriodAt } from '../../../src/domain/plan/softWeeks.ts';
import type { Shift } from '../../../src/domain/roster/shift.ts';
import type { KnownRoster, SlotsGiven } from '../../../src/domain/slot/slotsGiven.ts';

/** A time that both have, in milliseconds. */
export interface FreeTime {
  readonly from: number;
  readonly to: number;
}

/** The shifts that touch the days of a window, as a database would give them. */
export function shiftsIn(roster: KnownRoster | null, { window }: SlotsGiven): Shift[] {
  const [from, to] = [addDays(window.opensOn, -1), addDays(window.closesOn, 2)];
  return (roster?.shifts ?? []).filter(({ startsAt, endsAt }) => endsAt > from && startsAt < to);
}

/**
 * The way that many booking systems work: a window as one number for each of its minutes, counted up for each shift and
 * taken away for what is blocked or busy, read from one end to the other.
 */
export function minuteGrid(given: SlotsGiven): FreeTime[] {
  const { people, window, unit, talk } = given;
  const begins = Date.parse(instantAt(window.opensOn, '00:00'));
  const ends = Date.parse(instantAt(addDays(window.closesOn, 1), '00:00'));
  const minutes = (ends - begins) / 60_000;
  const grid = new Uint8Array(minutes);
  const clamp = (at: string) => Math.min(Math.max((Date.parse(at) - begins) / 60_000, 0), minutes);
  people.forEach(({ roster }, index) => {
    for (const { startsAt, endsAt } of shiftsIn(roster, given)) {
      const last = clamp(endsAt);
      for (let at = clamp(startsAt); at < last; at += 1) grid[at] = (grid[at] as number) | (1 << index);
    }
  });
  for (const { busy } of people) for (const time of busy) grid.fill(0, clamp(time.startsAt), clamp(time.endsAt));
  for (let day: Day = window.opensOn; day <= window.closesOn; day = addDays(day, 1)) {
    if (softPeriodAt(day) !== null) {
      grid.fill(0, clamp(instantAt(day, '00:00')), clamp(instantAt(addDays(day, 1), '00:00')));
    }
    for (const { weekday, from, to } of unit.blocked) {
      if (weekday === weekdayOf(day)) grid.fill(0, clamp(instantAt(day, from)), clamp(instantAt(day, to)));
    }
  }
  return runsOf(grid, talk.floorMinutes).map(({ from, to }) => ({
    from: begins + from * 60_000,
    to: begins + to * 60_000,
  }));
}

function runsOf(grid: Uint8Array, least: number): FreeTime[] {
  const runs: FreeTime[] = [];
  let from = 0;
  for (let at = 0; at <= grid.length; at += 1) {
    if (grid[at] === 3) continue;
    if (at - from >= least) runs.push({ from, to: at });
    from = at + 1;
  }
  return runs;
}
