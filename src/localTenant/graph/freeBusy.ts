import type { Reply } from '../http.ts';
import { graphRefusal } from '../odata.ts';
import type { MailboxEvent, User } from '../state.ts';
import { type Access, type GraphCall, type GraphRoute, param } from './graphCall.ts';
import { dateTimeTimeZone, instantOf, preferredZone } from './zonedTime.ts';

const access: Access = {
  service: 'outlook',
  roles: ['Calendars.ReadBasic.All', 'Calendars.Read', 'Calendars.ReadWrite'],
  ownScopes: ['Calendars.ReadBasic', 'Calendars.Read', 'Calendars.ReadWrite'],
};

export const freeBusyRoutes: GraphRoute[] = [
  { method: 'POST', path: '/users/{user}/calendar/getSchedule', access, run: getSchedule },
];

/** https://learn.microsoft.com/graph/api/calendar-getschedule and its outlook-get-free-busy-schedule, read November 2026. */
const schedulesMost = 20;
const daysMost = 62;
const viewMinutes = { least: 5, usual: 30, most: 1440 } as const;
const msADay = 86_400_000;

interface Asked {
  from: number;
  to: number;
  zone: string;
  interval: number;
}

function getSchedule(call: GraphCall): Reply {
  const body = (call.body ?? {}) as Record<string, unknown>;
  const schedules = body.schedules ?? body.Schedules;
  if (!Array.isArray(schedules) || schedules.length === 0 || schedules.some((each) => typeof each !== 'string'))
    throw graphRefusal(400, 'ErrorInvalidParameter', "The parameter 'schedules' needs the SMTP addresses to look up.");
  if (schedules.length > schedulesMost)
    throw graphRefusal(
      400,
      'ErrorInvalidParameter',
      `No more than ${schedulesMost} schedules can be looked up at once.`,
    );
  const asked = askedIn(call, body);
  return {
    status: 200,
    body: {
      '@odata.context': 'https://graph.microsoft.com/v1.0/$metadata#Collection(microsoft.graph.scheduleInformation)',
      value: schedules.map((schedule: string) => scheduleOf(call, schedule, asked)),
    },
  };
}

function askedIn(call: GraphCall, body: Record<string, unknown>): Asked {
  const from = Date.parse(instantOf(body.startTime ?? body.StartTime, 'startTime').at);
  const to = Date.parse(instantOf(body.endTime ?? body.EndTime, 'endTime').at);
  const interval = Number(body.availabilityViewInterval ?? body.AvailabilityViewInterval ?? viewMinutes.usual);
  if (to <= from)
    throw graphRefusal(400, 'ErrorInvalidTimeInterval', 'The end time of the requested period is not after its start.');
  if (to - from > daysMost * msADay)
    throw graphRefusal(400, 'ErrorTimeIntervalTooBig', `The requested time duration is over ${daysMost} days.`);
  if (!Number.isInteger(interval) || interval < viewMinutes.least || interval > viewMinutes.most)
    throw graphRefusal(400, 'ErrorInvalidMergedFreeBusyInterval', 'The interval is between 5 and 1440 minutes.');
  return { from, to, interval, zone: preferredZone(call.headers) };
}

function scheduleOf(call: GraphCall, schedule: string, asked: Asked): Record<string, unknown> {
  const { state } = call.ctx;
  const user = state.users.find(({ upn }) => upn === schedule.toLowerCase());
  if (user === undefined) {
    const message = `Unable to resolve e-mail address ${schedule} to an Active Directory object.`;
    return {
      scheduleId: schedule,
      availabilityView: '',
      error: { message, responseCode: 'ErrorMailRecipientNotFound' },
    };
  }
  const events = state.events.filter((event) => isIn(event, user, asked));
  return {
    scheduleId: schedule,
    availabilityView: viewOf(events, asked),
    scheduleItems: events
      .toSorted((a, b) => a.startsAt.localeCompare(b.startsAt))
      .map((event) => itemOf(event, asked.zone, user.id === param(call, 'user'))),
    workingHours: {
      daysOfWeek: ['monday', 'tuesday', 'wednesday', 'thursday', 'friday'],
      startTime: '08:00:00.0000000',
      endTime: '17:00:00.0000000',
      timeZone: { name: 'W. Europe Standard Time' },
    },
  };
}

const isIn = (event: MailboxEvent, user: User, { from, to }: Asked): boolean =>
  event.mailboxId === user.id && Date.parse(event.startsAt) < to && Date.parse(event.endsAt) > from;

function itemOf({ content, startsAt, endsAt }: MailboxEvent, zone: string, isOwn: boolean): Record<string, unknown> {
  const isPrivate = content.sensitivity === 'private';
  return {
    isPrivate,
    status: content.showAs,
    ...(isPrivate && !isOwn ? {} : { subject: content.subject, location: content.location.displayName ?? '' }),
    start: dateTimeTimeZone(startsAt, zone),
    end: dateTimeTimeZone(endsAt, zone),
  };
}

const digits: Record<string, number> = { free: 0, tentative: 1, busy: 2, oof: 3, workingElsewhere: 4 };

/** One digit an interval: the busiest that lies in it. */
function viewOf(events: MailboxEvent[], { from, to, interval }: Asked): string {
  const step = interval * 60_000;
  let view = '';
  for (let at = from; at < to; at += step) {
    const inside = events.filter((e) => Date.parse(e.startsAt) < at + step && Date.parse(e.endsAt) > at);
    const statuses = inside.map(({ content }) => digits[content.showAs] ?? 0);
    view += String([3, 2, 1, 4].find((digit) => statuses.includes(digit)) ?? 0);
  }
  return view;
}
