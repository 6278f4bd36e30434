import { addDays, type Day } from '../day.ts';
import type { Absence, Mentorship } from './mentorship.ts';

const covers = (absence: Absence, who: Absence['who'], day: Day): boolean =>
  absence.who === who && absence.fromOn <= day && day <= absence.toOn;

/** The first day on or after this one when the person is there, absences that follow each other included. */
export function firstDayPresent(m: Mentorship, who: Absence['who'], day: Day): Day {
  const away = m.absences.find((absence) => covers(absence, who, day));
  return away === undefined ? day : firstDayPresent(m, who, addDays(away.toOn, 1));
}
