/** Days are 'YYYY-MM-DD' and instants ISO strings; the shell shows both as Oslo sees them. */

const msPerDay = 86_400_000;
const oslo = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Europe/Oslo',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
});
const utcDay = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'UTC',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
});

type Parts = Partial<Record<Intl.DateTimeFormatPartTypes, string>>;

function partsOf(format: Intl.DateTimeFormat, ms: number): Parts {
  return Object.fromEntries(format.formatToParts(ms).map((part) => [part.type, part.value]));
}

/** Graph writes UTC times without the letter that says so. */
function msOf(instant: string): number {
  return Date.parse(/(Z|[+-]\d\d:?\d\d)$/.test(instant) ? instant : `${instant}Z`);
}

export function dayOf(instant: string): string {
  const { year, month, day } = partsOf(oslo, msOf(instant));
  return `${year}-${month}-${day}`;
}

export function minuteOfDay(instant: string): number {
  const { hour, minute } = partsOf(oslo, msOf(instant));
  return Number(hour) * 60 + Number(minute);
}

function dayNumber(day: string): number {
  return Math.floor(Date.parse(`${day}T00:00:00Z`) / msPerDay);
}

export function addDays(day: string, days: number): string {
  const { year, month, day: dayOfMonth } = partsOf(utcDay, (dayNumber(day) + days) * msPerDay);
  return `${year}-${month}-${dayOfMonth}`;
}

export const daysBetween = (from: string, to: string): number => dayNumber(to) - dayNumber(from);

/** 0 is Monday. 1 January 1970 was a Thursday. */
export const weekdayOf = (day: string): number => (((dayNumber(day) + 3) % 7) + 7) % 7;

export const mondayOf = (day: string): string => addDays(day, -weekdayOf(day));

/** ISO 8601: the week belongs to the year of its Thursday. */
export function isoWeek(day: string): number {
  const thursday = addDays(mondayOf(day), 3);
  return Math.floor(daysBetween(`${thursday.slice(0, 4)}-01-01`, thursday) / 7) + 1;
}

export const isDay = (text: string): boolean =>
  /^\d{4}-\d\d-\d\d$/.test(text) && !Number.isNaN(Date.parse(`${text}T00:00:00Z`));
