import { dayOf, type Instant } from '../instant.ts';
import { askNewTime } from '../plan/changes/askNewTime.ts';
import { type BookingRequest, bookItem } from '../plan/changes/bookItem.ts';
import { withItem } from '../plan/changes/changed.ts';
import type { HistoryKind } from '../plan/history.ts';
import type { Booking, Id, Mentorship, PlanItem } from '../plan/mentorship.ts';
import type { Programme } from '../programme/programme.ts';
import { isRefusal } from '../refusal.ts';
import type { Finding } from './seenEvent.ts';

/** What the organiser is asked because of what was done in Outlook; until the item is booked anew or she says that it is well. */
export type CalendarQuestion = 'outsideWindow' | 'putBack';

/** What a plan does about something that was done in Outlook. */
export type Following =
  /** The plan follows; with a question where the new time is outside the item's window. */
  | {
      readonly kind: 'followed';
      readonly after: Mentorship;
      readonly history: HistoryKind;
      readonly actorId: Id;
      readonly question: CalendarQuestion | null;
    }
  /** The plan cannot have it so: the event goes back to where the plan has it, and the organiser is asked. */
  | { readonly kind: 'putBack' }
  /** It concerns no plan any more; what is over stays as people left it. */
  | { readonly kind: 'left' };

export interface Done {
  readonly itemKey: string;
  readonly finding: Finding;
  readonly now: Instant;
  readonly programme: Programme;
}

/** What was booked is over, so nothing that is done to its event changes the plan. */
const isOver = ({ startsAt, minutes }: Booking, now: Instant): boolean =>
  Date.parse(startsAt) + minutes * 60_000 <= Date.parse(now);

/** Follows what people did in Outlook, where the plan was in step with the calendar before they did it. */
export function followCalendar(m: Mentorship, done: Done): Following {
  const { finding, itemKey, now } = done;
  const item = m.items.find(({ key }) => key === itemKey);
  const booking = item?.booking ?? null;
  if (m.state !== 'active' || item === undefined || booking === null) return { kind: 'left' };
  // A talk that came to nothing is booked anew by whoever drags its old event to another time.
  const isToMove = item.state === 'booked' || item.state === 'notHeld';
  if (finding.kind === 'moved' && isToMove) return move(m, { item, booking, finding, done });
  if (finding.kind === 'same' || item.state !== 'booked' || isOver(booking, now)) return { kind: 'left' };
  const { organiserId, attendeeId } = booking;
  if (finding.kind === 'moved') return { kind: 'left' };
  if (finding.kind === 'gone') {
    const after = withItem(m, { ...item, state: 'planned', booking: null, newTimeAskedAt: null });
    return { kind: 'followed', after, history: 'deletedInCalendar', actorId: organiserId, question: null };
  }
  const after = item.newTimeAskedAt === null ? askNewTime(m, { itemKey, at: now }) : null;
  if (after === null || isRefusal(after)) return { kind: 'left' };
  return { kind: 'followed', after, history: 'declinedInCalendar', actorId: attendeeId, question: null };
}

interface Move {
  readonly item: PlanItem;
  readonly booking: Booking;
  readonly finding: Extract<Finding, { kind: 'moved' }>;
  readonly done: Done;
}

/** A day of another year, before the first day or after the last, is a slip of the hand: nobody is booked there. */
function move(m: Mentorship, { item, booking, finding, done }: Move): Following {
  const on = dayOf(finding.startsAt);
  if (on < m.facts.employedOn || on > m.endsOn) return { kind: 'putBack' };
  const { organiserId, attendeeId } = booking;
  const request = { ...done, itemKey: item.key, startsAt: finding.startsAt, organiserId, attendeeId };
  const after = bookAsFar(m, request, [
    { minutes: finding.minutes, place: finding.place },
    { minutes: finding.minutes, place: booking.place },
    { minutes: booking.minutes, place: finding.place },
    { minutes: booking.minutes, place: booking.place },
  ]);
  if (after === null) return { kind: 'putBack' };
  const question = on < item.opensOn || on > item.closesOn ? 'outsideWindow' : null;
  return { kind: 'followed', after, history: 'movedInCalendar', actorId: organiserId, question };
}

/** A length or a place that the plan does not take stays as it was booked; the time counts all the same. */
function bookAsFar(
  m: Mentorship,
  request: Omit<BookingRequest, 'minutes' | 'place'>,
  wishes: readonly Pick<BookingRequest, 'minutes' | 'place'>[],
): Mentorship | null {
  for (const { minutes, place } of wishes) {
    const { itemKey, startsAt, organiserId, attendeeId, now, programme } = request;
    const after = bookItem(m, { itemKey, startsAt, minutes, place, organiserId, attendeeId, now, programme });
    if (!isRefusal(after)) return after;
  }
  return null;
}
