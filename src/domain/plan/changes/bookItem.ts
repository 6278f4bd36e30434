import { containsNationalIdentityNumber } from '../../identityNumber.ts';
import { dayOf, type Instant } from '../../instant.ts';
import type { Programme } from '../../programme/programme.ts';
import { isRefusal, type Refusal, refuse } from '../../refusal.ts';
import { isUnclear } from '../answers.ts';
import type { Id, Mentorship, PlanItem } from '../mentorship.ts';
import { findItem, withItem } from './changed.ts';

export interface BookingRequest {
  readonly itemKey: string;
  readonly startsAt: Instant;
  readonly minutes: number;
  readonly place: string | null;
  readonly online: boolean;
  readonly organiserId: Id;
  readonly attendeeId: Id;
  readonly now: Instant;
  readonly programme: Programme;
}

const placeCharactersMax = 120;

/** Probation talks have no length in any programme; what fits in a working day is left to the leader. */
function boundsOf(item: PlanItem, { talk }: Programme): { readonly floor: number; readonly ceiling: number } {
  if (item.kind === 'probationTalk') return { floor: 15, ceiling: 120 };
  return { floor: talk.floorMinutes, ceiling: talk.ceilingMinutes };
}

function refuseBooking(item: PlanItem, request: BookingRequest): Refusal | null {
  if (item.state === 'lapsed') return refuse('itemLapsed', 'itemKey');
  if (isUnclear(item)) return refuse('answersDiffer', 'itemKey');
  if (request.startsAt < request.now) return refuse('bookedInThePast', 'startsAt');
  const { floor, ceiling } = boundsOf(item, request.programme);
  if (!Number.isInteger(request.minutes) || request.minutes < floor || request.minutes > ceiling) {
    return refuse('minutesOutOfBounds', 'minutes', { least: floor, most: ceiling });
  }
  const place = request.place ?? '';
  if (place.length > placeCharactersMax) return refuse('textTooLong', 'place', { longest: placeCharactersMax });
  return containsNationalIdentityNumber(place) ? refuse('nationalIdentityNumber', 'place') : null;
}

/** Nothing is booked after somebody's last day. */
function refuseAfter({ leaving }: Mentorship, { startsAt }: BookingRequest): Refusal | null {
  if (leaving === null || dayOf(startsAt) <= leaving.on) return null;
  return refuse('afterTheLastDay', 'startsAt', { endsOn: leaving.on });
}

/** With a new time the item is about another talk; what was held in its name goes by its own from now on. */
const withoutAbout = (m: Mentorship, itemKey: string): Mentorship => ({
  ...m,
  items: m.items.map((item) =>
    item.answers?.about === itemKey ? { ...item, answers: { ...item.answers, about: item.key } } : item,
  ),
});

/** Books a talk, or moves it to another time. Care runs around the clock: any day and hour is allowed, inside the window or not. */
export function bookItem(m: Mentorship, request: BookingRequest): Mentorship | Refusal {
  const item = findItem(m, request.itemKey, ['talk', 'extraTalk', 'probationTalk']);
  if (isRefusal(item)) return item;
  const refused = refuseBooking(item, request) ?? refuseAfter(m, request);
  if (refused !== null) return refused;
  const { startsAt, minutes, place, online, organiserId, attendeeId } = request;
  return withItem(withoutAbout(m, item.key), {
    ...item,
    state: 'booked',
    booking: { startsAt, minutes, place, online, organiserId, attendeeId, number: m.revision + 1 },
    reason: null,
    newTimeAskedAt: null,
    calendarQuestion: null,
    unfit: null,
    leaderAsk: null,
    answers: null,
  });
}
