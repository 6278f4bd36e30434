import { filterOf } from '../filter.ts';
import type { Reply } from '../http.ts';
import { allowOptions, chosen, type Entity, graphRefusal, pageOf } from '../odata.ts';
import { checkShape } from '../shape.ts';
import type { MailboxEvent } from '../state.ts';
import { normalId, readEventBody } from './eventBody.ts';
import { calendarViewDelta } from './eventDelta.ts';
import { type Access, type GraphCall, type GraphRoute, param } from './graphCall.ts';
import { answerEvent, changeEvent, createEvent, removeEvent } from './mailboxes.ts';
import { repeatedEvent } from './repeatedEvent.ts';
import { changeKeyOf, etagOf, eventContext, toGraphEvent } from './toGraphEvent.ts';
import { instantOfQuery, preferredZone } from './zonedTime.ts';

const read: Access = {
  service: 'outlook',
  roles: ['Calendars.Read', 'Calendars.ReadWrite'],
  ownScopes: ['Calendars.Read', 'Calendars.ReadWrite'],
};
const write: Access = { service: 'outlook', roles: ['Calendars.ReadWrite'], ownScopes: ['Calendars.ReadWrite'] };
const filterable = [
  'id',
  'subject',
  'start/dateTime',
  'end/dateTime',
  'iCalUId',
  'isCancelled',
  'isOrganizer',
  'isAllDay',
  'sensitivity',
  'showAs',
  'transactionId',
  'createdDateTime',
  'lastModifiedDateTime',
  'singleValueExtendedProperties',
];
const options = ['$select', '$expand', '$filter', '$orderby', '$top', '$skip', '$count'];

export const eventRoutes: GraphRoute[] = ['/users/{user}/events', '/users/{user}/calendar/events'].flatMap(
  (base): GraphRoute[] => [
    { method: 'GET', path: base, access: read, run: (call) => listEvents(call, eventsOf(call)) },
    { method: 'POST', path: base, access: write, run: postEvent },
    { method: 'GET', path: `${base}/{event}`, access: read, run: getEvent },
    { method: 'PATCH', path: `${base}/{event}`, access: write, run: patchEvent },
    { method: 'DELETE', path: `${base}/{event}`, access: write, run: deleteEvent },
    { method: 'POST', path: `${base}/{event}/cancel`, access: write, run: cancelEvent },
    { method: 'POST', path: `${base}/{event}/accept`, access: write, run: (call) => answer(call, 'accepted') },
    { method: 'POST', path: `${base}/{event}/decline`, access: write, run: (call) => answer(call, 'declined') },
    {
      method: 'POST',
      path: `${base}/{event}/tentativelyAccept`,
      access: write,
      run: (call) => answer(call, 'tentativelyAccepted'),
    },
  ],
);

eventRoutes.push(
  ...['/users/{user}/calendarView', '/users/{user}/calendar/calendarView'].map(
    (path): GraphRoute => ({ method: 'GET', path, access: read, run: viewCalendar }),
  ),
  ...['/users/{user}/calendarView/delta', '/users/{user}/calendar/calendarView/delta'].map(
    (path): GraphRoute => ({ method: 'GET', path, access: read, run: calendarViewDelta }),
  ),
);

function eventsOf(call: GraphCall): MailboxEvent[] {
  return call.ctx.state.events.filter((event) => event.mailboxId === param(call, 'user'));
}

function eventOf(call: GraphCall): MailboxEvent {
  const event = eventsOf(call).find((known) => known.id === param(call, 'event'));
  if (event === undefined)
    throw graphRefusal(404, 'ErrorItemNotFound', 'The specified object was not found in the store.');
  return event;
}

function listEvents(call: GraphCall, events: MailboxEvent[]): Reply {
  allowOptions(call.query, options);
  const zone = preferredZone(call.headers);
  const matches = filterOf(call.query.get('$filter'), filterable);
  const kept = events.filter((event) =>
    matches({ ...toGraphEvent(call.ctx, event, 'UTC'), singleValueExtendedProperties: event.extended }),
  );
  const shown = ordered(kept, call.query.get('$orderby')).map((event) => shownEvent(call, event, zone));
  return pageOf(shown, call.query, {
    path: call.path,
    context: `users('${param(call, 'user')}')/events`,
    pageSize: 10,
    pageMax: 1000,
    by: '$skip',
  });
}

function viewCalendar(call: GraphCall): Reply {
  const from = instantOfQuery(call.query.get('startDateTime'), 'StartDateTime');
  const to = instantOfQuery(call.query.get('endDateTime'), 'EndDateTime');
  const inside = eventsOf(call).filter((event) => Date.parse(event.startsAt) < to && Date.parse(event.endsAt) > from);
  return listEvents(
    call,
    inside.toSorted((a, b) => a.startsAt.localeCompare(b.startsAt)),
  );
}

function ordered(events: MailboxEvent[], order: string | null): MailboxEvent[] {
  if (order === null) return events;
  const [name = '', direction = 'asc'] = order.trim().split(/\s+/);
  const keys: Record<string, (event: MailboxEvent) => string> = {
    'start/dateTime': (event) => event.startsAt,
    'end/dateTime': (event) => event.endsAt,
    subject: (event) => event.content.subject,
    createdDateTime: (event) => event.createdAt,
    lastModifiedDateTime: (event) => event.modifiedAt,
  };
  const key = keys[name];
  if (key === undefined)
    throw graphRefusal(400, 'ErrorInvalidProperty', `The property '${name}' does not support sorting.`);
  const sorted = events.toSorted((a, b) => key(a).localeCompare(key(b)));
  return direction === 'desc' ? sorted.reverse() : sorted;
}

function shownEvent(call: GraphCall, event: MailboxEvent, zone: string): Entity {
  const entity = chosen(toGraphEvent(call.ctx, event, zone), call.query, 'microsoft.graph.event');
  return { ...entity, ...expandedProperties(event, call.query.get('$expand')) };
}

/** $expand=singleValueExtendedProperties($filter=id eq '…' or id eq '…'): without a filter Exchange shows none. */
function expandedProperties(event: MailboxEvent, expand: string | null): Entity {
  if (expand === null) return {};
  const inner = /^singleValueExtendedProperties\(\s*\$filter\s*=\s*(.*)\)$/s.exec(expand.trim())?.[1];
  if (inner === undefined)
    throw graphRefusal(
      400,
      'ErrorInvalidRequest',
      `localTenant expands singleValueExtendedProperties($filter=id eq '…') on events, not '${expand}'.`,
    );
  const matches = filterOf(
    inner.replace(/\{[^}]*\}/g, (guid) => guid.toLowerCase()),
    ['id'],
  );
  const shown = event.extended.filter((property) => matches({ id: normalId(property.id) }));
  return shown.length === 0 ? {} : { singleValueExtendedProperties: shown };
}

function postEvent(call: GraphCall): Reply {
  const body = readEventBody(call.body);
  const mailboxId = param(call, 'user');
  const event = repeatedEvent(call.ctx, mailboxId, body) ?? createEvent(call.ctx, mailboxId, body);
  return eventReply(call, event, 201);
}

function getEvent(call: GraphCall): Reply {
  allowOptions(call.query, ['$select', '$expand']);
  return eventReply(call, eventOf(call), 200);
}

function patchEvent(call: GraphCall): Reply {
  const event = eventOf(call);
  checkVersion(call, event);
  changeEvent(call.ctx, event, readEventBody(call.body));
  return eventReply(call, event, 200);
}

function deleteEvent(call: GraphCall): Reply {
  const event = eventOf(call);
  checkVersion(call, event);
  removeEvent(call.ctx, event);
  return { status: 204 };
}

function cancelEvent(call: GraphCall): Reply {
  checkShape(call.body ?? {}, { type: 'action cancel', object: { comment: 'string', Comment: 'string' } });
  const event = eventOf(call);
  if (event.organizerId !== event.mailboxId)
    throw graphRefusal(
      400,
      'ErrorInvalidRequest',
      "Your request can't be completed. You need to be an organizer to cancel a meeting.",
    );
  removeEvent(call.ctx, event);
  return { status: 202 };
}

function answer(call: GraphCall, kind: 'accepted' | 'declined' | 'tentativelyAccepted'): Reply {
  checkShape(call.body ?? {}, {
    type: 'action',
    object: {
      comment: 'string',
      Comment: 'string',
      sendResponse: 'boolean',
      SendResponse: 'boolean',
      proposedNewTime: 'any',
    },
  });
  answerEvent(call.ctx, eventOf(call), kind);
  return { status: 202 };
}

function checkVersion(call: GraphCall, event: MailboxEvent): void {
  const wanted = call.headers['if-match'];
  if (wanted !== undefined && wanted !== '*' && wanted !== etagOf(event)) {
    throw graphRefusal(
      412,
      'ErrorIrresolvableConflict',
      'The send or update operation could not be performed because the change key passed in the request does not match the current change key for the item.',
    );
  }
  const sent = (call.body as { changeKey?: string } | null)?.changeKey;
  if (sent !== undefined && sent !== changeKeyOf(event)) {
    throw graphRefusal(
      409,
      'ErrorIrresolvableConflict',
      'The change key passed in the request does not match the current change key for the item.',
    );
  }
}

function eventReply(call: GraphCall, event: MailboxEvent, status: number): Reply {
  const { '@odata.etag': etag, ...rest } = shownEvent(call, event, preferredZone(call.headers));
  return { status, body: { '@odata.context': eventContext(event.mailboxId), '@odata.etag': etag, ...rest } };
}
