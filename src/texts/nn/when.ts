import type { DayInParts } from '../nb/when.ts';
import type { Texts } from '../nb.ts';

const weekdays = ['måndag', 'tysdag', 'onsdag', 'torsdag', 'fredag', 'laurdag', 'sundag'];
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

interface Range {
  readonly from: DayInParts;
  readonly to: DayInParts;
}

const weekday = (p: DayInParts): string => weekdays[p.weekday - 1] ?? '';
const date = (p: DayInParts): string => `${p.day}. ${months[p.month - 1] ?? ''}`;
const weeks = (p: Range): string =>
  p.from.isoWeek === p.to.isoWeek ? `veke ${p.from.isoWeek}` : `veke ${p.from.isoWeek}–${p.to.isoWeek}`;

function dates(p: Range): string {
  if (p.from.year !== p.to.year) return `${date(p.from)} ${p.from.year}–${date(p.to)} ${p.to.year}`;
  if (p.from.month !== p.to.month) return `${date(p.from)}–${date(p.to)}`;
  return p.from.day === p.to.day ? date(p.from) : `${p.from.day}.–${date(p.to)}`;
}

const dayRange = (p: Range): string => `${dates(p)} (${weeks(p)})`;
const clock = (p: { time: string }): string => p.time.replace(':', '.');
const time = (p: { time: string }): string => `kl. ${clock(p)}`;
const count = (p: { count: number }, one: string, many: string): string => (p.count === 1 ? one : `${p.count} ${many}`);

const relative = (p: { day: DayInParts; inDays: number }): string => {
  if (p.inDays === 0) return 'i dag';
  if (p.inDays === 1) return 'i morgon';
  return p.inDays === -1 ? 'i går' : `${weekday(p.day)} ${date(p.day)}`;
};

export const when: Texts['when'] = {
  weekdays,
  months,
  weekday,
  month: (p) => months[p.month - 1] ?? '',
  longDay: (p) => `${weekday(p)} ${date(p)} (veke ${p.isoWeek})`,
  fullDay: (p) => `${weekday(p)} ${date(p)} ${p.year} (veke ${p.isoWeek})`,
  exactDay: (p) => `${weekday(p)} ${date(p)} ${p.year}`,
  shortDay: (p) => `${weekday(p)} ${p.day}. ${shortMonths[p.month - 1] ?? ''}`,
  numericDay: (p) => `${String(p.day).padStart(2, '0')}.${String(p.month).padStart(2, '0')}.${p.year}`,
  dayRange,
  isoWeek: (p) => `veke ${p.isoWeek}`,
  planWeek: (p) => `Veke ${p.week} i planen · ${dayRange(p)}`,
  relative,
  clock,
  time,
  relativeTime: (p) => `${relative(p)} ${time(p)}`,
  minutes: (p) => `${p.count} min`,
  days: (p) => count(p, 'éin dag', 'dagar'),
  weeks: (p) => count(p, 'éi veke', 'veker'),
  talks: (p) => count(p, 'éin mentorsamtale', 'mentorsamtalar'),
  probationTalks: (p) => count(p, 'éin prøvetidssamtale', 'prøvetidssamtalar'),
};
