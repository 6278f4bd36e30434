import { addDays, type Day } from '../day.ts';
import type { Absence, Mentorship } from './mentorship.ts';
import { covers, mergedPeriods, type Period } from './period.ts';

/** When somebody in the pair is away; absences that overlap or follow each other are one. */
export const periodsAway = ({ absences }: Pick<Mentorship, 'absences'>, who: Absence['who']): Period[] =>
  absences.length === 0 ? [] : mergedPeriods(absences.filter((absence) => absence.who === who));

/** The period away that a day lies in, or null. */
export const awayAt = (m: Pick<Mentorship, 'absences'>, who: Absence['who'], day: Day): Period | null =>
  periodsAway(m, who).find((period) => covers(period, day)) ?? null;

/** The first day on or after this one when the person is there, absences that follow each other included. */
export function firstDayPresent(m: Pick<Mentorship, 'absences'>, who: Absence['who'], day: Day): Day {
  const away = awayAt(m, who, day);
  return away === null ? day : addDays(away.toOn, 1);
}
