import { describe, expect, test } from 'vitest';
import { type Day, namedPartsOf } from '../../src/domain/day.ts';
import { textsOf } from '../../src/texts/texts.ts';

const parts = (day: Day) => namedPartsOf(day);
const range = (from: Day, to: Day) => ({ from: parts(from), to: parts(to) });

describe('days in words', () => {
  test.each([
    ['nb', 'torsdag 17. september (uke 38)', 'Uke 3 i planen · 15.–21. september (uke 38–39)', 'i morgen kl. 13.15'],
    ['nn', 'torsdag 17. september (veke 38)', 'Veke 3 i planen · 15.–21. september (veke 38–39)', 'i morgon kl. 13.15'],
    [
      'en',
      'Thursday 17 September (week 38)',
      'Week 3 of the plan · 15–21 September (weeks 38–39)',
      'tomorrow at 13:15',
    ],
  ] as const)('in %s', (language, longDay, planWeek, tomorrow) => {
    const { when } = textsOf(language);
    expect(when.longDay(parts('2026-09-17'))).toBe(longDay);
    expect(when.planWeek({ week: 3, ...range('2026-09-15', '2026-09-21') })).toBe(planWeek);
    expect(when.relativeTime({ day: parts('2026-09-17'), inDays: 1, time: '13:15' })).toBe(tomorrow);
  });

  test('a range says the month once, and the year only when it changes', () => {
    const { when } = textsOf('nb');
    expect(when.dayRange(range('2026-09-21', '2026-09-27'))).toBe('21.–27. september (uke 39)');
    expect(when.dayRange(range('2026-09-29', '2026-10-05'))).toBe('29. september–5. oktober (uke 40–41)');
    expect(when.dayRange(range('2026-12-29', '2027-01-04'))).toBe('29. desember 2026–4. januar 2027 (uke 53–1)');
  });

  test('nynorsk has its own weekdays', () => {
    const { when } = textsOf('nn');
    expect(
      ['2026-09-14', '2026-09-15', '2026-09-19', '2026-09-20'].map((day) => when.weekday(parts(day as Day))),
    ).toEqual(['måndag', 'tysdag', 'laurdag', 'sundag']);
  });

  test('counts are in words when there is one', () => {
    expect([1, 2].map((count) => textsOf('nb').when.talks({ count }))).toEqual([
      'én mentorsamtale',
      '2 mentorsamtaler',
    ]);
    expect([1, 2].map((count) => textsOf('nn').when.weeks({ count }))).toEqual(['éi veke', '2 veker']);
  });
});

/** Every place in a language's texts, with how many parameters a function takes. */
function placesOf(value: unknown, path = ''): string[] {
  if (typeof value === 'function') return [`${path}()`];
  if (typeof value !== 'object' || value === null) return [path];
  return Object.entries(value).flatMap(([key, inner]) => placesOf(inner, `${path}.${key}`));
}

function emptyPlaces(value: unknown, path = ''): string[] {
  if (typeof value === 'string') return value.trim() === '' ? [path] : [];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => emptyPlaces(inner, `${path}.${key}`));
}

describe('the three languages', () => {
  test.each(['nn', 'en'] as const)('%s has a text in every place where bokmål has one', (language) => {
    expect(placesOf(textsOf(language)).sort()).toEqual(placesOf(textsOf('nb')).sort());
    expect(emptyPlaces(textsOf(language))).toEqual([]);
  });
});
