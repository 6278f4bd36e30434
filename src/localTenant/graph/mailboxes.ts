import { nextNumber, type TenantContext } from '../context.ts';
import { newICalUId, newOutlookId } from '../ids.ts';
import { graphRefusal } from '../odata.ts';
import type { MailboxEvent } from '../state.ts';
import { attendeesOf, type EventBody, emptyContent, extendedOf, mergeContent } from './eventBody.ts';
import { notifyEvent } from './notify.ts';
import { instantOf } from './zonedTime.ts';

/** Puts a new event into the organizer's mailbox and a copy into each attendee's. */
export function createEvent(ctx: TenantContext, mailboxId: string, body: EventBody): MailboxEvent {
  const now = ctx.clock.now();
  const event: MailboxEvent = {
    ...blank(now),
    mailboxId,
    organizerId: mailboxId,
    transactionId: (body.transactionId as string | null | undefined) ?? null,
    ...timesOf(body, null),
    attendees: attendeesOf(body, []),
    content: mergeContent(emptyContent, body),
    extended: extendedOf(body),
  };
  ctx.state.events.push(event);
  announce(ctx, event, 'created');
  shareWithAttendees(ctx, event);
  return event;
}

/** Changes the organizer's event and follows with every attendee's copy; an attendee changes what is only theirs. */
export function changeEvent(ctx: TenantContext, event: MailboxEvent, body: EventBody): void {
  const isOrganizer = event.organizerId === event.mailboxId;
  const shared = ['subject', 'body', 'start', 'end', 'location', 'locations', 'attendees', 'isOnlineMeeting'];
  if (!isOrganizer && shared.some((name) => body[name] !== undefined)) {
    throw graphRefusal(
      403,
      'ErrorAccessDenied',
      "Your request can't be completed. You need to be an organizer to change a meeting.",
    );
  }
  const times = timesOf(body, event);
  const isMoved = times.startsAt !== event.startsAt || times.endsAt !== event.endsAt;
  Object.assign(event, times);
  event.attendees = attendeesOf(body, event.attendees);
  // A new time asks everybody anew.
  if (isMoved) event.attendees = event.attendees.map((each) => ({ ...each, response: 'none', respondedAt: null }));
  event.content = mergeContent(event.content, body);
  const kept = event.extended.filter((old) => !extendedOf(body).some((fresh) => fresh.id === old.id));
  event.extended = [...kept, ...extendedOf(body)];
  touch(ctx, event);
  announce(ctx, event, 'updated');
  if (isOrganizer) shareWithAttendees(ctx, event);
}

/** Takes the event out of the mailbox. The organizer's removal cancels the meeting for the others. */
export function removeEvent(ctx: TenantContext, event: MailboxEvent): void {
  ctx.state.events = ctx.state.events.filter((other) => other !== event);
  ctx.state.goneEvents.push({ id: event.id, mailboxId: event.mailboxId, changeNo: nextNumber(ctx) });
  announce(ctx, event, 'deleted');
  if (event.organizerId !== event.mailboxId) return;
  for (const copy of copiesOf(ctx, event)) cancelCopy(ctx, copy);
}

/** The attendee's answer, shown in the organizer's list; who declines loses the copy, as in Outlook. */
export function answerEvent(
  ctx: TenantContext,
  event: MailboxEvent,
  answer: 'accepted' | 'declined' | 'tentativelyAccepted',
): void {
  if (event.organizerId === event.mailboxId)
    throw graphRefusal(
      400,
      'ErrorInvalidRequest',
      "Your request can't be completed. You can't respond to this meeting because you're the meeting organizer.",
    );
  const person = ctx.state.users.find((user) => user.id === event.mailboxId);
  const original = ctx.state.events.find(
    (other) => other.iCalUId === event.iCalUId && other.mailboxId === event.organizerId,
  );
  event.response = answer;
  for (const copy of [event, ...(original === undefined ? [] : [original])]) {
    copy.attendees = copy.attendees.map((a) =>
      a.address.toLowerCase() === person?.upn ? { ...a, response: answer, respondedAt: ctx.clock.now() } : a,
    );
    touch(ctx, copy);
    announce(ctx, copy, 'updated');
  }
  if (answer === 'declined') removeEvent(ctx, event);
}

function blank(
  now: string,
): Omit<MailboxEvent, 'mailboxId' | 'organizerId' | 'startsAt' | 'endsAt' | 'startZone' | 'endZone'> {
  return {
    id: newOutlookId(),
    iCalUId: newICalUId(),
    version: 1,
    createdAt: now,
    modifiedAt: now,
    transactionId: null,
    attendees: [],
    content: emptyContent,
    extended: [],
    response: 'organizer',
    isCancelled: false,
    changeNo: 0,
  };
}

type Times = Pick<MailboxEvent, 'startsAt' | 'endsAt' | 'startZone' | 'endZone'>;

function timesOf(body: EventBody, before: Times | null): Times {
  const start =
    body.start || before === null ? instantOf(body.start, 'start') : { at: before.startsAt, zone: before.startZone };
  const end = body.end || before === null ? instantOf(body.end, 'end') : { at: before.endsAt, zone: before.endZone };
  if (Date.parse(end.at) < Date.parse(start.at))
    throw graphRefusal(
      400,
      'ErrorCalendarEndDateIsEarlierThanStartDate',
      'The end date you entered occurs before the start date.',
    );
  if (body.isAllDay === true && (Date.parse(end.at) - Date.parse(start.at)) % 86_400_000 !== 0) {
    throw graphRefusal(
      400,
      'ErrorInvalidRequest',
      'The Event.Start and Event.End properties of an all-day event need to be set to midnight.',
    );
  }
  return { startsAt: start.at, endsAt: end.at, startZone: start.zone, endZone: end.zone };
}

function copiesOf(ctx: TenantContext, event: MailboxEvent): MailboxEvent[] {
  return ctx.state.events.filter((other) => other.iCalUId === event.iCalUId && other.mailboxId !== event.organizerId);
}

/** Extended properties and the transaction id stay in the organizer's mailbox; they do not travel with an invitation. */
function shareWithAttendees(ctx: TenantContext, event: MailboxEvent): void {
  const invited = ctx.state.users.filter(
    (user) => user.id !== event.organizerId && event.attendees.some((a) => a.address.toLowerCase() === user.upn),
  );
  for (const copy of copiesOf(ctx, event))
    if (!invited.some((user) => user.id === copy.mailboxId)) cancelCopy(ctx, copy);
  for (const user of invited) {
    const copy = copiesOf(ctx, event).find((other) => other.mailboxId === user.id);
    const { startsAt, endsAt, startZone, endZone, attendees, content, iCalUId, organizerId } = event;
    const shared = {
      startsAt,
      endsAt,
      startZone,
      endZone,
      attendees,
      content,
      iCalUId,
      organizerId,
      isCancelled: false,
    };
    if (copy !== undefined) {
      Object.assign(copy, shared);
      touch(ctx, copy);
      announce(ctx, copy, 'updated');
    } else {
      const fresh: MailboxEvent = {
        ...blank(ctx.clock.now()),
        ...shared,
        mailboxId: user.id,
        response: 'notResponded',
        content: { ...content, showAs: 'tentative' },
      };
      ctx.state.events.push(fresh);
      announce(ctx, fresh, 'created');
    }
  }
}

/** Outlook keeps a cancelled meeting in the attendee's calendar, marked, until it is removed there. */
function cancelCopy(ctx: TenantContext, copy: MailboxEvent): void {
  if (copy.isCancelled) return;
  copy.isCancelled = true;
  copy.content = { ...copy.content, subject: `Avlyst: ${copy.content.subject}`, showAs: 'free', isReminderOn: false };
  touch(ctx, copy);
  announce(ctx, copy, 'updated');
}

function touch(ctx: TenantContext, event: MailboxEvent): void {
  event.version += 1;
  event.modifiedAt = ctx.clock.now();
}

function announce(ctx: TenantContext, event: MailboxEvent, change: 'created' | 'updated' | 'deleted'): void {
  event.changeNo = nextNumber(ctx);
  ctx.changed('calendar', event.mailboxId);
  notifyEvent(ctx, event, change);
}
