import type { Instant } from '../instant.ts';
import type { DesiredEvent, EventChange, KnownEvent } from './desiredEvent.ts';

/** True when a calendar that holds one need not change to hold the other; which booking made it shows nowhere. */
export const sameEvent = (a: DesiredEvent, b: DesiredEvent): boolean =>
  a.itemKey === b.itemKey &&
  a.subject === b.subject &&
  a.organiserId === b.organiserId &&
  a.attendeeId === b.attendeeId &&
  a.startsAt === b.startsAt &&
  a.endsAt === b.endsAt &&
  a.place === b.place &&
  a.online === b.online;

const create = (event: DesiredEvent): EventChange => ({ kind: 'create', event });

const cancel = ({ eventId, event }: KnownEvent): EventChange => ({
  kind: 'cancel',
  eventId,
  organiserId: event.organiserId,
});

const isOver = (event: DesiredEvent, now?: Instant): boolean => now !== undefined && event.endsAt <= now;

/**
 * The steps that bring a calendar from what it is known to hold to what the plan wants. With `now`, a meeting that is
 * over stays, and is not made any more: nobody is told of yesterday's meeting.
 */
export function diffEvent(known: KnownEvent | null, desired: DesiredEvent | null, now?: Instant): EventChange[] {
  if (known === null) return desired === null || isOver(desired, now) ? [] : [create(desired)];
  if (desired === null) return isOver(known.event, now) ? [] : [cancel(known)];
  if (sameEvent(known.event, desired)) return [];
  // A meeting that has its link keeps it (Microsoft Graph, event resource: isOnlineMeeting, read 2026-11).
  const losesLink = known.event.online && !desired.online;
  if (losesLink || known.event.organiserId !== desired.organiserId) return [cancel(known), create(desired)];
  return [{ kind: 'update', eventId: known.eventId, event: desired }];
}
