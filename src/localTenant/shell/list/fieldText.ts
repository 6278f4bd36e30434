import { dayOf, isDay } from '../days.ts';
import { shortDayInWords, timeInWords, type Words } from '../words/words.ts';

/** A list field as people read it: days and times in words, several values with commas. */
export function fieldText(w: Words, value: unknown): string {
  if (value === null || value === undefined) return '';
  if (Array.isArray(value)) return value.map((one) => fieldText(w, one)).join(', ');
  if (typeof value === 'object') return fieldText(w, Object.values(value)[0]);
  const text = String(value);
  if (isDay(text)) return `${shortDayInWords(w, text)} ${text.slice(0, 4)}`;
  if (/^\d{4}-\d\d-\d\dT\d\d:\d\d/.test(text)) {
    const day = dayOf(text);
    return `${shortDayInWords(w, day)} ${day.slice(0, 4)} ${w.at}${timeInWords(w, text)}`;
  }
  return text;
}
