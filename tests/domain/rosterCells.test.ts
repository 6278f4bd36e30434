import { describe, expect, test } from 'vitest';
import { isAbsenceName, kindOfHours, kindOfName } from '../../src/domain/roster/shiftKind.ts';
import { readDay, readDayAndTime, readSpan, readTime } from '../../src/domain/roster/table/readCell.ts';

describe('a cell', () => {
  test.each([
    ['01.09.2026', '2026-09-01'],
    ['1.9.26', '2026-09-01'],
    ['1. 9. 2026', '2026-09-01'],
    ['2026-09-01', '2026-09-01'],
    ['29.02.2028', '2028-02-29'],
    ['29.02.2027', null],
    ['31.04.2026', null],
    ['31.12.2026', '2026-12-31'],
    ['09/01/2026', null],
    ['46266', null],
    ['01.09.1926', null],
    ['', null],
  ])('%s is the day %s', (text, day) => expect(readDay(text)).toBe(day));

  test.each([
    ['07:30', 450],
    ['7.30', 450],
    ['0730', 450],
    ['07:30:00', 450],
    ['kl. 7.30', 450],
    ['7', 420],
    ['24:00', 1440],
    ['00:00', 0],
    ['24:01', null],
    ['7.60', null],
    ['7,5', null],
    ['0,3125', null],
    ['730', null],
    ['-07:30', null],
  ])('%s is a time in minutes: %s', (text, minutes) => expect(readTime(text)).toBe(minutes));

  test.each(['07.30–15.00', '07:30-15:00', '0730 - 1500', '7.30 til 15', 'D 07:30−15:00', 'kl. 07.30–kl. 15.00'])(
    '%s is both times of a shift',
    (text) => expect(readSpan(text)).toEqual({ from: 450, to: 900 }),
  );

  test('can hold a day and a time', () => {
    expect(readDayAndTime('01.09.2026 07:30')).toEqual({ on: '2026-09-01', at: 450 });
    expect(readDayAndTime('2026-09-01T07:30:00')).toEqual({ on: '2026-09-01', at: 450 });
    expect(readDayAndTime('31.09.2026 07:30')).toBe(null);
  });
});

describe('what a shift is', () => {
  test.each([
    ['D', 'day'],
    ['D2', 'day'],
    ['Dagvakt', 'day'],
    ['A1', 'evening'],
    ['K', 'evening'],
    ['Aftenvakt', 'evening'],
    ['Kveldsvakt Solhaug', 'evening'],
    ['Nattevakt', 'night'],
    ['NATTVAKT', 'night'],
    ['Night shift', 'night'],
    ['Dagvakt/kveldsvakt', null],
    ['Mandag', null],
    ['Vakt', null],
    ['', null],
  ])('is said by its name: %s is %s', (name, kind) => expect(kindOfName(name)).toBe(kind));

  test.each([
    [7 * 60 + 30, 450, 'day'],
    [14 * 60 + 30, 450, 'evening'],
    [22 * 60, 570, 'night'],
    [19 * 60 + 30, 720, 'night'],
    [7 * 60 + 30, 750, 'other'],
    [5 * 60, 240, 'other'],
  ])('is otherwise said by its hours: from minute %i for %i minutes is %s', (from, minutes, kind) =>
    expect(kindOfHours(from, minutes)).toBe(kind),
  );

  test.each(['Ferie', 'F1', 'Sjukmelding', 'Permisjon uten lønn', 'Avspasering', 'Fridag', 'Vacation'])(
    '%s is time away',
    (name) => expect(isAbsenceName(name)).toBe(true),
  );
});
