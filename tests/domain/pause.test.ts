import { describe, expect, test } from 'vitest';
import { mayPauseUntil, nextMorning, quietUntil } from '../../src/domain/reminder/pause.ts';

describe('a pause', () => {
  test.each([
    ['2026-09-16', false],
    ['2026-09-17', false],
    ['2026-09-18', true],
    ['2027-03-19', true],
    ['2027-03-20', false],
  ] as const)('asked for on 17 September 2026, until %s: %s', (until, may) => {
    expect(mayPauseUntil(until, '2026-09-17')).toBe(may);
  });

  test.each([
    ['in the morning', '2026-09-17T06:20:00.000Z', '2026-09-18T05:30:00.000Z'],
    ['late in the evening', '2026-09-17T21:59:00.000Z', '2026-09-18T05:30:00.000Z'],
    ['at night, before five', '2026-09-18T02:59:00.000Z', '2026-09-18T05:30:00.000Z'],
    ['at five', '2026-09-18T03:00:00.000Z', '2026-09-19T05:30:00.000Z'],
    ['the evening before clocks go back', '2026-10-24T18:00:00.000Z', '2026-10-25T06:30:00.000Z'],
    ['the evening before clocks go forward', '2027-03-27T18:00:00.000Z', '2027-03-28T05:30:00.000Z'],
  ])('no more today, asked for %s, ends the next morning at 07:30', (_when, now, morning) => {
    expect(nextMorning(now)).toBe(morning);
  });

  test.each([
    [null, null, null],
    ['2026-09-18', null, '2026-09-17T22:00:00.000Z'],
    ['2026-09-17', null, null],
    [null, '2026-09-18T05:30:00.000Z', '2026-09-18T05:30:00.000Z'],
    ['2026-10-01', '2026-09-18T05:30:00.000Z', '2026-09-30T22:00:00.000Z'],
    [null, '2026-09-17T06:20:00.000Z', null],
  ] as const)('paused until %s and snoozed until %s, it is quiet until %s', (pausedUntil, snoozedUntil, until) => {
    expect(quietUntil({ pausedUntil, snoozedUntil }, '2026-09-17T06:20:00.000Z')).toBe(until);
  });
});
