import { Temporal } from 'temporal-polyfill';
import type { Reply } from '../http.ts';
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
      sensitivity: event.content.sensitivity,
      organizer: ctx.state.users.find((user) => user.id === event.organizerId)?.displayName ?? '',
      attendees: event.attendees.map(({ name, address, response }) => ({ name, address, response })),
      location: String(event.content.location.displayName ?? ''),
      body: event.content.body.content,
    }));
  return { status: 200, body: shown };
}

function dayStart(day: string | null, daysLater: number): number {
  if (day === null || !/^\d{4}-\d{2}-\d{2}$/.test(day)) throw new RangeError('Say from=YYYY-MM-DD and to=YYYY-MM-DD.');
  return Temporal.PlainDate.from(day).add({ days: daysLater }).toZonedDateTime(zone).epochMilliseconds;
}
