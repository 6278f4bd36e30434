import { describe, expect, test } from 'vitest';
import { readDay } from '../../bot/readDay.ts';

/** A Thursday in September, which has no 31st. */
const today = '2026-09-17';

describe('a day as people write it', () => {
  test.each([
    ['til 1. oktober', '2026-10-01'],
    ['til 1.oktober', '2026-10-01'],
    ['til 1. okt.', '2026-10-01'],
    ['til 1 oktober 2026', '2026-10-01'],
    ['til 01.10', '2026-10-01'],
    ['til 1.10.', '2026-10-01'],
    ['til 01.10.2026', '2026-10-01'],
    ['til 1/10', '2026-10-01'],
    ['til 2026-10-01', '2026-10-01'],
    ['until 1 October', '2026-10-01'],
    ['until October 1st', '2026-10-01'],
    ['until the 3rd of May 2027', '2027-05-03'],
    ['til 4. januar', '2027-01-04'],
    ['til den 20', '2026-09-20'],
    ['til 5', '2026-10-05'],
    ['til fredag', '2026-09-18'],
    ['TIL FREDAG', '2026-09-18'],
    ['til torsdag', '2026-09-24'],
    ['til laurdag', '2026-09-19'],
    ['til tysdag', '2026-09-22'],
    ['until Sunday', '2026-09-20'],
    ['til og med fredag', '2026-09-19'],
    ['til i morgen', '2026-09-18'],
    ['til i morgon', '2026-09-18'],
    ['til i overmorgen', '2026-09-19'],
    ['over helga', '2026-09-21'],
    ['til neste uke', '2026-09-21'],
    ['til neste veke', '2026-09-21'],
    ['til neste måned', '2026-10-01'],
    ['en uke', '2026-09-24'],
    ['i to veker', '2026-10-01'],
    ['3 dager', '2026-09-20'],
    ['tre dagar', '2026-09-20'],
    ['for a week', '2026-09-24'],
    ['ein månad', '2026-10-17'],
  ])('«%s» is %s', (text, day) => expect(readDay(text, today)).toBe(day));
});

test.each(['til 31. september', 'til 30.02', 'until February 30', 'til 2026-13-01', 'til 31', 'til 0.10'])(
  '«%s» is no day of the calendar',
  (text) => expect(readDay(text, today)).toBe('noSuchDay'),
);

test.each([
  ['til 1. august', '2026-08-01'],
  ['til 1. august 2025', '2025-08-01'],
  ['til i går', '2026-09-16'],
  ['til 17. september', '2026-09-17'],
])('«%s» has passed, and is read as %s', (text, day) => expect(readDay(text, today)).toBe(day));

test.each(['til jul', 'til jeg sier fra', 'until further notice', 'til 99999'])('«%s» says no day', (text) =>
  expect(readDay(text, today)).toBe('unclear'),
);

test.each(['', 'takk', 'litt fred', 'nå'])('«%s» is not about a day', (text) =>
  expect(readDay(text, today)).toBeNull(),
);

test('leap days and the ends of years are read as the calendar has them', () => {
  expect(readDay('til 29. februar', '2028-01-10')).toBe('2028-02-29');
  expect(readDay('til 29. februar', '2027-01-10')).toBe('noSuchDay');
  expect(readDay('til 1. januar', '2026-12-31')).toBe('2027-01-01');
  expect(readDay('en måned', '2027-01-31')).toBe('2027-02-28');
});
