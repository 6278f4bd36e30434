import { Temporal } from 'temporal-polyfill';
import { graphRefusal } from '../odata.ts';

/** Windows names Outlook uses, as far as a Norwegian municipality meets them. Source: Unicode CLDR windowsZones. */
const windowsZones: Record<string, string> = {
  UTC: 'UTC',
  'tzone://Microsoft/Utc': 'UTC',
  'W. Europe Standard Time': 'Europe/Berlin',
  'Central Europe Standard Time': 'Europe/Budapest',
  'Central European Standard Time': 'Europe/Warsaw',
  'Romance Standard Time': 'Europe/Paris',
  'GMT Standard Time': 'Europe/London',
  'FLE Standard Time': 'Europe/Helsinki',
};

export interface ZonedInput {
  at: string;
  zone: string;
}

/** Reads Graph's dateTimeTimeZone. */
export function instantOf(value: unknown, name: string): ZonedInput {
  const { dateTime, timeZone } = (value ?? {}) as { dateTime?: string | null; timeZone?: string | null };
  if (typeof dateTime !== 'string')
    throw graphRefusal(400, 'ErrorInvalidRequest', `The value of '${name}' needs dateTime and timeZone.`);
  const zone = zoneOf(timeZone ?? 'UTC');
  try {
    // A dateTime with an offset of its own is an instant; Exchange then ignores timeZone.
    const instant = /Z$|[+-]\d\d:\d\d$/.test(dateTime)
      ? Temporal.Instant.from(dateTime)
      : Temporal.PlainDateTime.from(dateTime).toZonedDateTime(zone).toInstant();
    return { at: new Date(instant.epochMilliseconds).toISOString(), zone: timeZone ?? 'UTC' };
  } catch {
    throw graphRefusal(
      400,
      'ErrorInvalidParameter',
      `Cannot convert the value '${dateTime}' of '${name}' to a date and time.`,
    );
  }
}

/** An instant as Graph's dateTimeTimeZone, in the zone the caller prefers. */
export function dateTimeTimeZone(at: string, zone: string): { dateTime: string; timeZone: string } {
  const local = Temporal.Instant.from(at).toZonedDateTimeISO(zoneOf(zone)).toPlainDateTime();
  return { dateTime: local.toString({ fractionalSecondDigits: 7 }), timeZone: zone };
}

/** The zone of 'Prefer: outlook.timezone="…"', UTC without it. */
export function preferredZone(headers: Record<string, string>): string {
  const zone = /outlook\.timezone\s*=\s*"([^"]*)"/i.exec(headers.prefer ?? '')?.[1] ?? 'UTC';
  zoneOf(zone);
  return zone;
}

/** startDateTime and endDateTime of a calendar view: UTC unless they say otherwise. */
export function instantOfQuery(text: string | null, name: string): number {
  if (text === null)
    throw graphRefusal(
      400,
      'ErrorInvalidParameter',
      'This request requires a time window specified by the query string parameters StartDateTime and EndDateTime.',
    );
  const at = Date.parse(/Z$|[+-]\d\d:\d\d$/.test(text) ? text : `${text}${text.includes('T') ? '' : 'T00:00:00'}Z`);
  if (Number.isNaN(at))
    throw graphRefusal(400, 'ErrorInvalidParameter', `The value '${text}' of parameter '${name}' is invalid.`);
  return at;
}

function zoneOf(name: string): string {
  const zone = windowsZones[name] ?? name;
  try {
    Temporal.Instant.from('2026-01-01T00:00:00Z').toZonedDateTimeISO(zone);
    return zone;
  } catch {
    throw graphRefusal(
      400,
      'TimeZoneNotSupportedException',
      `A valid TimeZone value must be specified. The following TimeZone value is not supported: '${name}'.`,
    );
  }
}
