import { createHash } from 'node:crypto';
import type { Event } from '@microsoft/microsoft-graph-types';
import type { DesiredEvent, EventRow } from '../../domain/calendar/desiredEvent.ts';
import { dayOf, type Instant, instantAt, timeOf } from '../../domain/instant.ts';
import type { Language } from '../../domain/people.ts';
import { textsOf } from '../../texts/texts.ts';

/** An event as Graph answers it. */
export type GraphEvent = Event & { readonly id: string };

export interface Attendee {
  readonly address: string;
  readonly name: string;
}

/** Names our events in every mailbox; changing it would lose those already made. */
export const itemPropertyId = 'String {3f0c2f6b-7d0e-4e58-9b7a-5b1d6a4c9e21} Name FotfesteItem';

/** The value our event is found again by: an item has one living event, whichever booking it is at. */
export const itemValue = (row: EventRow): string => `${row.mentorshipId}/${row.itemKey}`;

/**
 * Deterministic, so that Exchange makes the same booking once only. A UUID in form (RFC 9562 version 8). The time is part of
 * it because an undone booking gives its number back.
 */
export function transactionIdOf(tenantId: string, row: EventRow, event: DesiredEvent): string {
  const { bookingNumber, organiserId, attendeeId, startsAt } = event;
  const parts = [tenantId, row.mentorshipId, row.itemKey, bookingNumber, organiserId, attendeeId, startsAt];
  const hex = createHash('sha256').update(parts.join('|')).digest('hex');
  return [hex.slice(0, 8), hex.slice(8, 12), `8${hex.slice(13, 16)}`, `a${hex.slice(17, 20)}`, hex.slice(20, 32)].join(
    '-',
  );
}

/** Neutral, private and without a body (DOMAIN §10): the calendar says that two people meet, not what about. */
export function newEventBody(event: DesiredEvent, attendee: Attendee, language: Language): Record<string, unknown> {
  return {
    subject: textsOf(language).calendar.subject,
    sensitivity: 'private',
    showAs: 'busy',
    isReminderOn: true,
    isOnlineMeeting: false,
    // A proposal made in Outlook would not reach the plan; asking for another time in the app does.
    allowNewTimeProposals: false,
    start: wallTime(event.startsAt),
    end: wallTime(event.endsAt),
    ...(event.place === null ? {} : { location: { displayName: event.place } }),
    attendees: [{ type: 'required', emailAddress: { address: attendee.address, name: attendee.name } }],
  };
}

/** Only what differs, and never the attendees: that would invite everybody again. */
export function changedFields(found: GraphEvent, event: DesiredEvent): Record<string, unknown> {
  return {
    ...(isAt(found.start, event.startsAt) ? {} : { start: wallTime(event.startsAt) }),
    ...(isAt(found.end, event.endsAt) ? {} : { end: wallTime(event.endsAt) }),
    ...((found.location?.displayName ?? '') === (event.place ?? '')
      ? {}
      : { location: { displayName: event.place ?? '' } }),
    ...(found.sensitivity === 'private' ? {} : { sensitivity: 'private' }),
  };
}

export const invites = (found: GraphEvent, attendee: Attendee): boolean =>
  (found.attendees ?? []).some((a) => a.emailAddress?.address?.toLowerCase() === attendee.address.toLowerCase());

/** Norwegian wall time, so that invitations read well; UTC in the hour that daylight saving gives twice. */
function wallTime(instant: Instant): { dateTime: string; timeZone: string } {
  const day = dayOf(instant);
  const time = timeOf(instant);
  if (instantAt(day, time) === instant) return { dateTime: `${day}T${time}:00`, timeZone: 'Europe/Oslo' };
  return { dateTime: instant.slice(0, 19), timeZone: 'UTC' };
}

const isAt = (given: GraphEvent['start'], instant: Instant): boolean =>
  given?.timeZone === 'UTC' && given.dateTime?.slice(0, 19) === instant.slice(0, 19);
