import type { DesiredEvent, EventRow, KnownEvent } from '../../domain/calendar/desiredEvent.ts';
import type { Language } from '../../domain/people.ts';
import type { Id } from '../../domain/plan/mentorship.ts';
import type { Calendar, Outcome } from '../../ports.ts';
import { address, quoted } from './address.ts';
import {
  type Attendee,
  changedFields,
  type GraphEvent,
  invites,
  itemPropertyId,
  itemValue,
  newEventBody,
  transactionIdOf,
} from './eventBody.ts';
import { outcomeOf } from './outcomes.ts';
import { readPages } from './pages.ts';
import type { Send } from './transport.ts';

const fields = 'id,start,end,location,sensitivity,isCancelled,isOrganizer,attendees';
const inUtc = { Prefer: 'outlook.timezone="UTC"' };
const pauseSeconds = 30;

const ok = <T>(value: T): Outcome<T> => ({ kind: 'ok', value });

/** Events in the organiser's Outlook calendar, with the application permission Calendars.ReadWrite. */
export function createCalendar(send: Send, tenantId: Id): Calendar {
  return {
    create: (row, event, language) => createEvent(send, { tenantId, row, event, language }),
    update: (eventId, event) => updateEvent(send, eventId, event),
    cancel: (organiserId, eventId) => cancelEvent(send, organiserId, eventId),
  };
}

interface Wish {
  readonly tenantId: Id;
  readonly row: EventRow;
  readonly event: DesiredEvent;
  readonly language: Language;
}

/** Looks first: an earlier attempt may have been done though nobody heard of it. So it may always be called again. */
async function createEvent(send: Send, wish: Wish): Promise<Outcome<KnownEvent>> {
  const attendee = await readAttendee(send, wish.event.attendeeId);
  if (attendee.kind !== 'ok') return attendee;
  const found = await findEvent(send, wish);
  if (found.kind !== 'ok') return found;
  if (found.value !== null && invites(found.value, attendee.value)) return mend(send, found.value, wish.event);
  if (found.value !== null) {
    const cancelled = await cancelEvent(send, wish.event.organiserId, found.value.id);
    if (cancelled.kind !== 'ok') return cancelled;
  }
  return postEvent(send, wish, attendee.value);
}

async function postEvent(send: Send, wish: Wish, attendee: Attendee): Promise<Outcome<KnownEvent>> {
  const { tenantId, row, event, language } = wish;
  const answer = await send({
    name: 'event.create',
    method: 'POST',
    path: address`/users/${event.organiserId}/events`,
    body: {
      ...newEventBody(event, attendee, language),
      transactionId: transactionIdOf(tenantId, row, event),
      singleValueExtendedProperties: [{ id: itemPropertyId, value: itemValue(row) }],
    },
  });
  const outcome = outcomeOf(answer, 'create');
  if (outcome.kind === 'ok') return ok({ eventId: (outcome.value as GraphEvent).id, event });
  const isAmbiguous = outcome.kind === 'unknown' || (outcome.kind === 'retry' && outcome.reason === 'conflict');
  if (!isAmbiguous) return outcome;
  const found = await findEvent(send, wish);
  if (found.kind === 'ok' && found.value !== null) return ok({ eventId: found.value.id, event });
  return { kind: 'retry', seconds: pauseSeconds, reason: outcome.reason };
}

/** The living event of this item in the organiser's calendar. */
async function findEvent(send: Send, { row, event }: Wish): Promise<Outcome<GraphEvent | null>> {
  const filter = `singleValueExtendedProperties/Any(ep: ep/id eq ${quoted(itemPropertyId)} and ep/value eq ${quoted(itemValue(row))})`;
  const path = address`/users/${event.organiserId}/events?$filter=${filter}&$select=${fields}`;
  const pages = await readPages<GraphEvent>(send, { name: 'event.find', method: 'GET', path, headers: inUtc });
  if (pages.kind !== 'ok') return pages;
  return ok(pages.value.find((found) => found.isCancelled !== true && found.isOrganizer !== false) ?? null);
}

async function updateEvent(send: Send, eventId: string, event: DesiredEvent): Promise<Outcome<KnownEvent>> {
  const path = address`/users/${event.organiserId}/events/${eventId}?$select=${fields}`;
  const outcome = outcomeOf(await send({ name: 'event.read', method: 'GET', path, headers: inUtc }), 'repeatable');
  return outcome.kind === 'ok' ? mend(send, outcome.value as GraphEvent, event) : outcome;
}

async function mend(send: Send, found: GraphEvent, event: DesiredEvent): Promise<Outcome<KnownEvent>> {
  const body = changedFields(found, event);
  if (Object.keys(body).length === 0) return ok({ eventId: found.id, event });
  const path = address`/users/${event.organiserId}/events/${found.id}`;
  const outcome = outcomeOf(await send({ name: 'event.update', method: 'PATCH', path, body }), 'repeatable');
  return outcome.kind === 'ok' ? ok({ eventId: found.id, event }) : outcome;
}

async function cancelEvent(send: Send, organiserId: Id, eventId: string): Promise<Outcome<null>> {
  const path = address`/users/${organiserId}/events/${eventId}/cancel`;
  const outcome = outcomeOf(await send({ name: 'event.cancel', method: 'POST', path, body: {} }), 'repeatable');
  const isGone = outcome.kind === 'permanent' && outcome.reason === 'notFound';
  return outcome.kind === 'ok' || isGone ? ok(null) : outcome;
}

/** A person without a mailbox yet is invited by the name she signs in with. */
async function readAttendee(send: Send, id: Id): Promise<Outcome<Attendee>> {
  const path = address`/users/${id}?$select=${'displayName,mail,userPrincipalName'}`;
  const outcome = outcomeOf(await send({ name: 'event.attendee', method: 'GET', path }), 'repeatable');
  if (outcome.kind !== 'ok') return outcome;
  const user = outcome.value as { displayName: string | null; mail: string | null; userPrincipalName: string };
  return ok({ address: user.mail ?? user.userPrincipalName, name: user.displayName ?? '' });
}
