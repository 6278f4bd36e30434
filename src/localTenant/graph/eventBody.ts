import { newGuid } from '../ids.ts';
import { graphRefusal } from '../odata.ts';
import { checkShape, type Shape } from '../shape.ts';
import type { Attendee, EventContent } from '../state.ts';

const words = (...list: string[]): Shape => ({ words: list });
const zoned: Shape = { type: 'microsoft.graph.dateTimeTimeZone', object: { dateTime: 'string', timeZone: 'string' } };
const email: Shape = { type: 'microsoft.graph.emailAddress', object: { name: 'string', address: 'string' } };
const response: Shape = { type: 'microsoft.graph.responseStatus', object: { response: 'string', time: 'string' } };
const location: Shape = {
  type: 'microsoft.graph.location',
  object: {
    displayName: 'string',
    locationEmailAddress: 'string',
    locationUri: 'string',
    locationType: 'string',
    uniqueId: 'string',
    uniqueIdType: 'string',
    address: 'any',
    coordinates: 'any',
  },
};

/** https://learn.microsoft.com/graph/api/resources/event: what a client may send. */
const eventShape: Shape = {
  type: 'microsoft.graph.event',
  object: {
    id: 'string',
    changeKey: 'string',
    createdDateTime: 'string',
    lastModifiedDateTime: 'string',
    iCalUId: 'string',
    webLink: 'string',
    bodyPreview: 'string',
    type: 'string',
    subject: 'string',
    body: { type: 'microsoft.graph.itemBody', object: { contentType: words('text', 'html'), content: 'string' } },
    start: zoned,
    end: zoned,
    location,
    locations: { list: location },
    attendees: {
      list: {
        type: 'microsoft.graph.attendee',
        object: {
          type: words('required', 'optional', 'resource'),
          emailAddress: email,
          status: response,
          proposedNewTime: 'any',
        },
      },
    },
    organizer: { type: 'microsoft.graph.recipient', object: { emailAddress: email } },
    isAllDay: 'boolean',
    isCancelled: 'boolean',
    isOrganizer: 'boolean',
    isDraft: 'boolean',
    hasAttachments: 'boolean',
    isOnlineMeeting: 'boolean',
    onlineMeetingProvider: words('unknown', 'teamsForBusiness', 'skypeForBusiness', 'skypeForConsumer'),
    onlineMeeting: 'any',
    onlineMeetingUrl: 'string',
    sensitivity: words('normal', 'personal', 'private', 'confidential'),
    showAs: words('free', 'tentative', 'busy', 'oof', 'workingElsewhere', 'unknown'),
    importance: words('low', 'normal', 'high'),
    categories: { list: 'string' },
    isReminderOn: 'boolean',
    reminderMinutesBeforeStart: 'integer',
    responseRequested: 'boolean',
    allowNewTimeProposals: 'boolean',
    hideAttendees: 'boolean',
    originalStartTimeZone: 'string',
    originalEndTimeZone: 'string',
    originalStart: 'string',
    responseStatus: response,
    seriesMasterId: 'string',
    recurrence: 'any',
    transactionId: 'string',
    singleValueExtendedProperties: {
      list: { type: 'microsoft.graph.singleValueLegacyExtendedProperty', object: { id: 'string', value: 'string' } },
    },
  },
};

export type EventBody = Record<string, unknown>;

const propertyId =
  /^(String|Integer|Boolean|SystemTime|Double|Long|CLSID)(Array)? (\{[0-9a-fA-F-]{36}\} (Name .+|Id 0x[0-9a-fA-F]+)|0x[0-9a-fA-F]+)$/;

/** Checks a body for creating or changing an event; throws Graph's 400. */
export function readEventBody(body: unknown): EventBody {
  if (body === null || typeof body !== 'object' || Array.isArray(body))
    throw graphRefusal(400, 'RequestBodyRead', 'The request body must be a JSON object of type microsoft.graph.event.');
  checkShape(body, eventShape);
  const event = body as EventBody;
  if (event.recurrence !== undefined && event.recurrence !== null) {
    throw graphRefusal(400, 'ErrorInvalidRequest', 'localTenant plays single events only, not recurrence.');
  }
  if (String(event.transactionId ?? '').length > 255)
    throw graphRefusal(400, 'ErrorInvalidRequest', 'transactionId is longer than 255 characters.');
  for (const { id, value } of extendedOf(event)) {
    if (!propertyId.test(id) || typeof value !== 'string')
      throw graphRefusal(
        400,
        'ErrorInvalidProperty',
        `The extended property id '${id}' is invalid, or its value is missing. Write 'String {guid} Name name'.`,
      );
  }
  return event;
}

export function extendedOf(event: EventBody): { id: string; value: string }[] {
  const list = (event.singleValueExtendedProperties ?? []) as { id?: string; value?: string }[];
  return list.map(({ id, value }) => ({ id: normalId(String(id ?? '')), value: value as string }));
}

/** Exchange writes the GUID of a property id in lower case. */
export function normalId(id: string): string {
  return id.replace(/\{[^}]*\}/, (guid) => guid.toLowerCase());
}

/** The properties a PATCH leaves alone keep their value; a new event starts from Outlook's defaults. */
export function mergeContent(before: EventContent, event: EventBody): EventContent {
  const value = <K extends keyof EventContent>(name: K): EventContent[K] =>
    event[name] === undefined || event[name] === null ? before[name] : (event[name] as EventContent[K]);
  const online = event.isOnlineMeeting === true;
  const body = event.body as { contentType?: string; content?: string | null } | null | undefined;
  return {
    subject: value('subject'),
    body: body
      ? { contentType: body.contentType?.toLowerCase() === 'text' ? 'text' : 'html', content: body.content ?? '' }
      : before.body,
    location: value('location'),
    isAllDay: value('isAllDay'),
    sensitivity: value('sensitivity'),
    showAs: value('showAs'),
    importance: value('importance'),
    categories: value('categories'),
    isReminderOn: value('isReminderOn'),
    reminderMinutesBeforeStart: value('reminderMinutesBeforeStart'),
    responseRequested: value('responseRequested'),
    allowNewTimeProposals: value('allowNewTimeProposals'),
    hideAttendees: value('hideAttendees'),
    // Once online, a meeting keeps its link: https://learn.microsoft.com/graph/api/event-update
    joinUrl:
      before.joinUrl ??
      (online ? `https://teams.microsoft.com/l/meetup-join/19%3ameeting_${newGuid()}%40thread.v2/0` : null),
  };
}

export const emptyContent: EventContent = {
  subject: '',
  body: { contentType: 'html', content: '' },
  location: { displayName: '' },
  isAllDay: false,
  sensitivity: 'normal',
  showAs: 'busy',
  importance: 'normal',
  categories: [],
  isReminderOn: true,
  reminderMinutesBeforeStart: 15,
  responseRequested: true,
  allowNewTimeProposals: true,
  hideAttendees: false,
  joinUrl: null,
};

/** The attendees sent, keeping the answers already given by those who stay. */
export function attendeesOf(event: EventBody, before: Attendee[]): Attendee[] {
  if (event.attendees === undefined || event.attendees === null) return before;
  const list = event.attendees as { type?: string; emailAddress?: { name?: string | null; address?: string | null } }[];
  return list.map(({ type, emailAddress }) => {
    const address = emailAddress?.address ?? '';
    if (!/^[^@\s]+@[^@\s]+$/.test(address))
      throw graphRefusal(400, 'ErrorInvalidRecipients', `At least one recipient isn't valid: '${address}'.`);
    const known = before.find((attendee) => attendee.address.toLowerCase() === address.toLowerCase());
    return {
      type: type ?? 'required',
      response: known?.response ?? 'none',
      respondedAt: known?.respondedAt ?? null,
      name: emailAddress?.name ?? address,
      address,
    };
  });
}
