import { type Instant, minutesBetween } from '../instant.ts';
import type { KnownEvent } from './desiredEvent.ts';

/** One of our events as its organiser's calendar shows it. */
export interface SeenEvent {
  readonly eventId: string;
  readonly etag: string | null;
  readonly startsAt: Instant;
  readonly endsAt: Instant;
  readonly place: string | null;
  /** Has a link for a Teams meeting. */
  readonly online: boolean;
  /** When the attendee declined, as Exchange gives it; null while she has not. */
  readonly declinedAt: string | null;
}

/** One of our events, found by its mark and not by its id. */
export interface MarkedEvent extends SeenEvent {
  /** `mentorship/item`. */
  readonly mark: string;
}

/** What a reading of a calendar gave. */
export interface CalendarReading {
  /** Where the next reading goes on. */
  readonly link: string;
  /** Of the events that were asked about, those that may have changed; null for one that is gone. */
  readonly seen: ReadonlyMap<string, SeenEvent | null>;
  /** Every event that carries our mark, where everything was read; null where only changes were. */
  readonly marked: readonly MarkedEvent[] | null;
}

/** The mark that an item's event carries: an item has one living event, whichever booking it is at. */
export const markOf = (item: { readonly mentorshipId: string; readonly itemKey: string }): string =>
  `${item.mentorshipId}/${item.itemKey}`;

/** What people did to an event in Outlook. */
export type Finding =
  | { readonly kind: 'same' }
  | { readonly kind: 'gone' }
  | { readonly kind: 'declined' }
  | {
      readonly kind: 'moved';
      readonly startsAt: Instant;
      readonly minutes: number;
      readonly place: string | null;
      readonly online: boolean;
    };

/**
 * What is different from what the calendar was last known to hold. What we wrote ourselves is known, so it never differs;
 * neither does an attendee who accepts, nor a decline that was seen before.
 */
export function findingOf(known: KnownEvent, seen: SeenEvent | null): Finding {
  if (seen === null) return { kind: 'gone' };
  const { event } = known;
  const online = hasLink(known, seen);
  const isElsewhere = event.startsAt !== seen.startsAt || event.endsAt !== seen.endsAt || event.place !== seen.place;
  if (isElsewhere || event.online !== online) {
    const { startsAt, endsAt, place } = seen;
    return { kind: 'moved', startsAt, minutes: minutesBetween(startsAt, endsAt), place, online };
  }
  return seen.declinedAt !== null && seen.declinedAt !== known.declinedAt ? { kind: 'declined' } : { kind: 'same' };
}

/** A link that was taken out counts; one that Outlook adds by itself, as it may be set up to, is nobody's wish. */
const hasLink = ({ event }: KnownEvent, seen: SeenEvent): boolean => event.online && seen.online;

/** What the calendar is known to hold, now that it has been seen. */
export const knownFrom = (known: KnownEvent, seen: SeenEvent): KnownEvent => ({
  eventId: seen.eventId,
  event: {
    ...known.event,
    startsAt: seen.startsAt,
    endsAt: seen.endsAt,
    place: seen.place,
    online: hasLink(known, seen),
  },
  etag: seen.etag,
  declinedAt: seen.declinedAt,
});

/** Of several events of an item the one that is known is kept; where that is gone, or none is known, the first. */
export function keptOf(
  known: KnownEvent | null,
  events: readonly MarkedEvent[],
  seen: CalendarReading['seen'],
): MarkedEvent | undefined {
  const isThere = known !== null && seen.get(known.eventId) !== null;
  return events.find(({ eventId }) => eventId === known?.eventId) ?? (isThere ? undefined : events[0]);
}
