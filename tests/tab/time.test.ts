import { describe, expect, test } from 'vitest';
import { readTime } from '../../tab/shared/readTime.ts';

describe('a time of day', () => {
  test.each([
    ['13.15', '13:15'],
    ['13:15', '13:15'],
    ['13,15', '13:15'],
    ['1315', '13:15'],
    ['905', '09:05'],
    ['9', '09:00'],
    [' 0.00 ', '00:00'],
    ['23.59', '23:59'],
  ])('is read however people write it: %o', (written, time) => expect(readTime(written)).toBe(time));

  test.each(['', '24.00', '13.60', '1.15 PM', '13.1', '13.155', 'kl. 13', '-1'])('is not %o', (written) =>
    expect(readTime(written)).toBeNull(),
  );
});
