import type { DayInParts } from '../nb/when.ts';
import type { Texts } from '../nb.ts';

const weekdays = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];
const months = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

interface Range {
  readonly from: DayInParts;
  readonly to: DayInParts;
}

const weekday = (p: DayInParts): string => weekdays[p.weekday - 1] ?? '';
const month = (p: { month: number }): string => months[p.month - 1] ?? '';
const date = (p: DayInParts): string => `${p.day} ${month(p)}`;
const weeks = (p: Range): string =>
  p.from.isoWeek === p.to.isoWeek ? `week ${p.from.isoWeek}` : `weeks ${p.from.isoWeek}–${p.to.isoWeek}`;

function dates(p: Range): string {
  if (p.from.year !== p.to.year) return `${date(p.from)} ${p.from.year} – ${date(p.to)} ${p.to.year}`;
  if (p.from.month !== p.to.month) return `${date(p.from)} – ${date(p.to)}`;
  return p.from.day === p.to.day ? date(p.from) : `${p.from.day}–${date(p.to)}`;
}

const dayRange = (p: Range): string => `${dates(p)} (${weeks(p)})`;
const clock = (p: { time: string }): string => p.time;
const time = (p: { time: string }): string => `at ${clock(p)}`;
const count = (p: { count: number }, one: string, many: string): string => (p.count === 1 ? one : `${p.count} ${many}`);

const relative = (p: { day: DayInParts; inDays: number }): string => {
  if (p.inDays === 0) return 'today';
  if (p.inDays === 1) return 'tomorrow';
  return p.inDays === -1 ? 'yesterday' : `${weekday(p.day)} ${date(p.day)}`;
};

export const when: Texts['when'] = {
  weekdays,
  months,
  weekday,
  month,
  longDay: (p) => `${weekday(p)} ${date(p)} (week ${p.isoWeek})`,
  fullDay: (p) => `${weekday(p)} ${date(p)} ${p.year} (week ${p.isoWeek})`,
  exactDay: (p) => `${weekday(p)} ${date(p)} ${p.year}`,
  shortDay: (p) => `${weekday(p)} ${p.day} ${month(p).slice(0, 3)}`,
  numericDay: (p) => `${String(p.day).padStart(2, '0')}.${String(p.month).padStart(2, '0')}.${p.year}`,
  dayRange,
  isoWeek: (p) => `week ${p.isoWeek}`,
  planWeek: (p) => `Week ${p.week} of the plan · ${dayRange(p)}`,
  relative,
  clock,
  time,
  relativeTime: (p) => `${relative(p)} ${time(p)}`,
  minutes: (p) => `${p.count} min`,
  days: (p) => count(p, 'one day', 'days'),
  weeks: (p) => count(p, 'one week', 'weeks'),
  talks: (p) => count(p, 'one mentor talk', 'mentor talks'),
  probationTalks: (p) => count(p, 'one probation talk', 'probation talks'),
};
