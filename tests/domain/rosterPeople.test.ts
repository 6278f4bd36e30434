import { describe, expect, test } from 'vitest';
import type { Instant } from '../../src/domain/instant.ts';
import { clashesOf, withoutOverlap } from '../../src/domain/roster/overlap.ts';
import { type NamedShift, shiftsOfPeople } from '../../src/domain/roster/rosterPreview.ts';
import fc from '../support/properties.ts';

const anyShifts = fc.array(
  fc.record({ start: fc.nat(600), length: fc.integer({ min: 1, max: 96 }) }).map(({ start, length }) => ({
    startsAt: start * 15,
    endsAt: (start + length) * 15,
  })),
  { maxLength: 12 },
);

describe('any shifts of one person', () => {
  const quarters = Array.from({ length: 700 }, (_, index) => index * 15);
  const atWork = (shifts: readonly { startsAt: number; endsAt: number }[]): number[] =>
    quarters.filter((minute) => shifts.some(({ startsAt, endsAt }) => startsAt <= minute && minute < endsAt));

  test('without overlap have the same minutes, none twice, in order; doing it again changes nothing', () => {
    fc.assert(
      fc.property(anyShifts, (shifts) => {
        const tidy = withoutOverlap<number, (typeof shifts)[number]>(shifts);
        expect(atWork(tidy)).toEqual(atWork(shifts));
        tidy.forEach((shift, index) => {
          expect(shift.startsAt).toBeLessThan(shift.endsAt);
          expect(index === 0 || (tidy[index - 1]?.endsAt ?? 0) <= shift.startsAt).toBe(true);
        });
        expect(withoutOverlap<number, (typeof shifts)[number]>(tidy)).toEqual(tidy);
        expect(clashesOf<number, (typeof shifts)[number]>(tidy, (from, to) => to - from)).toEqual([]);
      }),
      { numRuns: 200 },
    );
  });

  test('belong to the person that the caller knows by any of her names, and to nobody else', () => {
    const shift = (personKey: string, startsAt: Instant, endsAt: Instant): NamedShift => ({
      personKey,
      startsAt,
      endsAt,
      kind: 'day',
      source: 'csv',
      line: 2,
    });
    const named = [
      shift('Per Aasland', '2026-09-02T05:30:00.000Z', '2026-09-02T13:00:00.000Z'),
      shift('per.aasland@lysvaer.example', '2026-09-01T05:30:00.000Z', '2026-09-01T13:00:00.000Z'),
      shift('per.aasland@lysvaer.example', '2026-09-02T05:30:00.000Z', '2026-09-02T13:00:00.000Z'),
      shift('Ukjent', '2026-09-01T05:30:00.000Z', '2026-09-01T13:00:00.000Z'),
    ];
    const shifts = shiftsOfPeople(named, (key) => (key.toLowerCase().startsWith('per') ? 'per' : null));
    expect(shifts).toEqual([
      {
        personId: 'per',
        startsAt: '2026-09-01T05:30:00.000Z',
        endsAt: '2026-09-01T13:00:00.000Z',
        kind: 'day',
        source: 'csv',
      },
      {
        personId: 'per',
        startsAt: '2026-09-02T05:30:00.000Z',
        endsAt: '2026-09-02T13:00:00.000Z',
        kind: 'day',
        source: 'csv',
      },
    ]);
  });
});
