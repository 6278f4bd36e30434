import { type Day, later } from '../day.ts';
import { dayOf, type Instant } from '../instant.ts';
import type { Id } from '../plan/mentorship.ts';
import type { Period } from '../plan/period.ts';
import { withoutOverlap } from './overlap.ts';
import type { Shift } from './shift.ts';

/** A time in which somebody does not work, whatever her shifts say. Why is not kept (DOMAIN §9.7). */
export interface TimeOff {
  readonly personId: Id;
  readonly startsAt: Instant;
  readonly endsAt: Instant;
}

/** What a team has published of its shifts. */
export interface TeamSchedule {
  readonly shifts: readonly Shift[];
  readonly timesOff: readonly TimeOff[];
}

/** The same as rosters: of each in the schedule her shifts, from the first day asked to the last that is published. */
export interface ScheduleRosters {
  readonly period: Period;
  readonly rosters: readonly { readonly personId: Id; readonly shifts: readonly Shift[] }[];
}

/** What is left of a shift when somebody is away in a part of it. */
const without = (shift: Shift, { startsAt, endsAt }: TimeOff): Shift[] =>
  startsAt >= shift.endsAt || endsAt <= shift.startsAt
    ? [shift]
    : [
        { ...shift, endsAt: startsAt },
        { ...shift, startsAt: endsAt },
      ].filter((part) => part.startsAt < part.endsAt);

const atWork = (shifts: readonly Shift[], timesOff: readonly TimeOff[]): Shift[] =>
  withoutOverlap<Instant, Shift>(
    timesOff.reduce<readonly Shift[]>((left, off) => left.flatMap((shift) => without(shift, off)), shifts),
  );

/** A plan is published some weeks ahead: of the days after its last shift nothing is known yet, rather than that everybody is off. */
export function scheduleRosters({ shifts, timesOff }: TeamSchedule, fromOn: Day): ScheduleRosters {
  const toOn = shifts.map(({ startsAt }) => dayOf(startsAt)).reduce<Day>(later, fromOn);
  const byPerson = Map.groupBy(shifts, ({ personId }) => personId);
  const offByPerson = Map.groupBy(timesOff, ({ personId }) => personId);
  const personIds = shifts.length === 0 ? [] : [...new Set([...byPerson.keys(), ...offByPerson.keys()])].sort();
  return {
    period: { fromOn, toOn },
    rosters: personIds.map((personId) => ({
      personId,
      shifts: atWork(byPerson.get(personId) ?? [], offByPerson.get(personId) ?? []),
    })),
  };
}
