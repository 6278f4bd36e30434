import { DateTime, Interval } from 'luxon';
import { softPeriodsWithin } from '../../../src/domain/plan/softWeeks.ts';
import type { SlotsGiven, TimeTaken } from '../../../src/domain/slot/slotsGiven.ts';
import { type FreeTime, shiftsIn } from './minuteGrid.ts';

const zone = 'Europe/Oslo';

const intervalOf = ({ startsAt, endsAt }: TimeTaken): Interval =>
  Interval.fromDateTimes(DateTime.fromISO(startsAt, { zone }), DateTime.fromISO(endsAt, { zone }));

/** A unit's blocked times on the days of a time. */
function blockedIn(time: Interval, blocked: SlotsGiven['unit']['blocked']): Interval[] {
  const found: Interval[] = [];
  for (let day = time.start.startOf('day'); day < time.end; day = day.plus({ days: 1 })) {
    for (const { weekday, from, to } of blocked) {
      if (day.weekday !== weekday) continue;
      const [starts, ends] = [from, to].map((clock) => {
        const [hour, minute] = clock.split(':').map(Number) as [number, number];
        return day.set({ hour, minute });
      }) as [DateTime, DateTime];
      found.push(Interval.fromDateTimes(starts, ends));
    }
  }
  return found;
}

/** As one writes it with luxon: intervals of shifts in the window, intersected, and what is taken subtracted. */
export function luxonIntervals(given: SlotsGiven): FreeTime[] {
  const { people, window, unit, talk } = given;
  const opens = DateTime.fromISO(window.opensOn, { zone });
  const whole = Interval.fromDateTimes(opens, DateTime.fromISO(window.closesOn, { zone }).plus({ days: 1 }));
  const [ones, others] = people.map(({ roster }) => Interval.merge(shiftsIn(roster, given).map(intervalOf))) as [
    Interval[],
    Interval[],
  ];
  const soft = softPeriodsWithin(window.opensOn, window.closesOn).map(({ fromOn, toOn }) =>
    Interval.fromDateTimes(DateTime.fromISO(fromOn, { zone }), DateTime.fromISO(toOn, { zone }).plus({ days: 1 })),
  );
  const busy = people.flatMap((person) => person.busy.map(intervalOf));
  const common = ones.flatMap((one) => others.flatMap((other) => one.intersection(other) ?? []));
  return common
    .flatMap((time) => time.intersection(whole) ?? [])
    .flatMap((time) => time.difference(...blockedIn(time, unit.blocked), ...busy, ...soft))
    .filter((time) => time.length('minutes') >= talk.floorMinutes)
    .map((time) => ({ from: time.start.toMillis(), to: time.end.toMillis() }));
}
