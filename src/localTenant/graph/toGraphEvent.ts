import type { TenantContext } from '../context.ts';
import { contextOf, type Entity } from '../odata.ts';
import type { MailboxEvent } from '../state.ts';
import { dateTimeTimeZone } from './zonedTime.ts';

const never = '0001-01-01T00:00:00Z';

/** The change key and ETag of one copy; they change with every version. */
export function changeKeyOf(event: MailboxEvent): string {
  return Buffer.from(`${event.id.slice(10, 22)}/${event.version}`).toString('base64');
}

export function etagOf(event: MailboxEvent): string {
  return `W/"${changeKeyOf(event)}"`;
}

/** One person's copy as Graph shows it. */
export function toGraphEvent(ctx: TenantContext, event: MailboxEvent, zone: string): Entity {
  const { content } = event;
  const organizer = ctx.state.users.find((user) => user.id === event.organizerId);
  const text = content.body.content
    .replace(/<[^>]*>/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  return {
    '@odata.etag': etagOf(event),
    id: event.id,
    createdDateTime: stamp(event.createdAt),
    lastModifiedDateTime: stamp(event.modifiedAt),
    changeKey: changeKeyOf(event),
    categories: content.categories,
    transactionId: event.transactionId,
    originalStartTimeZone: event.startZone,
    originalEndTimeZone: event.endZone,
    iCalUId: event.iCalUId,
    reminderMinutesBeforeStart: content.reminderMinutesBeforeStart,
    isReminderOn: content.isReminderOn,
    hasAttachments: false,
    subject: content.subject,
    bodyPreview: text.slice(0, 255),
    importance: content.importance,
    sensitivity: content.sensitivity,
    isAllDay: content.isAllDay,
    isCancelled: event.isCancelled,
    isOrganizer: event.organizerId === event.mailboxId,
    responseRequested: content.responseRequested,
    seriesMasterId: null,
    showAs: content.showAs,
    type: 'singleInstance',
    webLink: `https://outlook.office365.com/owa/?itemid=${encodeURIComponent(event.id)}&exvsurl=1&path=/calendar/item`,
    onlineMeetingUrl: null,
    isOnlineMeeting: content.joinUrl !== null,
    onlineMeetingProvider: content.joinUrl === null ? 'unknown' : 'teamsForBusiness',
    allowNewTimeProposals: content.allowNewTimeProposals,
    isDraft: false,
    hideAttendees: content.hideAttendees,
    responseStatus: { response: event.response, time: never },
    body: shownBody(event),
    start: dateTimeTimeZone(event.startsAt, zone),
    end: dateTimeTimeZone(event.endsAt, zone),
    location: { locationType: 'default', uniqueIdType: 'unknown', ...content.location },
    locations: content.location.displayName
      ? [{ locationType: 'default', uniqueIdType: 'unknown', ...content.location }]
      : [],
    recurrence: null,
    attendees: event.attendees.map((attendee) => ({
      type: attendee.type,
      status: { response: attendee.response, time: attendee.respondedAt ?? never },
      emailAddress: { name: attendee.name, address: attendee.address },
    })),
    organizer: { emailAddress: { name: organizer?.displayName ?? '', address: organizer?.upn ?? '' } },
    onlineMeeting: content.joinUrl === null ? null : { joinUrl: content.joinUrl },
  };
}

export function eventContext(mailboxId: string): string {
  return contextOf(`users('${mailboxId}')/events/$entity`);
}

/** Graph gives the body as HTML, an empty one as an empty string. */
function shownBody(event: MailboxEvent): Entity {
  const { contentType, content } = event.content.body;
  if (contentType === 'html' || content === '') return { contentType: 'html', content };
  const escaped = content.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('\n', '<br>');
  return { contentType: 'html', content: `<html><body><div class="PlainText">${escaped}</div></body></html>` };
}

function stamp(at: string): string {
  return at.replace(/\.(\d{3})Z$/, '.$10000Z');
}
