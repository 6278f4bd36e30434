import { Temporal } from 'temporal-polyfill';
import { type Day, parseDay } from '../../domain/day.ts';
import { dayOf, type Instant, instantAt, parseTimeOfDay, type TimeOfDay, timeOf } from '../../domain/instant.ts';
import type { IcsProperty } from './icsFile.ts';

const norway = 'Europe/Oslo';

/** Names that Microsoft gives zones (CLDR windowsZones) whose people may work in Norway. */
const windowsZones: Readonly<Record<string, string>> = {
  'W. Europe Standard Time': norway,
  'Central Europe Standard Time': 'Europe/Budapest',
  'Central European Standard Time': 'Europe/Warsaw',
  'Romance Standard Time': 'Europe/Paris',
  'GMT Standard Time': 'Europe/London',
  'FLE Standard Time': 'Europe/Kyiv',
};

/** The end of names such as '/freeassociation.sourceforge.net/Europe/Oslo'. */
const area = /[A-Za-z]+\/[A-Za-z_]+$/;

/** Zones that have been looked up; there are some hundreds. */
const zonesFound = new Set([norway, 'UTC']);

function isZone(name: string): boolean {
  if (zonesFound.has(name)) return true;
  try {
    Temporal.PlainDate.from('2026-01-01').toZonedDateTime(name);
    zonesFound.add(name);
    return true;
  } catch {
    return false;
  }
}

/**
 * A zone by its name. What a file itself says of a zone (VTIMEZONE) is not read: names are surer (RFC 7808 §1), and a
 * definition can be broken or endless. Null when nobody knows the name.
 */
function zoneOf(name: string): string | null {
  const zone = windowsZones[name] ?? area.exec(name)?.[0] ?? name;
  return isZone(zone) ? zone : null;
}

/** A moment as a calendar file has it. */
export interface WallTime {
  readonly on: Day;
  readonly at: TimeOfDay;
  readonly zone: string;
  /** False when nobody knows the zone's name, and it was read as Norwegian time. */
  readonly isZoneKnown: boolean;
}

const dateTime = /^(\d{4}-\d{2}-\d{2})T(\d{2}:\d{2}):\d{2}(Z?)$/;

/** Reads a date with a time; seconds are dropped, and a time without a zone is Norwegian. Null when it is no such thing. */
export function readWallTime([, { tzid }, type]: IcsProperty, value: unknown): WallTime | null {
  const [, day = '', time = '', utc] = type === 'date-time' ? (dateTime.exec(String(value)) ?? []) : [];
  const [on, at] = [parseDay(day), parseTimeOfDay(time)];
  if (on === null || at === null) return null;
  if (utc === 'Z') return { on, at, zone: 'UTC', isZoneKnown: true };
  if (tzid === undefined) return { on, at, zone: norway, isZoneKnown: true };
  const zone = zoneOf(String(tzid));
  return { on, at, zone: zone ?? norway, isZoneKnown: zone !== null };
}

/** Reads a day without a time; null when it is not one. */
export const readWholeDay = ([, , type]: IcsProperty, value: unknown): Day | null =>
  type === 'date' ? parseDay(String(value)) : null;

export function instantIn(zone: string, on: Day, at: TimeOfDay): Instant {
  if (zone === norway) return instantAt(on, at);
  if (zone === 'UTC') return `${on}T${at}:00.000Z`;
  const local = Temporal.PlainDateTime.from(`${on}T${at}`).toZonedDateTime(zone);
  return local.toInstant().toString({ fractionalSecondDigits: 3 });
}

/** What clocks in a zone show at an instant. */
export function wallTimeIn(zone: string, instant: Instant): { readonly on: Day; readonly at: TimeOfDay } {
  if (zone === norway) return { on: dayOf(instant), at: timeOf(instant) };
  const local = Temporal.Instant.from(instant).toZonedDateTimeISO(zone);
  return {
    on: local.toPlainDate().toString() as Day,
    at: local.toPlainTime().toString({ smallestUnit: 'minute' }) as TimeOfDay,
  };
}

const duration = /^(-?)P(?:(\d{1,4})W)?(?:(\d{1,4})D)?(?:T(?:(\d{1,4})H)?(?:(\d{1,6})M)?(?:\d{1,8}S)?)?$/;

/** Whole minutes of a duration, such as 'PT7H30M'; null when it is none. */
export function readDuration(value: unknown): number | null {
  const found = duration.exec(String(value));
  if (found === null) return null;
  const [, sign, ...parts] = found;
  const [weeks = 0, days = 0, hours = 0, minutes = 0] = parts.map((part) => Number(part ?? 0));
  return (sign === '-' ? -1 : 1) * (((weeks * 7 + days) * 24 + hours) * 60 + minutes);
}
