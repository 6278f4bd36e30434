import type { Event } from '@microsoft/microsoft-graph-types';
import type { DesiredEvent } from '../../domain/calendar/desiredEvent.ts';
import { dayOf, type Instant, instantAt, timeOf } from '../../domain/instant.ts';
import type { Language } from '../../domain/people.ts';
import { textsOf } from '../../texts/texts.ts';

/** An event as Graph answers it. */
export type GraphEvent = Event & { readonly id: string };

export interface Attendee {
  readonly address: string;
  readonly name: string;
}

const onlineFields = { isOnlineMeeting: true, onlineMeetingProvider: 'teamsForBusiness' } as const;

/** Neutral, private and without a body (DOMAIN §10): the calendar says that two people meet, not what about. */
export function newEventBody(event: DesiredEvent, attendee: Attendee, language: Language): Record<string, unknown> {
  return {
    subject: textsOf(language).calendar.subject,
    sensitivity: 'private',
    showAs: 'busy',
    isReminderOn: true,
    ...(event.online ? onlineFields : { isOnlineMeeting: false }),
    // A proposal made in Outlook would not reach the plan; asking for another time in the app does.
    allowNewTimeProposals: false,
    start: wallTime(event.startsAt),
    end: wallTime(event.endsAt),
    ...(event.place === null ? {} : { location: { displayName: event.place } }),
    attendees: [{ type: 'required', emailAddress: { address: attendee.address, name: attendee.name } }],
  };
}

/** What moves an event that is known to lie elsewhere; all of it where that is not known. Never the attendees: that would invite everybody again. */
export function shiftedFields(from: DesiredEvent | null, to: DesiredEvent): Record<string, unknown> {
  const isAsBefore = from !== null && from.startsAt === to.startsAt && from.endsAt === to.endsAt;
  return {
    ...(isAsBefore ? {} : { start: wallTime(to.startsAt), end: wallTime(to.endsAt) }),
    ...(from !== null && from.place === to.place ? {} : { location: { displayName: to.place ?? '' } }),
    ...(to.online && from?.online !== true ? onlineFields : {}),
    sensitivity: 'private',
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
    ...(event.online && found.isOnlineMeeting !== true ? onlineFields : {}),
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
