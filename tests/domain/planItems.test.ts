import { describe, expect, test } from 'vitest';
import { addDays, daysBetween } from '../../src/domain/day.ts';
import { isWorkingDay } from '../../src/domain/holidays.ts';
import type { MentorshipFacts, PlanItem } from '../../src/domain/plan/mentorship.ts';
import { planItems } from '../../src/domain/plan/planItems.ts';
import { lastSafeDay } from '../../src/domain/plan/probation.ts';
import { programmeEndsOn, weekDays } from '../../src/domain/plan/timeline.ts';
import fc from '../support/properties.ts';
import { anyFacts } from './arbitraries.ts';
import { programmeOf, sara } from './newcomer.ts';

const plan = (facts: MentorshipFacts): PlanItem[] => planItems(programmeOf(facts), facts);
const talks = (facts: MentorshipFacts): PlanItem[] => plan(facts).filter((item) => item.kind === 'talk');
const windowOf = (facts: MentorshipFacts, key: string): string => {
  const item = plan(facts).find((candidate) => candidate.key === key);
  return item === undefined ? 'none' : `${item.opensOn} ${item.dueOn} ${item.closesOn}`;
};

describe('the plan of one who starts in Kristiansand on 1 September 2026', () => {
  test('has eighteen talks, three probation talks and the steps of the document', () => {
    const items = plan(sara);
    expect(items.filter((item) => item.kind === 'talk')).toHaveLength(18);
    expect(items.filter((item) => item.kind === 'probationTalk').map((item) => item.key)).toEqual([
      'probation-14d',
      'probation-2m',
      'probation-4m',
    ]);
    expect(
      items.filter((item) => item.minutes === null && item.kind !== 'probationTalk').map((item) => item.key),
    ).toEqual([
      'step-contactBeforeStart',
      'step-informationSent',
      'step-firstDay',
      'step-needsMapping',
      'training-undated',
      'step-firstOrdinaryShift',
    ]);
  });

  test('proposes the first talk in week 3, 15 to 21 September, and ends the last window with week 52', () => {
    expect(windowOf(sara, 'talk-w03')).toBe('2026-09-15 2026-09-15 2026-09-21');
    expect(windowOf(sara, 'talk-w08')).toBe('2026-10-20 2026-10-20 2026-11-02');
    expect(windowOf(sara, 'talk-w50')).toBe('2027-08-10 2027-08-10 2027-08-30');
  });

  test('has no week of the plan before the first day', () => {
    const before = plan(sara).filter((item) => item.closesOn < '2026-09-01');
    expect(before.map((item) => [item.key, item.responsible, item.employmentWeek])).toEqual([
      ['step-contactBeforeStart', 'mentor', null],
      ['step-informationSent', 'leader', null],
    ]);
  });

  test('has one item for each training shift agreed, and otherwise one that says dates are missing', () => {
    const dated = plan({ ...sara, trainingShiftsOn: ['2026-09-03', '2026-09-02', '2026-09-03'] });
    expect(dated.filter((item) => item.kind === 'trainingShift').map((item) => [item.key, item.dueOn])).toEqual([
      ['training-2026-09-02', '2026-09-02'],
      ['training-2026-09-03', '2026-09-03'],
    ]);
    const undated = plan(sara).filter((item) => item.kind === 'trainingShift');
    expect(undated.map((item) => [item.textKey, item.responsible])).toEqual([['trainingShiftsUndated', 'leader']]);
  });
});

describe('probation talks', () => {
  test.each([
    [
      '2026-09-01',
      '2026-09-10 2026-09-15 2026-09-18',
      '2026-10-25 2026-10-30 2026-11-08',
      '2027-01-01 2027-01-15 2027-02-01',
    ],
    [
      '2026-08-31',
      '2026-09-09 2026-09-14 2026-09-17',
      '2026-10-24 2026-10-30 2026-11-07',
      '2026-12-31 2027-01-15 2027-01-31',
    ],
    [
      '2027-03-15',
      '2027-03-22 2027-03-24 2027-04-01',
      '2027-05-08 2027-05-14 2027-05-22',
      '2027-07-15 2027-07-30 2027-08-15',
    ],
    [
      '2027-12-31',
      '2028-01-11 2028-01-14 2028-01-19',
      '2028-02-22 2028-02-29 2028-03-07',
      '2028-04-30 2028-05-15 2028-05-31',
    ],
  ] as const)(
    'of one employed on %s lie in their windows, proposed on a working day',
    (employedOn, first, second, third) => {
      const facts = { ...sara, employedOn, startsOn: employedOn, probationEndsOn: lastSafeDay(employedOn) };
      expect(windowOf(facts, 'probation-14d')).toBe(first);
      expect(windowOf(facts, 'probation-2m')).toBe(second);
      expect(windowOf(facts, 'probation-4m')).toBe(third);
    },
  );

  test.each([
    ['2026-09-01', '2027-02-28'],
    ['2027-09-01', '2028-02-29'],
    ['2026-08-31', '2027-02-27'],
    ['2026-03-31', '2026-09-29'],
    ['2027-08-29', '2028-02-28'],
  ] as const)('the last safe day of one employed on %s is %s', (employedOn, expected) =>
    expect(lastSafeDay(employedOn)).toBe(expected),
  );

  test('are counted from employment, not from the first working day', () => {
    const late = { ...sara, startsOn: '2026-09-14' as const };
    expect(windowOf(late, 'probation-14d')).toBe('2026-09-10 2026-09-15 2026-09-18');
    expect(windowOf(late, 'talk-w03')).toBe('2026-09-28 2026-09-28 2026-10-04');
  });

  test('are none when no probation is agreed, and end with a shorter one', () => {
    expect(plan({ ...sara, probationEndsOn: null }).filter((item) => item.kind === 'probationTalk')).toEqual([]);
    const threeMonths = { ...sara, probationEndsOn: '2026-11-30' as const };
    expect(windowOf(threeMonths, 'probation-2m')).toBe('2026-10-25 2026-10-30 2026-11-08');
    expect(windowOf(threeMonths, 'probation-4m')).toBe('none');
    expect(windowOf({ ...sara, probationEndsOn: '2027-01-10' }, 'probation-4m')).toBe(
      '2027-01-01 2027-01-08 2027-01-10',
    );
    expect(windowOf({ ...sara, probationEndsOn: '2027-01-03' }, 'probation-4m')).toBe(
      '2026-12-31 2026-12-31 2027-01-03',
    );
  });
});

describe('the other programmes', () => {
  test('Farsund ends its talks with week 23 and may be asked for talks until week 26', () => {
    const facts = { ...sara, programme: { id: 'farsund', revision: 1 } };
    expect(talks(facts)).toHaveLength(13);
    expect(windowOf(facts, 'talk-w22')).toBe('2027-01-26 2027-01-26 2027-02-08');
    expect(programmeEndsOn(programmeOf(facts), facts.startsOn)).toBe('2027-03-01');
    expect(plan(facts).map((item) => item.key)).not.toContain('step-firstOrdinaryShift');
  });

  test('Trondheim has seventeen talks, no probation talks, and lasts two years', () => {
    const facts = { ...sara, programme: { id: 'trondheim', revision: 1 } };
    expect(talks(facts)).toHaveLength(17);
    expect(plan(facts).filter((item) => item.kind === 'probationTalk')).toEqual([]);
    expect(programmeEndsOn(programmeOf(facts), facts.startsOn)).toBe('2028-08-31');
    expect(windowOf(facts, 'talk-w51')).toBe('2027-08-17 2027-08-17 2027-08-30');
  });
});

describe('any plan, from any start', () => {
  test('never has two windows of talks that overlap, and none after the last week', () => {
    fc.assert(
      fc.property(anyFacts, (facts) => {
        const windows = talks(facts);
        windows.slice(1).forEach((item, index) => {
          expect(item.opensOn > (windows[index]?.closesOn ?? '')).toBe(true);
        });
        const last = weekDays(facts.startsOn, programmeOf(facts).weeks).closesOn;
        expect(windows.every((item) => item.opensOn <= item.closesOn && item.closesOn <= last)).toBe(true);
      }),
    );
  });

  test('moves every talk by as much when the start is moved by whole weeks', () => {
    fc.assert(
      fc.property(anyFacts, fc.integer({ min: -60, max: 60 }), (facts, weeks) => {
        const moved = talks({ ...facts, startsOn: addDays(facts.startsOn, 7 * weeks) });
        const expected = talks(facts).map((item) => ({
          ...item,
          opensOn: addDays(item.opensOn, 7 * weeks),
          closesOn: addDays(item.closesOn, 7 * weeks),
          dueOn: addDays(item.dueOn, 7 * weeks),
        }));
        expect(moved).toEqual(expected);
      }),
    );
  });

  test('is the same when planned twice, in order, with keys that are used once', () => {
    fc.assert(
      fc.property(anyFacts, (facts) => {
        const items = plan(facts);
        expect(plan(facts)).toEqual(items);
        expect(new Set(items.map((item) => item.key)).size).toBe(items.length);
        const order = items.map((item) => `${item.opensOn} ${item.key}`);
        expect(order).toEqual([...order].sort());
      }),
    );
  });

  test('proposes each item inside its window, probation talks on working days and before probation ends', () => {
    fc.assert(
      fc.property(anyFacts, (facts) => {
        for (const item of plan(facts)) {
          expect(item.opensOn <= item.dueOn && item.dueOn <= item.closesOn).toBe(true);
          if (item.kind === 'probationTalk') {
            expect(isWorkingDay(item.dueOn)).toBe(true);
            expect(item.closesOn <= (facts.probationEndsOn ?? '')).toBe(true);
          }
        }
      }),
    );
  });

  test('lists each talk in the week of the plan that its day lies in', () => {
    fc.assert(
      fc.property(anyFacts, (facts) => {
        for (const item of talks(facts)) {
          expect(daysBetween(facts.startsOn, item.dueOn)).toBe(7 * ((item.employmentWeek ?? 0) - 1));
        }
      }),
    );
  });
});
