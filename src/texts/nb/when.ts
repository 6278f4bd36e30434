const weekdays = ['mandag', 'tirsdag', 'onsdag', 'torsdag', 'fredag', 'lørdag', 'søndag'];
const months = [
  'januar',
  'februar',
  'mars',
  'april',
  'mai',
  'juni',
  'juli',
  'august',
  'september',
  'oktober',
  'november',
  'desember',
];
const shortMonths = ['jan.', 'feb.', 'mars', 'april', 'mai', 'juni', 'juli', 'aug.', 'sept.', 'okt.', 'nov.', 'des.'];

/** A day in the parts that words need: weekday 1 is Monday, month 1 is January. */
export interface DayInParts {
  readonly weekday: number;
  readonly day: number;
  readonly month: number;
  readonly year: number;
  readonly isoWeek: number;
}

interface Range {
  readonly from: DayInParts;
  readonly to: DayInParts;
}

const weekday = (p: DayInParts): string => weekdays[p.weekday - 1] ?? '';
const date = (p: DayInParts): string => `${p.day}. ${months[p.month - 1] ?? ''}`;
const weeks = (p: Range): string =>
  p.from.isoWeek === p.to.isoWeek ? `uke ${p.from.isoWeek}` : `uke ${p.from.isoWeek}–${p.to.isoWeek}`;

function dates(p: Range): string {
  if (p.from.year !== p.to.year) return `${date(p.from)} ${p.from.year}–${date(p.to)} ${p.to.year}`;
  if (p.from.month !== p.to.month) return `${date(p.from)}–${date(p.to)}`;
  return p.from.day === p.to.day ? date(p.from) : `${p.from.day}.–${date(p.to)}`;
}

const longDay = (p: DayInParts): string => `${weekday(p)} ${date(p)} (uke ${p.isoWeek})`;
const dayRange = (p: Range): string => `${dates(p)} (${weeks(p)})`;
const clock = (p: { time: string }): string => p.time.replace(':', '.');
const time = (p: { time: string }): string => `kl. ${clock(p)}`;
const count = (p: { count: number }, one: string, many: string): string => (p.count === 1 ? one : `${p.count} ${many}`);

const relative = (p: { day: DayInParts; inDays: number }): string => {
  if (p.inDays === 0) return 'i dag';
  if (p.inDays === 1) return 'i morgen';
  return p.inDays === -1 ? 'i går' : `${weekday(p.day)} ${date(p.day)}`;
};

export const when = {
  weekdays,
  months,
  weekday,
  month: (p: { month: number }): string => months[p.month - 1] ?? '',
  /** 'torsdag 17. september (uke 38)' */
  longDay,
  /** 'torsdag 17. september 2026 (uke 38)' */
  fullDay: (p: DayInParts): string => `${weekday(p)} ${date(p)} ${p.year} (uke ${p.isoWeek})`,
  /** 'torsdag 17. september 2026' */
  exactDay: (p: DayInParts): string => `${weekday(p)} ${date(p)} ${p.year}`,
  /** 'torsdag 17. sept.' */
  shortDay: (p: DayInParts): string => `${weekday(p)} ${p.day}. ${shortMonths[p.month - 1] ?? ''}`,
  /** '17.09.2026' */
  numericDay: (p: DayInParts): string =>
    `${String(p.day).padStart(2, '0')}.${String(p.month).padStart(2, '0')}.${p.year}`,
  /** '15.–21. september (uke 38–39)' */
  dayRange,
  isoWeek: (p: { isoWeek: number }): string => `uke ${p.isoWeek}`,
  /** 'Uke 3 i planen · 15.–21. september (uke 38–39)' */
  planWeek: (p: { week: number; from: DayInParts; to: DayInParts }): string =>
    `Uke ${p.week} i planen · ${dayRange(p)}`,
  /** 'i dag', 'i morgen', or the day without its week */
  relative,
  /** '13.15' */
  clock,
  /** 'kl. 13.15' */
  time,
  /** 'i morgen kl. 13.15' */
  relativeTime: (p: { day: DayInParts; inDays: number; time: string }): string => `${relative(p)} ${time(p)}`,
  minutes: (p: { count: number }): string => `${p.count} min`,
  days: (p: { count: number }): string => count(p, 'én dag', 'dager'),
  weeks: (p: { count: number }): string => count(p, 'én uke', 'uker'),
  talks: (p: { count: number }): string => count(p, 'én mentorsamtale', 'mentorsamtaler'),
  probationTalks: (p: { count: number }): string => count(p, 'én prøvetidssamtale', 'prøvetidssamtaler'),
};
