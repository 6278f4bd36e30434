import { addDays, dayOf, minuteOfDay, weekdayOf } from '../days.ts';
import type { Language } from '../shellTypes.ts';
import { en } from './en.ts';
import { nb, type Words } from './nb.ts';
import { nn } from './nn.ts';

export type { Words } from './nb.ts';

export const words: Record<Language, Words> = { nb, nn, en };
export const languageNames: Record<Language, string> = { nb: 'bokmål', nn: 'nynorsk', en: 'English' };
export const locales: Record<Language, string> = { nb: 'nb-NO', nn: 'nn-NO', en: 'en-US' };

/** 'torsdag 17. september' */
export function dayInWords(w: Words, day: string): string {
  return `${w.weekdays[weekdayOf(day)]} ${shortDayInWords(w, day)}`;
}

/** '17. september' */
export function shortDayInWords(w: Words, day: string): string {
  return `${Number(day.slice(8))}${w.dayDot} ${w.months[Number(day.slice(5, 7)) - 1]}`;
}

/** '08.20' */
export function timeInWords(w: Words, instant: string): string {
  const minute = minuteOfDay(instant);
  const two = (n: number) => String(n).padStart(2, '0');
  return `${two(Math.floor(minute / 60))}${w.timeSeparator}${two(minute % 60)}`;
}

/** 'torsdag 17. september 2026 kl. 08.20' */
export function instantInWords(w: Words, instant: string): string {
  const day = dayOf(instant);
  return `${dayInWords(w, day)} ${day.slice(0, 4)} ${w.at}${timeInWords(w, instant)}`;
}

/** 'I dag', 'I går', or the day. */
export function relativeDay(w: Words, day: string, today: string): string {
  if (day === today) return w.today;
  if (day === addDays(today, -1)) return w.yesterday;
  return dayInWords(w, day);
}

/** '14.–20. september 2026' */
export function spanInWords(w: Words, from: string, to: string): string {
  const isOneMonth = from.slice(0, 7) === to.slice(0, 7);
  const first = isOneMonth ? `${Number(from.slice(8))}${w.dayDot}–` : `${shortDayInWords(w, from)} – `;
  return `${first}${shortDayInWords(w, to)} ${to.slice(0, 4)}`;
}
