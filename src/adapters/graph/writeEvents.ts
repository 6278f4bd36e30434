import type { DesiredEvent, EventChange, EventWrite, KnownEvent } from '../../domain/calendar/desiredEvent.ts';
import type { Id } from '../../domain/plan/mentorship.ts';
import type { Outcome } from '../../ports.ts';
import { address } from './address.ts';
import type { Attendees } from './attendees.ts';
import { sendBatch } from './batch.ts';
import { type Attendee, changedFields, type GraphEvent, invites, newEventBody, shiftedFields } from './eventBody.ts';
import { findRequest, firstLiving, markProperty, transactionIdOf } from './eventMark.ts';
import { outcomeOf } from './outcomes.ts';
import type { Answer, GraphRequest, Send } from './transport.ts';

export interface Writing {
  readonly send: Send;
  readonly tenantId: Id;
  readonly attendees: Attendees;
}

type Written = Outcome<KnownEvent | null>;

const ok = (value: KnownEvent | null): Written => ({ kind: 'ok', value });

/**
 * Makes changes in one calendar: who is invited and what may be there already is asked first, each in one batch, and only
 * where it is not known. So a calendar is asked once for every 20 changes, and what is lost is never made twice.
 */
export async function writeEvents(writing: Writing, writes: readonly EventWrite[]): Promise<Written[]> {
  const steps = writes.map((write) => ({ write, outcome: null as Written | null, found: null as GraphEvent | null }));
  await inviteFirst(writing, steps);
  await lookFirst(writing, steps);
  const open = steps.filter(({ outcome }) => outcome === null);
  const requests = open.map((step) => requestOf(writing, step));
  const asked = open.filter((_, index) => requests[index] !== null);
  const answers = await sendBatch(
    writing.send,
    'event.batch',
    requests.filter((request) => request !== null),
  );
  for (const step of open) {
    const at = asked.indexOf(step);
    step.outcome = at < 0 ? unchanged(step) : writtenOf(step, answers[at] as Answer);
  }
  return steps.map(({ outcome }) => outcome as Written);
}

interface Step {
  readonly write: EventWrite;
  outcome: Written | null;
  /** What an earlier attempt made. */
  found: GraphEvent | null;
  attendee?: Attendee;
}

const isCreate = ({ write }: Step): boolean => write.change.kind === 'create';
const eventOf = (change: EventChange): DesiredEvent | null => (change.kind === 'cancel' ? null : change.event);

async function inviteFirst({ attendees }: Writing, steps: readonly Step[]): Promise<void> {
  const creates = steps.filter(isCreate);
  const found = await attendees.find(creates.flatMap(({ write }) => eventOf(write.change)?.attendeeId ?? []));
  for (const step of creates) {
    const invited = found.get(eventOf(step.write.change)?.attendeeId ?? '');
    if (invited?.kind === 'ok') step.attendee = invited.value;
    else step.outcome = invited ?? { kind: 'unknown', reason: 'unavailable' };
  }
}

/** An earlier attempt may have been done though nobody heard of it. */
async function lookFirst({ send }: Writing, steps: readonly Step[]): Promise<void> {
  const unsure = steps.filter((step) => isCreate(step) && step.outcome === null && step.write.row.mayExist);
  const answers = await sendBatch(
    send,
    'event.find',
    unsure.map(({ write }) => findRequest(write.row)),
  );
  for (const [index, step] of unsure.entries()) {
    const outcome = outcomeOf(answers[index] as Answer, 'repeatable');
    if (outcome.kind === 'ok') step.found = firstLiving(outcome.value);
    else step.outcome = outcome;
  }
}

/** Null where the calendar holds already what it should. */
function requestOf(writing: Writing, { write, found, attendee }: Step): GraphRequest | null {
  const { row, change } = write;
  const path = address`/users/${row.mailboxId}/events`;
  if (change.kind === 'cancel') return cancelRequest(path, change.eventId);
  if (change.kind === 'update') {
    const etag = row.known?.etag ?? null;
    const body = shiftedFields(row.known?.event ?? null, change.event);
    const headers = etag === null ? {} : { headers: { 'If-Match': etag } };
    return {
      name: 'event.update',
      method: 'PATCH',
      path: `${path}/${encodeURIComponent(change.eventId)}`,
      body,
      ...headers,
    };
  }
  if (attendee === undefined) return null;
  if (found === null) return createRequest(writing, { write, path, attendee });
  // One that invites somebody else goes first; the next attempt finds none and makes it.
  if (!invites(found, attendee)) return cancelRequest(path, found.id);
  const body = changedFields(found, change.event);
  if (Object.keys(body).length === 0) return null;
  return { name: 'event.update', method: 'PATCH', path: `${path}/${encodeURIComponent(found.id)}`, body };
}

const cancelRequest = (path: string, eventId: string): GraphRequest => ({
  name: 'event.cancel',
  method: 'POST',
  path: `${path}/${encodeURIComponent(eventId)}/cancel`,
  body: {},
});

interface Create {
  readonly write: EventWrite;
  readonly path: string;
  readonly attendee: Attendee;
}

function createRequest({ tenantId }: Writing, { write, path, attendee }: Create): GraphRequest {
  const event = eventOf(write.change) as DesiredEvent;
  return {
    name: 'event.create',
    method: 'POST',
    path,
    body: {
      ...newEventBody(event, attendee, write.language),
      transactionId: transactionIdOf(tenantId, write.row, event),
      singleValueExtendedProperties: [markProperty(write.row)],
    },
  };
}

function unchanged({ write, found }: Step): Written {
  const event = eventOf(write.change);
  return event && found ? ok({ eventId: found.id, event, etag: etagOf(found), declinedAt: null }) : ok(write.row.known);
}

function writtenOf({ write, found, attendee }: Step, answer: Answer): Written {
  const { change, row } = write;
  const mayDouble = change.kind === 'create' && found === null;
  const outcome = outcomeOf(answer, mayDouble ? 'create' : 'repeatable');
  if (change.kind === 'cancel') {
    const isGone = outcome.kind === 'permanent' && outcome.reason === 'notFound';
    return outcome.kind === 'ok' || isGone ? ok(null) : outcome;
  }
  if (outcome.kind !== 'ok') {
    // Exchange knows the transaction: the event is there, and is looked up next.
    const isThere = mayDouble && outcome.kind === 'retry' && outcome.reason === 'conflict';
    return isThere ? { kind: 'unknown', reason: 'conflict' } : outcome;
  }
  if (found !== null && attendee !== undefined && !invites(found, attendee))
    return { kind: 'retry', seconds: 0, reason: 'otherAttendee' };
  const made = outcome.value as GraphEvent | null;
  const eventId = found?.id ?? (change.kind === 'update' ? change.eventId : (made?.id ?? ''));
  return ok({ eventId, event: change.event, etag: etagOf(made), declinedAt: row.known?.declinedAt ?? null });
}

export const etagOf = (event: GraphEvent | null): string | null =>
  (event as { '@odata.etag'?: string } | null)?.['@odata.etag'] ?? null;
