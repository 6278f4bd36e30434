import type { Instant } from '../instant.ts';
import type { Language } from '../people.ts';
import type { Id } from '../plan/mentorship.ts';

/** An event that a plan wants in a calendar. It carries no content: the subject is neutral and the event private. */
export interface DesiredEvent {
  readonly itemKey: string;
  readonly subject: 'mentorTalk' | 'probationTalk';
  readonly organiserId: Id;
  readonly attendeeId: Id;
  readonly startsAt: Instant;
  readonly endsAt: Instant;
  readonly place: string | null;
  readonly online: boolean;
  readonly bookingNumber: number;
}

/** What a calendar is known to hold. */
export interface KnownEvent {
  readonly eventId: string;
  readonly event: DesiredEvent;
  /** The version that Exchange gave it; null where it is not known. */
  readonly etag: string | null;
  /** When the attendee last declined, as the calendar says; null while she has not. */
  readonly declinedAt: string | null;
}

/** What a plan wants of an item's event, beside what the calendar is known to hold. */
export interface EventRow {
  readonly mentorshipId: Id;
  readonly itemKey: string;
  readonly desired: DesiredEvent | null;
  readonly known: KnownEvent | null;
  /** Whose calendar the next step is taken in: where the event is known to lie, else where it is to lie. */
  readonly mailboxId: Id;
  /** An earlier attempt to make it may have been done though nobody heard of it. */
  readonly mayExist: boolean;
  /** Proof that this caller holds the row. */
  readonly lease: string | null;
}

/** One step that brings a calendar from what it holds to what the plan wants. A new organiser means cancel, then create. */
export type EventChange =
  | { readonly kind: 'create'; readonly event: DesiredEvent }
  | { readonly kind: 'update'; readonly eventId: string; readonly event: DesiredEvent }
  | { readonly kind: 'cancel'; readonly eventId: string; readonly organiserId: Id };

/** A change to be made in a calendar, for this row. */
export interface EventWrite {
  readonly row: EventRow;
  readonly change: EventChange;
  readonly language: Language;
}
