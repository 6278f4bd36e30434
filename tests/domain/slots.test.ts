import { describe, expect, test } from 'vitest';
import type { Shift } from '../../src/domain/roster/shift.ts';
import { proposeSlots } from '../../src/domain/slot/proposeSlots.ts';
import type { SlotsGiven } from '../../src/domain/slot/slotsGiven.ts';
import { at, daily, ingrid, pair, proposed, roster, sara, taken, unit, week } from './slotWorld.ts';

const ask = (changes: Partial<SlotsGiven>) => proposed(proposeSlots({ ...week, ...changes }));
const blocked = (...times: Parameters<typeof daily>[]) => ({
  ...unit,
  blocked: times.flatMap((each) => daily(...each)),
});

/** Letters from Friday 11 to Thursday 24 September 2026; the window is Monday 14 to Sunday 20. */
const allDays = pair('   DDDDD      ', '   DDDDD      ');

describe('a talk is proposed', () => {
  test('on the first three days when both are at work, in the calm hours', () => {
    expect(ask({ people: allDays })).toEqual(['2026-09-14 13:00, 45', '2026-09-15 13:00, 45', '2026-09-16 13:00, 45']);
  });

  test('in the minutes that a day shift and an evening shift share, shorter than usual if they are few', () => {
    expect(ask({ people: pair('   DA    A    ', '   AD    D    ') })).toEqual([
      '2026-09-14 14:30, 30',
      '2026-09-15 14:30, 30',
      '2026-09-20 14:30, 30',
    ]);
  });

  test('on the weekday of the talk before it', () => {
    expect(ask({ people: allDays, lastTalkOn: '2026-09-08' })).toEqual([
      '2026-09-15 13:00, 45',
      '2026-09-14 13:00, 45',
      '2026-09-16 13:00, 45',
    ]);
  });

  test('not before the hour has come and people can know of it', () => {
    expect(ask({ people: allDays, now: at('2026-09-15 13:20') })).toEqual([
      '2026-09-15 13:45, 45',
      '2026-09-16 13:00, 45',
      '2026-09-17 13:00, 45',
    ]);
    expect(ask({ people: pair('   D', '   D'), now: at('2026-09-14 14:10') })).toEqual(['2026-09-14 14:30, 30']);
    expect(ask({ people: pair('   D', '   D'), now: at('2026-09-14 14:11') })).toBe('noCommonShift');
  });

  test('outside the minutes when nobody can talk', () => {
    const times = blocked(
      ['07:30', '10:30', 'morningCare'],
      ['12:45', '13:40', 'medication'],
      ['14:30', '15:00', 'handover'],
    );
    expect(ask({ people: pair('   D', '   D'), unit: times })).toEqual([
      '2026-09-14 13:45, 45',
      '2026-09-14 10:30, 45',
      '2026-09-14 11:15, 45',
    ]);
  });

  test('when neither calendar is taken', () => {
    const [one, other] = pair('   D', '   D');
    const busy = [taken('2026-09-14 07:00', '2026-09-14 10:00'), taken('2026-09-14 12:00', '2026-09-14 14:10')];
    const people = [
      { ...one, busy: [taken('2026-09-14 10:55', '2026-09-14 12:30')] },
      { ...other, busy },
    ] as const;
    expect(ask({ people })).toEqual(['2026-09-14 10:00, 45', '2026-09-14 14:15, 45']);
  });

  test('on days when both are there', () => {
    const [one, other] = allDays;
    const people = [
      { ...one, away: [{ fromOn: '2026-09-14', toOn: '2026-09-15' }] },
      { ...other, away: [{ fromOn: '2026-09-17', toOn: '2026-09-17' }] },
    ] as const satisfies SlotsGiven['people'];
    expect(ask({ people })).toEqual(['2026-09-16 13:00, 45', '2026-09-18 13:00, 45', '2026-09-16 13:45, 45']);
  });

  test('not in soft weeks', () => {
    const people = pair('DDDDDDDDDDDDDD', 'DDDDDDDDDDDDDD', '2026-12-18');
    const window = { opensOn: '2026-12-21', closesOn: '2026-12-27' } as const;
    expect(ask({ people, window })).toEqual(['2026-12-21 13:00, 45', '2026-12-22 13:00, 45', '2026-12-23 13:00, 45']);
    expect(ask({ people, window: { opensOn: '2026-12-24', closesOn: '2026-12-30' } })).toBe('softWeeks');
  });

  test('in the unit’s working hours when a roster is not known, and never on a public holiday', () => {
    const people = [ingrid, sara] as const;
    expect(ask({ people, window: { opensOn: '2027-05-15', closesOn: '2027-05-21' } })).toEqual([
      '2027-05-18 13:00, 45',
      '2027-05-19 13:00, 45',
      '2027-05-20 13:00, 45',
    ]);
    expect(ask({ people: [ingrid, { ...sara, roster: roster('sara', '2026-09-11', '   AAA') }] })).toEqual([
      '2026-09-14 14:45, 45',
      '2026-09-15 14:45, 45',
      '2026-09-16 14:45, 45',
    ]);
  });
});

describe('two who work nights', () => {
  test('meet in the calm of the night: they are at work then', () => {
    expect(ask({ people: pair('   NNN        ', '   NNN        ') })).toEqual([
      '2026-09-15 01:00, 45',
      '2026-09-14 21:45, 45',
      '2026-09-16 01:00, 45',
    ]);
  });

  test('are not asked to meet when the night is at its end, as long as there is another time', () => {
    const unquiet = blocked(['21:30', '04:00', 'other'], ['04:00', '04:30', 'medication']);
    const people = pair('   N          ', '   N          ');
    expect(ask({ people, unit: unquiet })).toEqual([
      '2026-09-15 04:30, 45',
      '2026-09-15 05:15, 45',
      '2026-09-15 06:00, 45',
    ]);
  });

  test('meet once, also in the hour that comes twice', () => {
    const people = pair('N  ', 'N  ', '2026-10-24');
    const window = { opensOn: '2026-10-25', closesOn: '2026-10-25' } as const;
    const times = blocked(['00:00', '02:00', 'medication'], ['03:00', '07:30', 'morningCare']);
    const answer = proposeSlots({ ...week, people, window, unit: times });
    expect(answer).toMatchObject({
      proposals: [
        { startsAt: '2026-10-25T00:00:00.000Z', minutes: 45 },
        { startsAt: '2026-10-25T00:45:00.000Z', minutes: 45 },
        { startsAt: '2026-10-25T01:30:00.000Z', minutes: 30 },
      ],
    });
  });

  test('are not proposed a time that is blocked in either of the two hours', () => {
    const people = pair('N  ', 'N  ', '2026-10-24');
    const window = { opensOn: '2026-10-25', closesOn: '2026-10-25' } as const;
    const times = blocked(['00:00', '02:15', 'medication'], ['02:45', '07:30', 'morningCare']);
    expect(proposeSlots({ ...week, people, window, unit: times })).toMatchObject({
      proposals: [
        { startsAt: '2026-10-25T00:15:00.000Z', minutes: 30 },
        { startsAt: '2026-10-25T01:15:00.000Z', minutes: 30 },
      ],
    });
  });

  test('meet in what is left of the night when the clocks go forward', () => {
    const people = pair('N  ', 'N  ', '2027-04-03');
    expect(ask({ people, window: { opensOn: '2027-04-04', closesOn: '2027-04-04' } })).toHaveLength(3);
    const spring = { ...week, people: pair('N  ', 'N  ', '2028-03-25') };
    const window = { opensOn: '2028-03-26', closesOn: '2028-03-26' } as const;
    const times = blocked(['00:00', '01:50', 'medication'], ['03:40', '07:30', 'morningCare']);
    expect(proposeSlots({ ...spring, window, unit: times })).toMatchObject({
      proposals: [{ startsAt: '2028-03-26T00:50:00.000Z', minutes: 45 }],
    });
  });

  test.each([
    ['a month', '2026-09-30', '2026-10-01'],
    ['a year', '2027-01-31', '2027-02-01'],
    ['a February with a leap day', '2028-02-29', '2028-03-01'],
  ] as const)('meet in the night in which %s ends', (_, on, next) => {
    const people = pair('N  ', 'N  ', on);
    expect(ask({ people, window: { opensOn: next, closesOn: next } })).toContain(`${next} 01:00, 45`);
  });
});

describe('outside a shift', () => {
  const [one, other] = pair('   D   D      ', '   A          ');
  const times = blocked(['14:30', '15:00', 'handover']);

  test('nobody is asked to meet unless both have said that they will', () => {
    expect(ask({ people: [{ ...one, meetsOffShift: true }, other], unit: times })).toBe('blocked');
    const people = [
      { ...one, meetsOffShift: true },
      { ...other, meetsOffShift: true },
    ] as const;
    expect(ask({ people, unit: times })).toEqual([
      '2026-09-14 13:30, 45',
      '2026-09-18 13:00, 45',
      '2026-09-15 13:00, 45',
    ]);
  });

  test('it is said whose shift it lies beside, on which side, and how many minutes', () => {
    const people = [
      { ...one, meetsOffShift: true },
      { ...other, meetsOffShift: true },
    ] as const;
    expect(proposeSlots({ ...week, people, unit: times })).toMatchObject({
      proposals: [
        {
          reasons: expect.arrayContaining([
            { key: 'besideShift', personId: 'sara', side: 'before', shift: 'evening', minutes: 45 },
          ]),
        },
        { reasons: expect.arrayContaining([{ key: 'dayOff', personId: 'sara' }]) },
        { reasons: expect.arrayContaining([{ key: 'dayOff', personId: 'ingrid' }]) },
      ],
    });
  });

  test.each([
    ['eleven hours after the longest talk there is', '2026-09-15 02:45', ['2026-09-14 15:00, 45']],
    ['half an hour earlier, for a shorter talk', '2026-09-15 02:30', ['2026-09-14 15:00, 30']],
    ['a minute before that, not at all', '2026-09-15 02:29', 'busy'],
  ])('eleven hours of rest are kept: when the next shift begins %s', (_, next, times) => {
    const day = roster('ingrid', '2026-09-11', '   D          ');
    const early = { ...day.shifts[0], startsAt: at(next), endsAt: at('2026-09-15 10:00') } as Shift;
    const ingrids = { ...day, shifts: [...day.shifts, early] };
    const people = [
      { ...ingrid, roster: ingrids, meetsOffShift: true, busy: [taken('2026-09-14 07:30', '2026-09-14 14:30')] },
      { ...sara, roster: roster('sara', '2026-09-11', '   A          '), meetsOffShift: true },
    ] as const;
    const window = { opensOn: '2026-09-14', closesOn: '2026-09-14' } as const;
    expect(ask({ people, window, unit: blocked(['14:30', '15:00', 'handover']) })).toEqual(times);
  });

  test('nobody who has worked the night is asked to meet in the day that she sleeps', () => {
    const people = [
      { ...ingrid, roster: roster('ingrid', '2026-09-11', '   NN         '), meetsOffShift: true },
      { ...sara, roster: roster('sara', '2026-09-11', '    D         '), meetsOffShift: true },
    ] as const;
    const window = { opensOn: '2026-09-15', closesOn: '2026-09-15' } as const;
    expect(ask({ people, window })).toEqual(['2026-09-15 06:30, 45', '2026-09-15 07:45, 45', '2026-09-15 07:15, 30']);
  });
});
