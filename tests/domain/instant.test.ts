import { Temporal } from 'temporal-polyfill';
import { describe, expect, test } from 'vitest';
import { addDays, type Day } from '../../src/domain/day.ts';
import { addMinutes, dayOf, instantAt, minutesBetween, parseTimeOfDay, timeOf } from '../../src/domain/instant.ts';

describe('an instant', () => {
  test.each([
    ['2026-09-17', '08:20', '2026-09-17T06:20:00.000Z'],
    ['2026-12-17', '08:20', '2026-12-17T07:20:00.000Z'],
    ['2026-03-29', '01:59', '2026-03-29T00:59:00.000Z'],
    ['2026-03-29', '02:30', '2026-03-29T01:30:00.000Z'],
    ['2026-03-29', '03:00', '2026-03-29T01:00:00.000Z'],
    ['2026-10-25', '02:30', '2026-10-25T00:30:00.000Z'],
    ['2026-10-25', '03:00', '2026-10-25T02:00:00.000Z'],
  ] as const)('when clocks in Norway show %s %s is %s', (day, time, expected) =>
    expect(instantAt(day, time)).toBe(expected),
  );

  test('shows the day and time in Norway, not in UTC', () => {
    expect(dayOf('2026-09-16T22:30:00.000Z')).toBe('2026-09-17');
    expect(timeOf('2026-09-16T22:30:00.000Z')).toBe('00:30');
    expect(dayOf('2026-12-31T22:59:59.999Z')).toBe('2026-12-31');
  });

  test('is the same as Temporal says, at every hour and day around the changes of two years', () => {
    for (let day: Day = '2026-03-20'; day < '2028-04-05'; day = addDays(day, /-(03|10)-/.test(day) ? 1 : 3)) {
      for (const time of ['00:00', '01:30', '02:30', '08:00', '23:59'] as const) {
        const local = Temporal.PlainDateTime.from(`${day}T${time}`).toZonedDateTime('Europe/Oslo');
        const instant = local.toInstant().toString({ fractionalSecondDigits: 3 });
        expect(instantAt(day, time)).toBe(instant);
        expect([dayOf(instant), timeOf(instant)]).toEqual([
          local.toPlainDate().toString(),
          local.toPlainTime().toString({ smallestUnit: 'minute' }),
        ]);
      }
    }
  });

  test('eight in the morning is 23 hours later across the change to summer time', () => {
    expect(minutesBetween(instantAt('2026-03-28', '08:00'), instantAt('2026-03-29', '08:00'))).toBe(23 * 60);
    expect(addMinutes('2026-03-28T07:00:00.000Z', 23 * 60)).toBe(instantAt('2026-03-29', '08:00'));
  });

  test.each([
    ['08:00', true],
    ['23:59', true],
    ['24:00', false],
    ['8:00', false],
    ['08:60', false],
  ])('%s is a time of day: %s', (text, expected) => expect(parseTimeOfDay(text) !== null).toBe(expected));
});
