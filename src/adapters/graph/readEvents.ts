import type { KnownEvent } from '../../domain/calendar/desiredEvent.ts';
import type { CalendarReading, MarkedEvent, SeenEvent } from '../../domain/calendar/seenEvent.ts';
import { addDays, type Day } from '../../domain/day.ts';
import type { Id } from '../../domain/plan/mentorship.ts';
import type { Outcome, ReadSince } from '../../ports.ts';
import { address } from './address.ts';
import type { Attendees } from './attendees.ts';
import { batchMax, sendBatch } from './batch.ts';
import type { Attendee, GraphEvent } from './eventBody.ts';
import { eventFields, inUtc, isLiving, markedRequest, markIn } from './eventMark.ts';
import { outcomeOf } from './outcomes.ts';
import { readPages } from './pages.ts';
import type { Answer, GraphRequest, Send } from './transport.ts';
import { etagOf } from './writeEvents.ts';

export interface Reading {
  readonly send: Send;
  readonly attendees: Attendees;
}

/** What is over, or further away than a plan is long, is found by its id or its mark all the same. */
const viewDays = { before: 35, after: 430 } as const;
/** A nextLink that never ends must not keep us for ever. */
const pagesMax = 200;

/**
 * Delta is the truth: what of these events changed since the link. Of everything else in the calendar nothing leaves this
 * function. A view ends somewhere, so an event that is gone from it is asked for by its id before it counts as gone.
 */
export async function readEvents(
  reading: Reading,
  mailboxId: Id,
  { link, events, today }: ReadSince,
): Promise<Outcome<CalendarReading>> {
  const ids = new Set(events.map(({ eventId }) => eventId));
  const walked = await walk(reading.send, { first: link ?? viewOf(mailboxId, today), ids });
  if (walked.kind === 'expired') return readEvents(reading, mailboxId, { link: null, events, today });
  if (walked.kind !== 'ok') return walked;
  const { found, gone, link: next } = walked.value;
  const unsure = link === null ? [...ids].filter((id) => !found.has(id)) : [...gone];
  const verified = await askFor(reading.send, { mailboxId, ids: unsure });
  if (verified.kind !== 'ok') return verified;
  for (const [id, event] of verified.value) found.set(id, event);
  const seen = await seenOf(reading, { events, found });
  if (seen.kind !== 'ok' || link !== null)
    return seen.kind === 'ok' ? ok({ link: next, seen: seen.value, marked: null }) : seen;
  const marked = await readMarked(reading.send, mailboxId);
  return marked.kind === 'ok' ? ok({ link: next, seen: seen.value, marked: marked.value }) : marked;
}

const ok = <T>(value: T): Outcome<T> => ({ kind: 'ok', value });

const viewOf = (mailboxId: Id, today: Day): string =>
  address`/users/${mailboxId}/calendarView/delta?startDateTime=${`${addDays(today, -viewDays.before)}T00:00:00Z`}&endDateTime=${`${addDays(today, viewDays.after)}T00:00:00Z`}`;

type Found = Map<string, GraphEvent | null>;

interface Walked {
  readonly found: Found;
  readonly gone: Set<string>;
  readonly link: string;
}

type DeltaEvent = GraphEvent & { readonly '@removed'?: unknown };

/** Follows the links to the last one, keeping our own events only. */
async function walk(
  send: Send,
  { first, ids }: { first: string; ids: ReadonlySet<string> },
): Promise<Outcome<Walked> | { readonly kind: 'expired' }> {
  const found: Found = new Map();
  const gone = new Set<string>();
  let path = first;
  for (let page = 0; page < pagesMax; page += 1) {
    const headers = { Prefer: `${inUtc.Prefer}, odata.maxpagesize=200` };
    const answer = await send({ name: 'event.delta', method: 'GET', path, headers });
    if (isExpired(answer)) return { kind: 'expired' };
    const outcome = outcomeOf(answer, 'repeatable');
    if (outcome.kind !== 'ok') return outcome;
    const body = outcome.value as { value?: readonly DeltaEvent[] } & Record<string, unknown>;
    for (const event of body.value ?? []) {
      if (!ids.has(event.id)) continue;
      // The same event can come more than once in a round; the last counts.
      found.delete(event.id);
      gone.delete(event.id);
      if (event['@removed'] === undefined) found.set(event.id, event);
      else gone.add(event.id);
    }
    const last = body['@odata.deltaLink'];
    if (typeof last === 'string') return ok({ found, gone, link: last });
    if (typeof body['@odata.nextLink'] !== 'string') break;
    path = body['@odata.nextLink'];
  }
  return { kind: 'retry', seconds: 300, reason: 'invalid' };
}

/** https://learn.microsoft.com/graph/delta-query-overview: 410, or a sync state that is no longer known, means read everything. */
const isExpired = (answer: Answer): boolean =>
  answer.kind === 'answered' &&
  (answer.status === 410 || /^(syncStateNotFound|syncStateInvalid|resyncRequired)$/i.test(answer.code ?? ''));

/** Whether these are there after all, twenty at a time. */
async function askFor(
  send: Send,
  { mailboxId, ids }: { mailboxId: Id; ids: readonly string[] },
): Promise<Outcome<Found>> {
  const found: Found = new Map();
  for (let from = 0; from < ids.length; from += batchMax) {
    const some = ids.slice(from, from + batchMax);
    const answers = await sendBatch(
      send,
      'event.verify',
      some.map((id) => eventRequest(mailboxId, id)),
    );
    for (const [index, id] of some.entries()) {
      const outcome = outcomeOf(answers[index] as Answer, 'repeatable');
      if (outcome.kind === 'ok') found.set(id, outcome.value as GraphEvent);
      else if (outcome.kind === 'permanent' && outcome.reason === 'notFound') found.set(id, null);
      else return outcome;
    }
  }
  return ok(found);
}

const eventRequest = (mailboxId: Id, eventId: string): GraphRequest => ({
  name: 'event.verify',
  method: 'GET',
  path: address`/users/${mailboxId}/events/${eventId}?$select=${eventFields}`,
  headers: inUtc,
});

/** Who declined is known by her address, so it is asked for where somebody has. */
async function seenOf(
  { attendees }: Reading,
  { events, found }: { events: readonly KnownEvent[]; found: Found },
): Promise<Outcome<Map<string, SeenEvent | null>>> {
  const shown = events.filter(({ eventId }) => found.has(eventId));
  const declined = shown.filter(({ eventId }) => someDeclined(found.get(eventId) ?? null));
  const people = await attendees.find(declined.map(({ event }) => event.attendeeId));
  const seen = new Map<string, SeenEvent | null>();
  for (const { eventId, event } of shown) {
    const invited = people.get(event.attendeeId);
    if (invited && invited.kind !== 'ok') return invited;
    const graphEvent = found.get(eventId) ?? null;
    seen.set(eventId, graphEvent && isLiving(graphEvent) ? asSeen(graphEvent, invited?.value ?? null) : null);
  }
  return ok(seen);
}

const someDeclined = (event: GraphEvent | null): boolean =>
  (event?.attendees ?? []).some(({ status }) => status?.response === 'declined');

function asSeen(event: GraphEvent, attendee: Attendee | null): SeenEvent {
  const hers = (event.attendees ?? []).find(
    ({ emailAddress }) => attendee && emailAddress?.address?.toLowerCase() === attendee.address.toLowerCase(),
  );
  return {
    eventId: event.id,
    etag: etagOf(event),
    startsAt: instantOf(event.start?.dateTime),
    endsAt: instantOf(event.end?.dateTime),
    place: placeIn(event),
    online: event.isOnlineMeeting === true,
    declinedAt: hers?.status?.response === 'declined' ? (hers.status.time ?? '') : null,
  };
}

/** Where nobody gave a place, Outlook writes that it is a Teams meeting, in its own language. */
function placeIn({ location, isOnlineMeeting }: GraphEvent): string | null {
  const place = location?.displayName || null;
  return isOnlineMeeting === true && place?.startsWith('Microsoft Teams') ? null : place;
}

/** Asked for in UTC: 2026-09-18T11:15:00.0000000. */
const instantOf = (dateTime: string | null | undefined): string => `${(dateTime ?? '').slice(0, 19)}.000Z`;

/** Who has declined is not looked at here: the events that are known are seen by their ids. */
async function readMarked(send: Send, mailboxId: Id): Promise<Outcome<readonly MarkedEvent[]>> {
  const pages = await readPages<GraphEvent>(send, markedRequest(mailboxId));
  if (pages.kind !== 'ok') return pages;
  return ok(
    pages.value.filter(isLiving).flatMap((event) => {
      const mark = markIn(event);
      return mark === null ? [] : [{ ...asSeen(event, null), mark }];
    }),
  );
}
