import { dayOf, type Instant } from '../instant.ts';
import type { CalendarQuestion } from '../plan/calendarQuestion.ts';
import { askNewTime } from '../plan/changes/askNewTime.ts';
import { type BookingRequest, bookItem } from '../plan/changes/bookItem.ts';
import { withItem } from '../plan/changes/changed.ts';
import type { HistoryKind } from '../plan/history.ts';
import type { Booking, Id, Mentorship, PlanItem } from '../plan/mentorship.ts';
import type { Programme } from '../programme/programme.ts';
import { isRefusal } from '../refusal.ts';
import type { Finding } from './seenEvent.ts';

/** What a plan does about something that was done in Outlook. */
export type Following =
  /** The plan follows, or notes that it cannot: then the event goes back to where the plan has it. */
  | {
      readonly kind: 'followed';
      readonly after: Mentorship;
      readonly history: HistoryKind;
      readonly actorId: Id;
    }
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
    const calendarQuestion = { kind: 'deleted', askedAt: now } as const;
    const after = withItem(m, { ...item, state: 'planned', booking: null, newTimeAskedAt: null, calendarQuestion });
    return { kind: 'followed', after, history: 'deletedInCalendar', actorId: organiserId };
  }
  const after = item.newTimeAskedAt === null ? askNewTime(m, { itemKey, at: now }) : null;
  if (after === null || isRefusal(after)) return { kind: 'left' };
  return { kind: 'followed', after, history: 'declinedInCalendar', actorId: attendeeId };
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
  const { organiserId, attendeeId } = booking;
  if (on < m.facts.employedOn || on > m.endsOn) return putBack(m, item, { organiserId, now: done.now });
  const { online } = finding;
  const request = { ...done, itemKey: item.key, startsAt: finding.startsAt, online, organiserId, attendeeId };
  const after = bookAsFar(m, request, [
    { minutes: finding.minutes, place: finding.place },
    { minutes: finding.minutes, place: booking.place },
    { minutes: booking.minutes, place: finding.place },
    { minutes: booking.minutes, place: booking.place },
  ]);
  if (after === null) return putBack(m, item, { organiserId, now: done.now });
  const isOutside = on < item.opensOn || on > item.closesOn;
  const asked = isOutside ? asking(after, item.key, { kind: 'outsideWindow', askedAt: done.now }) : after;
  return { kind: 'followed', after: asked, history: 'movedInCalendar', actorId: organiserId };
}

/** The event goes back to where the plan has it, and whoever moved it is told. */
function putBack(m: Mentorship, item: PlanItem, { organiserId, now }: { organiserId: Id; now: Instant }): Following {
  const after = withItem(m, { ...item, calendarQuestion: { kind: 'putBack', askedAt: now } });
  return { kind: 'followed', after, history: 'putBackInCalendar', actorId: organiserId };
}

/** Within the same revision: the move and what is asked about it are one change. */
const asking = (m: Mentorship, itemKey: string, calendarQuestion: CalendarQuestion): Mentorship => ({
  ...m,
  items: m.items.map((item) => (item.key === itemKey ? { ...item, calendarQuestion } : item)),
});

/** A length or a place that the plan does not take stays as it was booked; the time counts all the same. */
function bookAsFar(
  m: Mentorship,
  request: Omit<BookingRequest, 'minutes' | 'place'>,
  wishes: readonly Pick<BookingRequest, 'minutes' | 'place'>[],
): Mentorship | null {
  for (const { minutes, place } of wishes) {
    const { itemKey, startsAt, online, organiserId, attendeeId, now, programme } = request;
    const after = bookItem(m, { itemKey, startsAt, minutes, place, online, organiserId, attendeeId, now, programme });
    if (!isRefusal(after)) return after;
  }
  return null;
}
