import { addDays, type Day } from '../day.ts';
import type { Absence, Mentorship } from './mentorship.ts';
import { partsWithin } from './pairings.ts';
import { covers, mergedPeriods, type Period } from './period.ts';

/** What tells when the two are away. */
export type Absences = Pick<Mentorship, 'absences' | 'pairings'>;

/** When somebody in the pair is away; absences that overlap or follow each other are one, a mentor's count while she is mentor. */
export function periodsAway(m: Absences, who: Absence['who']): Period[] {
  if (m.absences.length === 0) return [];
  const absences = m.absences.filter((absence) => absence.who === who);
  if (who === 'mentee') return mergedPeriods(absences);
  return mergedPeriods(absences.flatMap((a) => partsWithin(m, a, ({ mentorId }) => mentorId === a.personId)));
}

/** The period away that a day lies in, or null. */
export const awayAt = (m: Absences, who: Absence['who'], day: Day): Period | null =>
  periodsAway(m, who).find((period) => covers(period, day)) ?? null;

/** The first day on or after this one when the person is there, absences that follow each other included. */
export function firstDayPresent(m: Absences, who: Absence['who'], day: Day): Day {
  const away = awayAt(m, who, day);
  return away === null ? day : addDays(away.toOn, 1);
}
