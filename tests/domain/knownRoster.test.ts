import { describe, expect, test } from 'vitest';
import { addDays, type Day } from '../../src/domain/day.ts';
import { dayOf, instantAt } from '../../src/domain/instant.ts';
import { covers } from '../../src/domain/plan/period.ts';
import { knownRoster, type RosterLayer, rosterReach } from '../../src/domain/roster/knownRoster.ts';
import fc from '../support/properties.ts';

const day = (number: number): Day => addDays('2026-10-01', number);
/** Each tells of so many days from its first, with a day shift on those that are even or odd for it. */
const layer = ([first, days, odd]: readonly [number, number, boolean]): RosterLayer => ({
  fromOn: day(first),
  toOn: day(first + days),
  shifts: Array.from({ length: days + 1 }, (_, index) => first + index)
    .filter((number) => (number % 2 === 0) !== odd)
    .map((number) => ({
      personId: 'ingrid',
      startsAt: instantAt(day(number), odd ? '07:30' : '14:30'),
      endsAt: instantAt(day(number), odd ? '15:00' : '22:00'),
      kind: 'day',
      source: 'csv',
    })),
});
const anyLayers = fc.array(fc.tuple(fc.nat(40), fc.nat(20), fc.boolean()).map(layer), { maxLength: 5 });

describe('what is known of somebody from several sources', () => {
  test('is of each day what the newest says that tells of it, over daylight saving too', () => {
    fc.assert(
      fc.property(anyLayers, fc.nat(40), fc.nat(20), (layers, first, days) => {
        const asked = { fromOn: day(first), toOn: day(first + days) };
        const known = knownRoster(layers, asked);
        if (known === null) {
          expect(layers.some((each) => each.fromOn <= asked.toOn && each.toOn >= asked.fromOn)).toBe(false);
          return;
        }
        for (let on = known.fromOn; on <= known.toOn; on = addDays(on, 1)) {
          const top = layers.find((each) => covers(each, on));
          const shiftsOn = (shifts: RosterLayer['shifts']) => shifts.filter(({ startsAt }) => dayOf(startsAt) === on);
          expect(shiftsOn(known.shifts)).toEqual(shiftsOn(top?.shifts ?? []));
          expect(top, on).toBeDefined();
        }
        expect(known.fromOn >= addDays(asked.fromOn, -2) && known.toOn <= addDays(asked.toOn, 2)).toBe(true);
      }),
    );
  });

  test('is the longest time without a gap, and of those alike the first', () => {
    const three = [layer([0, 3, true]), layer([6, 8, true]), layer([20, 3, true])];
    expect(knownRoster(three, { fromOn: day(0), toOn: day(23) })).toMatchObject({ fromOn: day(6), toOn: day(14) });
    const alike = [layer([20, 3, true]), layer([0, 3, true])];
    expect(knownRoster(alike, { fromOn: day(0), toOn: day(23) })).toMatchObject({ fromOn: day(0), toOn: day(3) });
  });
});

test('how far it is known goes on from one source to the next, and without end where one repeats', () => {
  const csv = { source: 'csv', fromOn: day(0), toOn: day(9) } as const;
  const ics = { source: 'ics', fromOn: day(5), toOn: day(19) } as const;
  const pattern = { source: 'pattern', fromOn: day(20), toOn: null } as const;
  expect(rosterReach([csv, ics], day(3))).toEqual({ source: 'csv', fromOn: day(3), toOn: day(19) });
  expect(rosterReach([csv, ics, pattern], day(3))).toEqual({ source: 'csv', fromOn: day(3), toOn: null });
  expect(rosterReach([csv, pattern], day(3))).toMatchObject({ toOn: day(9) });
  expect(rosterReach([csv], day(10))).toBeNull();
  expect(rosterReach([pattern], day(10))).toEqual({ source: 'pattern', fromOn: day(20), toOn: null });
});
