import { describe, expect, test } from 'vitest';
import { addDays, type Day, dayOfNumber } from '../../src/domain/day.ts';
import { lastSafeDay } from '../../src/domain/plan/probation.ts';
import { simulateYear } from '../../src/domain/plan/simulateYear.ts';
import { farsund } from '../../src/domain/programme/farsund.ts';
import { kristiansand } from '../../src/domain/programme/kristiansand.ts';
import { programmes } from '../../src/domain/programme/programmes.ts';
import fc from '../support/properties.ts';
import { start } from './newcomer.ts';

const anyDay = fc.integer({ min: 10957, max: 47116 }).map(dayOfNumber);

describe('a programme tried on a start day', () => {
  test('is the plan that would be made, whatever the day', () => {
    fc.assert(
      fc.property(fc.constantFrom(...programmes), anyDay, (programme, startsOn) => {
        const { id, revision } = programme;
        const facts = { startsOn, employedOn: startsOn, probationEndsOn: lastSafeDay(startsOn) };
        const made = start({ ...facts, programme: { id, revision } }, addDays(startsOn, -90));
        const tried = simulateYear(programme, startsOn);
        expect(tried.items).toEqual(made.items);
        expect(tried.endsOn).toBe(made.endsOn);
      }),
    );
  });

  test.each<[Day, number, number]>([
    ['2026-09-01', 18, 13.5],
    ['2028-02-29', 18, 13.5],
    ['2026-06-29', 16, 12],
    ['2026-12-24', 18, 13.5],
  ])('counts talks and hours from %s', (startsOn, talks, hours) => {
    const year = simulateYear(kristiansand, startsOn);
    expect([year.talks, year.hours]).toEqual([talks, hours]);
  });

  test('names the holidays and soft weeks of its twelve months', () => {
    const { holidays, softPeriods } = simulateYear(farsund, '2026-12-31');
    expect(holidays.map(({ on }) => on).slice(0, 3)).toEqual(['2027-01-01', '2027-03-25', '2027-03-26']);
    expect(holidays).toHaveLength(12);
    expect(softPeriods).toEqual([
      { fromOn: '2026-12-24', toOn: '2027-01-01' },
      { fromOn: '2027-03-22', toOn: '2027-03-29' },
      { fromOn: '2027-07-12', toOn: '2027-08-08' },
      { fromOn: '2027-12-24', toOn: '2027-12-30' },
    ]);
  });
});
