import { dayOf } from '../../instant.ts';
import type { Programme } from '../../programme/programme.ts';
import { type Refusal, refuse } from '../../refusal.ts';
import { layTalks } from '../layTalks.ts';
import type { Absence, Mentorship, PlanItem } from '../mentorship.ts';
import { covers } from '../period.ts';
import { currentMentor } from '../timeline.ts';
import { withItems } from './changed.ts';

/** A booking on a day when one of the two it is for is away cannot stand; the reserve's can while the mentor is away. */
function unbooked(item: PlanItem, m: Mentorship, absence: Absence): PlanItem {
  if (item.state !== 'booked' || item.booking === null) return item;
  const on = dayOf(item.booking.startsAt);
  const isAway = absence.who === 'mentee' || item.booking.organiserId === currentMentor(m, on).mentorId;
  if (!isAway || !covers(absence, on)) return item;
  return { ...item, state: 'planned', booking: null, newTimeAskedAt: null };
}

/** Registers who is away and when, and moves the talks that cannot be held. Probation dates never move by themselves. */
export function registerAbsence(
  m: Mentorship,
  { absence, programme }: { readonly absence: Absence; readonly programme: Programme },
): Mentorship | Refusal {
  if (m.state !== 'active') return refuse('notRunning', null, { state: m.state });
  if (absence.toOn < absence.fromOn) return refuse('absenceEndsBeforeItStarts', 'toOn');
  const items = m.items.map((item) => unbooked(item, m, absence));
  const away = withItems({ ...m, absences: [...m.absences, absence] }, items);
  return layTalks(away, programme);
}
