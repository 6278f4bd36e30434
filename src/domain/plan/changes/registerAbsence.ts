import { addDays, type Day, daysBetween } from '../../day.ts';
import { dayOf } from '../../instant.ts';
import type { Programme } from '../../programme/programme.ts';
import { type Refusal, refuse } from '../../refusal.ts';
import type { Absence, Mentorship, PlanItem } from '../mentorship.ts';
import { moveOutOf } from '../moveOutOf.ts';
import { currentMentor, isUnfulfilled, reserveAfterDays } from '../timeline.ts';
import { withItems } from './changed.ts';

/** A longer absence moves the rest of the plan instead of letting talks lapse (DOMAIN §9.7). */
const longAfterDays = 28;

const daysOf = (absence: Absence): number => daysBetween(absence.fromOn, absence.toOn) + 1;

/** Talks go on when a reserve steps in for the mentor. */
const isCovered = (m: Mentorship, absence: Absence): boolean =>
  absence.who === 'mentor' &&
  currentMentor(m, absence.fromOn).reserveMentorId !== null &&
  daysOf(absence) > reserveAfterDays;

/** How many whole weeks the rest of the plan moves because of an absence; 0 when it stays. */
export const weeksMovedBy = (m: Mentorship, absence: Absence): number =>
  isCovered(m, absence) || daysOf(absence) <= longAfterDays ? 0 : Math.ceil(daysOf(absence) / 7);

/** A booking on a day when one of the two is away cannot stand. */
function unbooked(item: PlanItem, { who, fromOn, toOn }: Absence): PlanItem {
  const meets = item.kind === 'talk' || (item.kind === 'probationTalk' && who === 'mentee');
  if (!meets || item.state !== 'booked' || item.booking === null) return item;
  const on = dayOf(item.booking.startsAt);
  if (on < fromOn || on > toOn) return item;
  return { ...item, state: 'planned', booking: null, newTimeAskedAt: null };
}

function movedBy(item: PlanItem, weeks: number, fromOn: Day): PlanItem {
  if (item.kind !== 'talk' || !isUnfulfilled(item) || item.closesOn < fromOn) return item;
  const days = 7 * weeks;
  return {
    ...item,
    opensOn: addDays(item.opensOn, days),
    closesOn: addDays(item.closesOn, days),
    dueOn: addDays(item.dueOn, days),
  };
}

/** Registers who is away and when, and moves the talks that cannot be held. Probation dates never move by themselves. */
export function registerAbsence(
  m: Mentorship,
  { absence }: { readonly absence: Absence; readonly programme: Programme; readonly today: Day },
): Mentorship | Refusal {
  if (m.state !== 'active') return refuse('notRunning', null, { state: m.state });
  if (absence.toOn < absence.fromOn) return refuse('absenceEndsBeforeItStarts', 'toOn');
  const away: Mentorship = { ...m, absences: [...m.absences, absence] };
  const free = m.items.map((item) => unbooked(item, absence));
  if (isCovered(m, absence)) return withItems(away, free);
  const weeks = weeksMovedBy(m, absence);
  if (weeks === 0) return withItems(away, moveOutOf(free, absence, 'absence'));
  const items = free.map((item) => movedBy(item, weeks, absence.fromOn));
  return { ...withItems(away, items), endsOn: addDays(m.endsOn, 7 * weeks) };
}
