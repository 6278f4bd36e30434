import { addDays, addMonths, type Day, dayFrom, daysBetween, parseDay, partsOf, weekdayOf } from '../src/domain/day.ts';

/** A day as people write it: the day itself, one that no calendar has, words that name none, or nothing about a day. */
export type SaidDay = Day | 'noSuchDay' | 'unclear' | null;

const monthStarts = [
  ['jan'],
  ['feb'],
  ['mar'],
  ['apr'],
  ['mai', 'may'],
  ['jun'],
  ['jul'],
  ['aug'],
  ['sep'],
  ['okt', 'oct'],
  ['nov'],
  ['des', 'dec'],
];
const weekdays = [
  ['mandag', 'måndag', 'monday'],
  ['tirsdag', 'tysdag', 'tuesday'],
  ['onsdag', 'wednesday'],
  ['torsdag', 'thursday'],
  ['fredag', 'friday'],
  ['lørdag', 'laurdag', 'saturday'],
  ['søndag', 'sundag', 'sunday'],
];
const numbers = [
  ['en', 'ei', 'én', 'éi', 'ett', 'eitt', 'ein', 'éin', 'et', 'one', 'a'],
  ['to', 'two'],
  ['tre', 'three'],
  ['fire', 'four'],
  ['fem', 'five'],
  ['seks', 'six'],
  ['sju', 'syv', 'seven'],
  ['åtte', 'eight'],
];

const either = (lists: readonly (readonly string[])[]): string => lists.flat().join('|');
const place = (lists: readonly (readonly string[])[], word: string): number =>
  lists.findIndex((words) => words.includes(word)) + 1;
const whole = (pattern: string): RegExp => new RegExp(`(?<![\\p{L}\\p{N}])(?:${pattern})(?![\\p{L}\\p{N}])`, 'u');

const month = `(${either(monthStarts)})\\p{L}*\\.?`;
const dated = {
  iso: whole('(\\d{4})-(\\d{1,2})-(\\d{1,2})'),
  numeric: whole('(\\d{1,2})[./](\\d{1,2})\\.?(?:[./]?(\\d{4}))?'),
  named: whole(`(\\d{1,2})(?:st|nd|rd|th|\\.)?\\s*(?:of )?${month}(?:\\s+(\\d{4}))?`),
  monthFirst: whole(`${month}\\s+(\\d{1,2})(?:st|nd|rd|th)?(?:,?\\s+(\\d{4}))?`),
  dayOnly: whole('(?:til|until|till|til den|til og med) (\\d{1,2})(?:st|nd|rd|th)?'),
};
const lasting = whole(
  `(\\d{1,3}|${either(numbers)})\\s+(dag|dager|dagar|days?|uker?|veker?|weeks?|måned|måneder|månad|månader|months?)`,
);
const weekday = whole(`(${either(weekdays)})`);
const untilWords = whole('til|fram til|until|till|før|before');
const inclusive = whole('til og med|tom|through');

/** Which day is meant by what somebody wrote in bokmål, nynorsk or English, seen from today. */
export function readDay(text: string, today: Day): SaidDay {
  const said = text.normalize('NFC').toLowerCase().replace(/\s+/g, ' ');
  const day = readDate(said, today) ?? readRelative(said, today);
  if (day === null) return untilWords.test(said) ? 'unclear' : null;
  return day !== 'noSuchDay' && inclusive.test(said) ? addDays(day, 1) : day;
}

function readDate(said: string, today: Day): Day | 'noSuchDay' | null {
  const iso = dated.iso.exec(said);
  if (iso) return dateOf({ year: iso[1], month: Number(iso[2]), day: iso[3] }, today);
  const numeric = dated.numeric.exec(said);
  if (numeric) return dateOf({ day: numeric[1], month: Number(numeric[2]), year: numeric[3] }, today);
  const named = dated.named.exec(said);
  if (named) return dateOf({ day: named[1], month: place(monthStarts, named[2] ?? ''), year: named[3] }, today);
  const monthFirst = dated.monthFirst.exec(said);
  if (monthFirst)
    return dateOf({ day: monthFirst[2], month: place(monthStarts, monthFirst[1] ?? ''), year: monthFirst[3] }, today);
  const only = dated.dayOnly.exec(said)?.[1];
  return only === undefined ? null : dayOfMonth(Number(only), today);
}

interface Written {
  readonly day: string | undefined;
  readonly month: number;
  readonly year: string | undefined;
}

/** How far ahead a date without a year may lie before last one's is meant. */
const halfYearDays = 183;

/** Without a year the coming one is meant, as long as that is within half a year; otherwise the one that has passed. */
function dateOf({ day, month: at, year }: Written, today: Day): Day | 'noSuchDay' {
  const on = (inYear: number): Day | 'noSuchDay' => parseDay(dayFrom(inYear, at, Number(day))) ?? 'noSuchDay';
  if (year !== undefined) return on(Number(year));
  const thisYear = partsOf(today).year;
  const [now, next] = [on(thisYear), on(thisYear + 1)];
  const isNext =
    now !== 'noSuchDay' && now <= today && next !== 'noSuchDay' && daysBetween(today, next) <= halfYearDays;
  return isNext ? next : now;
}

function dayOfMonth(day: number, today: Day): Day | 'noSuchDay' {
  const now = partsOf(today);
  const first = dayFrom(now.year, now.month, 1);
  const { year, month: at } = partsOf(day > now.day ? first : addMonths(first, 1));
  return parseDay(dayFrom(year, at, day)) ?? 'noSuchDay';
}

const nextWeekday = (wanted: number, today: Day): Day => addDays(today, ((wanted - weekdayOf(today) + 6) % 7) + 1);

function readRelative(said: string, today: Day): Day | null {
  const named = weekday.exec(said)?.[1];
  if (named !== undefined) return nextWeekday(place(weekdays, named), today);
  if (whole('i ?overmorgen|i ?overmorgon').test(said)) return addDays(today, 2);
  if (whole('i ?morgen|i ?morgon|tomorrow').test(said)) return addDays(today, 1);
  if (whole('i ?går|yesterday').test(said)) return addDays(today, -1);
  if (whole('helg|helga|helgen|helgå|weekend|neste uke|neste veke|next week').test(said)) return nextWeekday(1, today);
  if (whole('neste måned|neste månad|next month').test(said)) {
    const { year, month: at } = partsOf(today);
    return addMonths(dayFrom(year, at, 1), 1);
  }
  return readLasting(said, today);
}

function readLasting(said: string, today: Day): Day | null {
  const [, much, unit] = lasting.exec(said) ?? [];
  if (much === undefined || unit === undefined) return null;
  const count = /^\d/.test(much) ? Number(much) : place(numbers, much);
  if (unit.startsWith('m')) return addMonths(today, Math.min(count, 24));
  return addDays(today, unit.startsWith('d') ? count : 7 * count);
}
