import { addDays, daysBetween } from '../../domain/day.ts';
import { addMinutes, dayOf, type Instant, minutesBetween, timeOf } from '../../domain/instant.ts';
import { type RosterFault, rosterFault } from '../../domain/roster/rosterFault.ts';
import type { Found, IgnoredLine } from '../../domain/roster/rosterPreview.ts';
import type { ShiftKind } from '../../domain/roster/shift.ts';
import { isAbsenceName, kindOfHours, kindOfName } from '../../domain/roster/shiftKind.ts';
import { minutesOfTime, type Span } from '../../domain/roster/shiftPattern.ts';
import { shiftHoursMax } from '../../domain/roster/shiftTimes.ts';
import { type IcsEvent, type IcsProperty, propertyOf, textOf } from './icsFile.ts';
import { type Occurrence, occurrencesOf, readRule } from './icsRule.ts';
import { instantIn, readDuration, readWallTime, readWholeDay, type WallTime, wallTimeIn } from './icsTime.ts';

/** A rule takes some two milliseconds at worst, and one that says how often is counted from its start. */
const rulesMax = 100;
const countedMax = 5000;

/** What is read of a calendar, and what is kept in mind meanwhile. */
export interface IcsReading {
  readonly personKey: string;
  readonly span: Span;
  readonly found: Found;
  /** Occurrences that an event of their own replaces or cancels: uid and when. */
  readonly replaced: ReadonlySet<string>;
  readonly isCancelled: boolean;
  readonly repeated: { rules: number; counted: number };
}

interface EventTimes {
  readonly start: WallTime;
  readonly startsAt: Instant;
  readonly endsAt: Instant;
}

type Times = Pick<EventTimes, 'startsAt' | 'endsAt'>;

const momentOf = (property: IcsProperty, value: unknown): string | null => {
  const wall = readWallTime(property, value);
  return wall === null ? readWholeDay(property, value) : instantIn(wall.zone, wall.on, wall.at);
};

/** The days and instants that all properties of a name list. */
const momentsOf = ({ properties }: IcsEvent, name: string): (string | null)[] =>
  properties
    .filter(([each]) => each === name)
    .flatMap((property) => property.slice(3).map((value) => momentOf(property, value)));

const datesOf = ({ properties }: IcsEvent): number =>
  properties.reduce((dates, [name, , , ...values]) => dates + (/^(exdate|rdate)$/.test(name) ? values.length : 0), 1);

/** How many dates a file lists. */
export const datesIn = (events: readonly IcsEvent[]): number =>
  events.reduce((dates, event) => dates + datesOf(event), 0);

export const replacedIn = (events: readonly IcsEvent[]): ReadonlySet<string> =>
  new Set(
    events.flatMap((event) => momentsOf(event, 'recurrence-id').map((moment) => `${textOf(event, 'uid')} ${moment}`)),
  );

/** When an event ends: by its end or by how long it lasts; where it says neither, as it starts (RFC 5545 §3.6.1). */
function endOf(event: IcsEvent, startsAt: Instant): Instant | null {
  const end = propertyOf(event, 'dtend');
  const lasts = propertyOf(event, 'duration');
  if (end !== null) {
    const wall = readWallTime(end, end[3]);
    return wall && instantIn(wall.zone, wall.on, wall.at);
  }
  const minutes = lasts === null ? 0 : readDuration(lasts[3]);
  return minutes === null ? null : addMinutes(startsAt, minutes);
}

function timesOf(event: IcsEvent): EventTimes | RosterFault {
  const property = propertyOf(event, 'dtstart');
  if (property === null) return rosterFault('startMissing');
  const start = readWallTime(property, property[3]);
  if (start === null) return rosterFault('notATime', { column: 'DTSTART' });
  const startsAt = instantIn(start.zone, start.on, start.at);
  const endsAt = endOf(event, startsAt);
  if (endsAt === null) return rosterFault('notATime', { column: propertyOf(event, 'dtend') ? 'DTEND' : 'DURATION' });
  return endsAt >= startsAt ? { start, startsAt, endsAt } : rosterFault('endsBeforeItStarts');
}

/** Adds up what rules ask for in all of a file; false when that is too much. */
function isAffordable(repeated: IcsReading['repeated'], count: number | null): boolean {
  repeated.rules += 1;
  repeated.counted += count ?? 0;
  return repeated.rules <= rulesMax && repeated.counted <= countedMax;
}

/** Where each occurrence starts on the wall of the event's own zone, a day around the span too. */
function startsOf(event: IcsEvent, { start }: EventTimes, { span, repeated }: IcsReading): Occurrence[] | RosterFault {
  const rules = event.properties.filter(([name]) => name === 'rrule');
  const [property] = rules;
  if (property === undefined) return [start];
  if (rules.length > 1) return rosterFault('unreadableRule');
  const rule = readRule(property, start);
  if ('kind' in rule) return rule;
  const { until } = rule;
  if (until !== null && until < addMinutes(span.from, -shiftHoursMax * 60)) return [];
  if (!isAffordable(repeated, rule.count)) return rosterFault('tooManyRepeating', {}, { max: rulesMax });
  const last = until !== null && until < span.to ? until : span.to;
  const days = { fromOn: addDays(dayOf(span.from), -2), toOn: addDays(dayOf(last), 1) };
  const starts = occurrencesOf(start, rule, days) ?? rosterFault('unreadableRule');
  if ('kind' in starts || until === null) return starts;
  return starts.filter(({ on, at }) => instantIn(start.zone, on, at) <= until);
}

/**
 * The occurrences of an event. Each ends at the same time of day as the first: a night shift in which the clocks change
 * is an hour longer, as it is worked, though RFC 5545 §3.8.5.3 would end it an hour early.
 */
function allTimes(event: IcsEvent, times: EventTimes, reading: IcsReading): Times[] | RosterFault {
  const { zone } = times.start;
  const starts = startsOf(event, times, reading);
  if ('kind' in starts) return starts;
  const end = wallTimeIn(zone, times.endsAt);
  const days = daysBetween(times.start.on, end.on);
  const added = momentsOf(event, 'rdate').map((moment) => (moment === null || moment.length === 10 ? null : moment));
  if (added.includes(null)) return rosterFault('unreadableRule');
  const walls = [...starts, ...added.filter((moment) => moment !== null).map((moment) => wallTimeIn(zone, moment))];
  const excluded = new Set(momentsOf(event, 'exdate'));
  if (excluded.has(null)) return rosterFault('unreadableRule');
  const uid = textOf(event, 'uid');
  const isItself = propertyOf(event, 'recurrence-id') !== null;
  return walls.flatMap(({ on, at }) => {
    const startsAt = instantIn(zone, on, at);
    const isReplaced = !isItself && [startsAt, on].some((moment) => reading.replaced.has(`${uid} ${moment}`));
    if (isReplaced || excluded.has(startsAt) || excluded.has(on)) return [];
    return [{ startsAt, endsAt: instantIn(zone, addDays(on, days), end.at) }];
  });
}

/** Why an event is no shift; null when it is one. */
function whyIgnored(event: IcsEvent): IgnoredLine['why'] | null {
  if (textOf(event, 'status').toUpperCase() === 'CANCELLED') return 'cancelled';
  if (isAbsenceName(textOf(event, 'summary'))) return 'absence';
  return propertyOf(event, 'dtstart')?.[2] === 'date' ? 'allDay' : null;
}

/** By the name of an event, or by the hours of its first shift. */
const kindOf = (event: IcsEvent, { startsAt, endsAt }: EventTimes): ShiftKind =>
  kindOfName(textOf(event, 'summary')) ??
  kindOfHours(minutesOfTime(timeOf(startsAt)), minutesBetween(startsAt, endsAt));

/** Adds an event's shifts in the span to what is found; answers what is wrong with it. */
export function readEvent(event: IcsEvent, reading: IcsReading): RosterFault | null {
  const { found, span, personKey } = reading;
  const { line } = event;
  const ignore = (why: IgnoredLine['why']): null => {
    const property = propertyOf(event, 'dtstart');
    const on = property && (readWallTime(property, property[3])?.on ?? readWholeDay(property, property[3]));
    found.ignored.push({ why, personKey, on, line });
    return null;
  };
  const why = reading.isCancelled ? 'cancelled' : whyIgnored(event);
  if (why !== null) return ignore(why);
  const times = timesOf(event);
  if ('kind' in times) return times;
  const minutes = minutesBetween(times.startsAt, times.endsAt);
  if (minutes === 0) return ignore('noLength');
  if (minutes > shiftHoursMax * 60) return ignore('longerThanADay');
  const all = allTimes(event, times, reading);
  if ('kind' in all) return all;
  if (!times.start.isZoneKnown && found.notes.length === 0) found.notes.push({ kind: 'unknownTimeZone', line });
  const kind = kindOf(event, times);
  for (const { startsAt, endsAt } of all) {
    if (startsAt >= span.to || endsAt <= span.from || endsAt <= startsAt) continue;
    found.shifts.push({ startsAt, endsAt, kind, personKey, source: 'ics', line });
  }
  return null;
}
