import { dayOf } from '../../instant.ts';
import type { Programme } from '../../programme/programme.ts';
import { type Refusal, refuse } from '../../refusal.ts';
import { layTalks } from '../layTalks.ts';
import type { Absence, Mentorship, PlanItem } from '../mentorship.ts';
import { covers } from '../period.ts';
import { currentMentor } from '../timeline.ts';
import { unbooked, withItems } from './changed.ts';

/** Which of the two is away, and when. Whose absence that is follows from the first day. */
export type Away = Omit<Absence, 'personId'>;

/** A booking on a day when one of the two it is for is away cannot stand; the reserve's can while the mentor is away. */
function withoutTimeIn(item: PlanItem, absence: Absence): PlanItem {
  if (item.state !== 'booked' || item.booking === null) return item;
  const isAway = absence.who === 'mentee' || item.booking.organiserId === absence.personId;
  return isAway && covers(absence, dayOf(item.booking.startsAt)) ? unbooked(item) : item;
}

/** Registers who is away and when, and moves the talks that cannot be held. Probation dates never move by themselves. */
export function registerAbsence(
  m: Mentorship,
  { absence: away, programme }: { readonly absence: Away; readonly programme: Programme },
): Mentorship | Refusal {
  const personId = away.who === 'mentee' ? m.facts.menteeId : currentMentor(m, away.fromOn).mentorId;
  const absence = { ...away, personId };
  return withAbsences(m, [...m.absences, absence], { absence, programme });
}

/** A running plan with these absences instead of its own; of them, one that is new. */
export function withAbsences(
  m: Mentorship,
  absences: readonly Absence[],
  { absence, programme }: { readonly absence: Absence | null; readonly programme: Programme },
): Mentorship | Refusal {
  if (m.state !== 'active') return refuse('notRunning', null, { state: m.state });
  if (absence !== null && absence.toOn < absence.fromOn) return refuse('absenceEndsBeforeItStarts', 'toOn');
  const items = absence === null ? m.items : m.items.map((item) => withoutTimeIn(item, absence));
  return layTalks(withItems({ ...m, absences }, items), programme);
}
