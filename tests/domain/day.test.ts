import { Temporal } from 'temporal-polyfill';
import { describe, expect, test } from 'vitest';
import {
  addDays,
  addMonths,
  type Day,
  dayNumber,
  dayOfNumber,
  daysBetween,
  isoWeekText,
  parseDay,
  weekdayOf,
} from '../../src/domain/day.ts';
import fc from '../support/properties.ts';

/** Every day the product accepts, 1900 to 2199. */
const everyDay = fc.integer({ min: -25567, max: 84005 }).map(dayOfNumber);
const temporal = (day: Day): Temporal.PlainDate => Temporal.PlainDate.from(day);

describe('a day', () => {
  test.each([
    ['2026-09-01', true],
    ['2028-02-29', true],
    ['2026-02-29', false],
    ['2100-02-29', false],
    ['2026-13-01', false],
    ['2026-00-10', false],
    ['2026-04-31', false],
    ['2026-9-1', false],
    ['1899-12-31', false],
    ['2200-01-01', false],
    ['2026-09-01T00:00', false],
    ['', false],
  ])('%s is a day: %s', (text, expected) => expect(parseDay(text) !== null).toBe(expected));

  test('is numbered as Temporal counts, and back again', () => {
    const epoch = Temporal.PlainDate.from('1970-01-01');
    fc.assert(
      fc.property(everyDay, (day) => {
        expect(dayNumber(day)).toBe(epoch.until(temporal(day)).days);
        expect(dayOfNumber(dayNumber(day))).toBe(day);
      }),
    );
  });

  test('moves by days and months as Temporal moves it', () => {
    fc.assert(
      fc.property(
        everyDay,
        fc.integer({ min: -800, max: 800 }),
        fc.integer({ min: -30, max: 30 }),
        (day, n, months) => {
          expect(addDays(day, n)).toBe(temporal(day).add({ days: n }).toString());
          expect(addMonths(day, months)).toBe(temporal(day).add({ months }).toString());
          expect(daysBetween(day, addDays(day, n))).toBe(n);
        },
      ),
    );
  });

  test('has the weekday and ISO week that Temporal gives', () => {
    fc.assert(
      fc.property(everyDay, (day) => {
        const { yearOfWeek, weekOfYear, dayOfWeek } = temporal(day);
        expect(weekdayOf(day)).toBe(dayOfWeek);
        expect(isoWeekText(day)).toBe(`${yearOfWeek}-W${String(weekOfYear).padStart(2, '0')}`);
      }),
    );
  });

  test('1 January 2027 lies in week 53 of 2026', () => expect(isoWeekText('2027-01-01')).toBe('2026-W53'));
});
