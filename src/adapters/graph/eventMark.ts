import { createHash } from 'node:crypto';
import type { DesiredEvent, EventRow } from '../../domain/calendar/desiredEvent.ts';
import { markOf } from '../../domain/calendar/seenEvent.ts';
import type { Id } from '../../domain/plan/mentorship.ts';
import { address, quoted } from './address.ts';
import type { GraphEvent } from './eventBody.ts';
import type { GraphRequest } from './transport.ts';

/** Names our events in every mailbox; changing it would lose those already made. */
const propertyId = 'String {3f0c2f6b-7d0e-4e58-9b7a-5b1d6a4c9e21} Name FotfesteItem';

export const eventFields = 'id,start,end,location,sensitivity,isCancelled,isOrganizer,isOnlineMeeting,attendees';
export const inUtc = { Prefer: 'outlook.timezone="UTC"' };

/** The value our event is found again by: an item has one living event, whichever booking it is at. */
export const markProperty = (row: EventRow) => ({ id: propertyId, value: markOf(row) });

/** The mark that an event carries; null when it is not ours. */
export function markIn(event: GraphEvent): string | null {
  const ours = (event.singleValueExtendedProperties ?? []).find(
    ({ id }) => id?.toLowerCase() === propertyId.toLowerCase(),
  );
  return ours?.value ?? null;
}

/** The living events of this item in its calendar. */
export function findRequest(row: EventRow): GraphRequest {
  const filter = `singleValueExtendedProperties/Any(ep: ep/id eq ${quoted(propertyId)} and ep/value eq ${quoted(markOf(row))})`;
  const path = address`/users/${row.mailboxId}/events?$filter=${filter}&$select=${eventFields}`;
  return { name: 'event.find', method: 'GET', path, headers: inUtc };
}

/** Every event of ours in a calendar, with its mark. */
export function markedRequest(mailboxId: Id): GraphRequest {
  const filter = `singleValueExtendedProperties/Any(ep: ep/id eq ${quoted(propertyId)} and ep/value ne null)`;
  const expand = `singleValueExtendedProperties($filter=id eq ${quoted(propertyId)})`;
  const path = address`/users/${mailboxId}/events?$filter=${filter}&$expand=${expand}&$select=${eventFields}&$top=${100}`;
  return { name: 'event.marked', method: 'GET', path, headers: inUtc };
}

/** An attendee's copy and a cancelled event are not the organiser's living one. */
export const isLiving = (event: GraphEvent): boolean => event.isCancelled !== true && event.isOrganizer !== false;

export const firstLiving = (page: unknown): GraphEvent | null =>
  ((page as { value?: readonly GraphEvent[] } | null)?.value ?? []).find(isLiving) ?? null;

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
