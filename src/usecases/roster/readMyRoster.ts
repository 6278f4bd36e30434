import type { Chosen } from '../../domain/chosen.ts';
import { addDays, later } from '../../domain/day.ts';
import { dayOf, type Instant, instantAt } from '../../domain/instant.ts';
import type { Actor, Person } from '../../domain/people.ts';
import type { Period } from '../../domain/plan/period.ts';
import { checkPattern } from '../../domain/roster/checkPattern.ts';
import { type RefusedRoster, refuseRoster } from '../../domain/roster/rosterFault.ts';
import type { Shift } from '../../domain/roster/shift.ts';
import { type ShiftPattern, shiftsOfPattern } from '../../domain/roster/shiftPattern.ts';
import type { World } from '../../ports.ts';
import type { RosterReach } from '../../store/rosters.ts';
import { signedIn } from '../person/signedIn.ts';

const daysShown = 28;

export interface MyRosterReading {
  readonly person: Person;
  readonly reach: RosterReach | null;
  readonly pattern: Chosen<ShiftPattern | null>;
  /** Of the next four weeks. */
  readonly shifts: readonly Shift[];
  readonly now: Instant;
}

/** What the app knows of when oneself is at work, and what one has said of it. */
export const readMyRoster = (world: World, actor: Actor): Promise<MyRosterReading> =>
  world.store.inTenant(actor.tenantId, async (tx) => {
    const now = world.clock.now();
    const today = dayOf(now);
    const person = await signedIn(tx, actor);
    const toOn = addDays(today, daysShown - 1);
    const roster = (await tx.rosters.known([person.id], { fromOn: today, toOn })).get(person.id);
    const until = instantAt(addDays(toOn, 1), '00:00');
    return {
      person,
      reach: (await tx.rosters.reach([person.id], today)).get(person.id) ?? null,
      pattern: await tx.settings.shiftPattern(person.id).newest(),
      shifts: roster?.shifts.filter(({ startsAt, endsAt }) => endsAt > now && startsAt < until) ?? [],
      now,
    };
  });

export type PatternReading = { readonly now: Instant } & (
  | RefusedRoster
  | { readonly kind: 'preview'; readonly period: Period; readonly shifts: readonly Shift[] }
);

/** The first four weeks of a pattern as it would be read, or what is wrong with it. Stores nothing. */
export function previewPattern(world: World, actor: Actor, pattern: ShiftPattern): PatternReading {
  const now = world.clock.now();
  const faults = checkPattern(pattern);
  if (faults.length > 0) return { now, ...refuseRoster(faults) };
  const today = dayOf(now);
  const fromOn = later(pattern.startsOn, today);
  const period = { fromOn, toOn: addDays(fromOn, daysShown - 1) };
  const span = { from: instantAt(fromOn, '00:00'), to: instantAt(addDays(period.toOn, 1), '00:00') };
  const shifts = shiftsOfPattern(pattern, actor.personId, span);
  return { now, kind: 'preview', period, shifts: shifts.filter(({ startsAt }) => dayOf(startsAt) >= fromOn) };
}
