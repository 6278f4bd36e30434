import { Temporal } from 'temporal-polyfill';
import { answerEvent, changeEvent, removeEvent } from '../graph/mailboxes.ts';
import { refusal } from '../guards.ts';
import type { Reply } from '../http.ts';
import type { MailboxEvent } from '../state.ts';
import type { ShellCall } from './shellCall.ts';

const zone = 'Europe/Oslo';

/** The person's own calendar from one day to another, both included. */
export function listCalendar({ ctx, me, query }: ShellCall): Reply {
  const from = dayStart(query.get('from'), 0);
  const to = dayStart(query.get('to'), 1);
  const inside = ctx.state.events.filter(
    (event) => event.mailboxId === me.id && Date.parse(event.startsAt) < to && Date.parse(event.endsAt) > from,
  );
  const shown = inside
    .toSorted((a, b) => a.startsAt.localeCompare(b.startsAt))
    .map((event) => ({
      id: event.id,
      subject: event.content.subject,
      startsAt: event.startsAt,
      endsAt: event.endsAt,
      isOrganizer: event.organizerId === event.mailboxId,
      isCancelled: event.isCancelled,
      response: event.response,
      sensitivity: event.content.sensitivity,
      organizer: ctx.state.users.find((user) => user.id === event.organizerId)?.displayName ?? '',
      attendees: event.attendees.map(({ name, address, response }) => ({ name, address, response })),
      isOnline: event.content.joinUrl !== null,
      location: String(event.content.location.displayName ?? ''),
      body: event.content.body.content,
    }));
  return { status: 200, body: shown };
}

function dayStart(day: string | null, daysLater: number): number {
  if (day === null || !/^\d{4}-\d{2}-\d{2}$/.test(day)) throw new RangeError('Say from=YYYY-MM-DD and to=YYYY-MM-DD.');
  return Temporal.PlainDate.from(day).add({ days: daysLater }).toZonedDateTime(zone).epochMilliseconds;
}

/** Moves one's own meeting, as dragging it in Outlook does: a day and the hours on it, as Oslo sees them. */
export function moveEvent(call: ShellCall): Reply {
  const { on, from, to } = call.body();
  const event = eventOf(call);
  const [start, end] = [wallTime(on, from), wallTime(on, to)];
  if (end.dateTime <= start.dateTime) throw refusal(400, 'endsBeforeItStarts', 'A meeting ends after it has started.');
  changeEvent(call.ctx, event, { start, end });
  return { status: 204 };
}

/** Deletes it; where it is one's own, everybody else sees it cancelled. */
export function deleteEvent(call: ShellCall): Reply {
  removeEvent(call.ctx, eventOf(call));
  return { status: 204 };
}

/** Accepts or declines what somebody else has invited to. */
export function respond(call: ShellCall): Reply {
  const { answer } = call.body();
  if (answer !== 'accepted' && answer !== 'declined')
    throw refusal(400, 'unknownAnswer', 'Say answer: accepted or declined.');
  answerEvent(call.ctx, eventOf(call), answer);
  return { status: 204 };
}

function eventOf({ ctx, me, params }: ShellCall): MailboxEvent {
  const event = ctx.state.events.find(({ id, mailboxId }) => id === params.event && mailboxId === me.id);
  if (event === undefined) throw refusal(404, 'notFound', `${me.displayName} has no such event.`);
  return event;
}

function wallTime(on: unknown, time: unknown): { dateTime: string; timeZone: string } {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(String(on)) || !/^\d{2}:\d{2}$/.test(String(time)))
    throw refusal(400, 'notATime', 'Say on=YYYY-MM-DD, from=HH:MM and to=HH:MM.');
  return { dateTime: `${on}T${time}:00`, timeZone: zone };
}
