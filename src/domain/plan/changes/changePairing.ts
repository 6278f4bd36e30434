import { addDays, type Day, later } from '../../day.ts';
import { dayOf } from '../../instant.ts';
import type { Programme } from '../../programme/programme.ts';
import { isRefusal, type Refusal, refuse } from '../../refusal.ts';
import { layTalks } from '../layTalks.ts';
import type { Id, Mentorship, Pairing, PlanItem } from '../mentorship.ts';
import { currentMentor } from '../timeline.ts';
import { unbooked, withItems } from './changed.ts';

interface From {
  readonly fromOn: Day;
  readonly today: Day;
  readonly programme: Programme;
}

/** The pairing that a change from this day on begins in, and the day it begins; before the first day, the first. */
function changedFrom(m: Mentorship, { fromOn, today }: From): { pairing: Pairing; fromOn: Day } | Refusal {
  if (m.state !== 'active') return refuse('notRunning', null, { state: m.state });
  if (fromOn < today) return refuse('fromOnHasPassed', 'fromOn', { today });
  if (fromOn > m.endsOn) return refuse('afterTheLastDay', 'fromOn', { endsOn: m.endsOn });
  const pairing = currentMentor(m, fromOn);
  return { pairing, fromOn: later(fromOn, pairing.fromOn) };
}

const refusePerson = (m: Mentorship, { mentorId, reserveMentorId }: Pick<Pairing, 'mentorId' | 'reserveMentorId'>) => {
  const { menteeId, leaderId } = m.facts;
  if (mentorId === menteeId) return refuse('menteeIsMentor', 'mentorId');
  if (mentorId === leaderId) return refuse('mentorIsLeader', 'mentorId');
  if (reserveMentorId === menteeId || reserveMentorId === mentorId)
    return refuse('reserveIsInThePair', 'reserveMentorId');
  return reserveMentorId === leaderId ? refuse('mentorIsLeader', 'reserveMentorId') : null;
};

/** A time that somebody has set who is in the pair no longer that day goes: it lies in her calendar. */
function withoutOthersTime(item: PlanItem, m: Mentorship): PlanItem {
  if (item.state !== 'booked' || item.booking === null || item.kind === 'probationTalk') return item;
  const { organiserId, startsAt } = item.booking;
  const { mentorId, reserveMentorId } = currentMentor(m, dayOf(startsAt));
  return organiserId === mentorId || organiserId === reserveMentorId ? item : unbooked(item);
}

/** The plan with these pairings: times to come that are not theirs go, and talks are laid around their absences. */
function withPairings(m: Mentorship, pairings: readonly Pairing[], { today, programme }: From): Mentorship {
  const paired = { ...m, pairings };
  const items = m.items.map((item) =>
    item.booking !== null && dayOf(item.booking.startsAt) >= today ? withoutOthersTime(item, paired) : item,
  );
  return layTalks(withItems(paired, items), programme);
}

const until = (pairings: readonly Pairing[], fromOn: Day): Pairing[] =>
  pairings
    .filter((pairing) => pairing.fromOn < fromOn)
    .map((pairing) =>
      pairing.toOn === null || pairing.toOn >= fromOn ? { ...pairing, toOn: addDays(fromOn, -1) } : pairing,
    );

/** Another mentor from a day on: a pairing of its own, in place of whatever was to come after that day (DOMAIN §9.11). */
export function changeMentor(
  m: Mentorship,
  request: From & { readonly mentorId: Id; readonly reserveMentorId: Id | null },
): Mentorship | Refusal {
  const { mentorId, reserveMentorId } = request;
  const from = changedFrom(m, request);
  if (isRefusal(from)) return from;
  const broken = refusePerson(m, request);
  if (broken !== null) return broken;
  const { pairing, fromOn } = from;
  const isSame = pairing.mentorId === mentorId && pairing.reserveMentorId === reserveMentorId;
  if (pairing.mentorId === mentorId && pairing === m.pairings.at(-1)) return refuse('alreadyMentor', 'mentorId');
  const next = isSame
    ? [{ ...pairing, toOn: null }]
    : [...until([pairing], fromOn), { mentorId, reserveMentorId, fromOn, toOn: null }];
  const earlier = m.pairings.slice(0, m.pairings.indexOf(pairing));
  return withPairings(m, [...earlier, ...next], {
    ...request,
    fromOn: pairing.fromOn < fromOn ? fromOn : request.today,
  });
}

/** Another reserve, or none, from a day on and as long as the mentor of that day is the mentor. */
export function setReserveMentor(
  m: Mentorship,
  request: From & { readonly reserveMentorId: Id | null },
): Mentorship | Refusal {
  const { reserveMentorId } = request;
  const from = changedFrom(m, request);
  if (isRefusal(from)) return from;
  const { pairing, fromOn } = from;
  if (pairing.reserveMentorId === reserveMentorId) return m;
  const broken = refusePerson(m, { mentorId: pairing.mentorId, reserveMentorId });
  if (broken !== null) return broken;
  const pairings = m.pairings.flatMap((each) =>
    each === pairing ? [...until([pairing], fromOn), { ...pairing, reserveMentorId, fromOn }] : [each],
  );
  return withPairings(m, pairings, request);
}
