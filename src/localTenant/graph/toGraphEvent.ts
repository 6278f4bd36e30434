import type { TenantContext } from '../context.ts';
import { contextOf, type Entity } from '../odata.ts';
import type { EventContent, MailboxEvent } from '../state.ts';
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
  const organizer = ctx.state.users.find((user) => user.id === event.organizerId);
  return {
    '@odata.etag': etagOf(event),
    id: event.id,
    createdDateTime: stamp(event.createdAt),
    lastModifiedDateTime: stamp(event.modifiedAt),
    changeKey: changeKeyOf(event),
    transactionId: event.transactionId,
    originalStartTimeZone: event.startZone,
    originalEndTimeZone: event.endZone,
    iCalUId: event.iCalUId,
    isCancelled: event.isCancelled,
    isOrganizer: event.organizerId === event.mailboxId,
    seriesMasterId: null,
    type: 'singleInstance',
    webLink: `https://outlook.office365.com/owa/?itemid=${encodeURIComponent(event.id)}&exvsurl=1&path=/calendar/item`,
    isDraft: false,
    hasAttachments: false,
    responseStatus: { response: event.response, time: never },
    start: dateTimeTimeZone(event.startsAt, zone),
    end: dateTimeTimeZone(event.endsAt, zone),
    recurrence: null,
    attendees: event.attendees.map((attendee) => ({
      type: attendee.type,
      status: { response: attendee.response, time: attendee.respondedAt ?? never },
      emailAddress: { name: attendee.name, address: attendee.address },
    })),
    organizer: { emailAddress: { name: organizer?.displayName ?? '', address: organizer?.upn ?? '' } },
    ...shownContent(event.content),
  };
}

/** What the organizer wrote and every copy repeats. */
function shownContent({ body, location, joinUrl, ...same }: EventContent): Entity {
  const text = body.content
    .replace(/<[^>]*>/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  const place = { locationType: 'default', uniqueIdType: 'unknown', ...location };
  return {
    ...same,
    body: shownBody(body),
    bodyPreview: text.slice(0, 255),
    location: place,
    locations: location.displayName ? [place] : [],
    onlineMeetingUrl: null,
    isOnlineMeeting: joinUrl !== null,
    onlineMeetingProvider: joinUrl === null ? 'unknown' : 'teamsForBusiness',
    onlineMeeting: joinUrl === null ? null : { joinUrl },
  };
}

export function eventContext(mailboxId: string): string {
  return contextOf(`users('${mailboxId}')/events/$entity`);
}

/** Graph gives the body as HTML, an empty one as an empty string. */
function shownBody({ contentType, content }: EventContent['body']): Entity {
  if (contentType === 'html' || content === '') return { contentType: 'html', content };
  const escaped = content.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('\n', '<br>');
  return { contentType: 'html', content: `<html><body><div class="PlainText">${escaped}</div></body></html>` };
}

function stamp(at: string): string {
  return at.replace(/\.(\d{3})Z$/, '.$10000Z');
}
