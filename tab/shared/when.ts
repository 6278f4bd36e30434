import { addDays, type Day, daysBetween, isoWeekOf, partsOf, weekdayOf } from '../../src/domain/day.ts';
import type { DayInParts } from '../../src/texts/nb/when.ts';
import type { Texts } from '../../src/texts/texts.ts';

/** A day in the parts that words need. */
const wordParts = (on: Day): DayInParts => ({
  ...partsOf(on),
  weekday: weekdayOf(on),
  isoWeek: isoWeekOf(on).week,
});

/** The chosen language's words for days and times. */
export function whenIn(texts: Texts) {
  const words = texts.when;
  const dayRange = (from: Day, to: Day) => words.dayRange({ from: wordParts(from), to: wordParts(to) });
  return {
    /** 'torsdag 17. september (uke 38)' */
    longDay: (on: Day) => words.longDay(wordParts(on)),
    /** 'torsdag 17. september 2026 (uke 38)' */
    fullDay: (on: Day) => words.fullDay(wordParts(on)),
    /** 'torsdag 17. sept.' */
    shortDay: (on: Day) => words.shortDay(wordParts(on)),
    /** '17.09.2026' */
    numericDay: (on: Day) => words.numericDay(wordParts(on)),
    /** '15.–21. september (uke 38–39)' */
    dayRange,
    /** 'Uke 3 i planen · 15.–21. september (uke 38–39)' */
    planWeek: (week: number, startsOn: Day) => {
      const from = addDays(startsOn, 7 * (week - 1));
      return words.planWeek({ week, from: wordParts(from), to: wordParts(addDays(from, 6)) });
    },
    /** 'i dag', 'i morgen', or the day without its week */
    relative: (on: Day, today: Day) => words.relative({ day: wordParts(on), inDays: daysBetween(today, on) }),
    /** 'i morgen kl. 13.15' */
    relativeTime: (at: { readonly on: Day; readonly time: string }, today: Day) =>
      words.relativeTime({ day: wordParts(at.on), inDays: daysBetween(today, at.on), time: at.time }),
    /** 'kl. 13.15' */
    time: (time: string) => words.time({ time }),
    minutes: (count: number) => words.minutes({ count }),
  };
}

export type When = ReturnType<typeof whenIn>;
