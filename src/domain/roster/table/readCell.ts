import { type Day, dayFrom, parseDay } from '../../day.ts';

const isoDay = /^(\d{4})-(\d{2})-(\d{2})$/;
const norwegianDay = /^(\d{1,2})\.\s?(\d{1,2})\.\s?(\d{4}|\d{2})$/;

/** Rosters are of this century; '1.9.26' is in 2026. */
const inThisCentury = (day: Day | null): Day | null => (day !== null && day >= '2000' && day < '2100' ? day : null);

/** Reads '2026-09-01', '01.09.2026', '1.9.26' and '1. 9. 2026'; null when it is not a day that exists. */
export function readDay(text: string): Day | null {
  if (isoDay.test(text)) return inThisCentury(parseDay(text));
  const [, day, month, year] = norwegianDay.exec(text) ?? [];
  if (day === undefined || month === undefined || year === undefined) return null;
  const full = Number(year) < 100 ? 2000 + Number(year) : Number(year);
  return inThisCentury(parseDay(dayFrom(full, Number(month), Number(day))));
}

const clock = /^(?:kl\.?\s?)?(?:(\d{1,2})(?:[:.](\d{2})(?:[:.]\d{2})?)?|(\d{2})(\d{2}))$/i;

/** Reads '07:30', '7.30', '0730', '7' and 'kl. 7.30' as minutes of the day, '24:00' as 1440; null otherwise. */
export function readTime(text: string): number | null {
  const found = clock.exec(text);
  if (found === null) return null;
  const hours = Number(found[1] ?? found[3]);
  const minutes = Number(found[2] ?? found[4] ?? 0);
  if (hours === 24 && minutes === 0) return 1440;
  return hours < 24 && minutes < 60 ? hours * 60 + minutes : null;
}

export interface DayAndTime {
  readonly on: Day | null;
  readonly at: number;
}

/** A time, or a day and a time: '01.09.2026 07:30', '2026-09-01T07:30'; null when it is neither. */
export function readDayAndTime(text: string): DayAndTime | null {
  const [, day, time] = /^(\d{4}-\d{2}-\d{2}|\d{1,2}\.\d{1,2}\.\d{2,4})(?:T|,?\s+)(.+)$/.exec(text) ?? [];
  const at = readTime(time ?? text);
  if (at === null) return null;
  if (day === undefined) return { on: null, at };
  const on = readDay(day);
  return on === null ? null : { on, at };
}

const span =
  /^(?:\p{L}[\p{L}\d]*\.?\s+)?((?:kl\.?\s?)?\d[\d:.]*)\s*(?:[-\u2012-\u2015\u2212]|til|to)\s*((?:kl\.?\s?)?\d[\d:.]*)$/iu;

/** Both times in one cell: '07.30–15.00', '7-15', 'D 0730-1500'; null when it is not that. */
export function readSpan(text: string): { readonly from: number; readonly to: number } | null {
  const [, first, second] = span.exec(text) ?? [];
  if (first === undefined || second === undefined) return null;
  const [from, to] = [readTime(first), readTime(second)];
  return from === null || to === null ? null : { from, to };
}

/** How a spreadsheet knows a formula. Where a value belongs it is refused; nothing ever runs it. */
export const isFormula = (text: string): boolean => /^([=+@]|-(?![\d\s]|$))/.test(text);

/** Letters of any script, digits and what names and addresses hold. Garbled letters are seldom among them. */
const personKey = /^[\p{L}\p{N}][\p{L}\p{M}\p{N} .,'’@_()+#-]{0,119}$/u;

export const isPersonKey = (text: string): boolean => personKey.test(text) && /\p{L}|\d{2}/u.test(text);
