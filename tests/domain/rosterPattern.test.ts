import { describe, expect, test } from 'vitest';
import { addDays, type Day, dayNumber, dayOfNumber, daysBetween, weekdayOf } from '../../src/domain/day.ts';
import { type Instant, instantAt, minutesBetween, type TimeOfDay } from '../../src/domain/instant.ts';
import { checkPattern } from '../../src/domain/roster/checkPattern.ts';
import type { Shift } from '../../src/domain/roster/shift.ts';
import { type PatternShift, type ShiftPattern, shiftsOfPattern } from '../../src/domain/roster/shiftPattern.ts';
import fc from '../support/properties.ts';

const everyThirdWeekend: ShiftPattern = {
  weeks: 3,
  startsOn: '2026-09-01',
  endsOn: null,
  shifts: [
    { week: 1, weekday: 6, from: '07:30', to: '15:00', kind: null },
    { week: 1, weekday: 7, from: '14:30', to: '22:00', kind: null },
  ],
};

const nightsOn = (startsOn: Day, endsOn: Day): ShiftPattern => ({
  weeks: 1,
  startsOn,
  endsOn,
  shifts: [1, 2, 3, 4, 5, 6, 7].map((weekday) => ({ week: 1, weekday, from: '22:00', to: '07:30', kind: null })),
});

const spanOf = (fromOn: Day, toOn: Day) => ({
  from: instantAt(fromOn, '00:00'),
  to: instantAt(addDays(toOn, 1), '00:00'),
});

const shiftsOf = (pattern: ShiftPattern, fromOn: Day, toOn: Day): Shift[] =>
  shiftsOfPattern(pattern, 'ingrid', spanOf(fromOn, toOn));

const hoursOf = ({ startsAt, endsAt }: Shift): number => minutesBetween(startsAt, endsAt) / 60;

describe('a pattern typed in', () => {
  test('every third weekend gives the Saturday and Sunday of every third week', () => {
    const shifts = shiftsOf(everyThirdWeekend, '2026-09-01', '2026-10-31');
    expect(shifts.map(({ startsAt, endsAt, kind }) => `${startsAt} ${endsAt} ${kind}`)).toEqual([
      '2026-09-05T05:30:00.000Z 2026-09-05T13:00:00.000Z day',
      '2026-09-06T12:30:00.000Z 2026-09-06T20:00:00.000Z evening',
      '2026-09-26T05:30:00.000Z 2026-09-26T13:00:00.000Z day',
      '2026-09-27T12:30:00.000Z 2026-09-27T20:00:00.000Z evening',
      '2026-10-17T05:30:00.000Z 2026-10-17T13:00:00.000Z day',
      '2026-10-18T12:30:00.000Z 2026-10-18T20:00:00.000Z evening',
    ]);
    expect(shifts.every(({ personId, source }) => personId === 'ingrid' && source === 'pattern')).toBe(true);
  });

  test('starts on its first day, also in the middle of a week, and its last night runs into the morning after', () => {
    const shifts = shiftsOf(nightsOn('2026-09-30', '2026-10-01'), '2026-09-01', '2026-10-31');
    expect(shifts.map(({ startsAt, endsAt }) => `${startsAt} ${endsAt}`)).toEqual([
      '2026-09-30T20:00:00.000Z 2026-10-01T05:30:00.000Z',
      '2026-10-01T20:00:00.000Z 2026-10-02T05:30:00.000Z',
    ]);
  });

  test('a night shift in which the clocks go back is an hour longer, and one in which they go forward an hour shorter', () => {
    const back = shiftsOf(nightsOn('2026-10-23', '2026-10-25'), '2026-10-20', '2026-10-30');
    expect(back.map(hoursOf)).toEqual([9.5, 10.5, 9.5]);
    const forward = shiftsOf(nightsOn('2027-03-26', '2027-03-28'), '2027-03-20', '2027-03-31');
    expect(forward.map(hoursOf)).toEqual([9.5, 8.5, 9.5]);
  });

  test('goes on over the end of the year, the 31st and a leap day', () => {
    const newYear = shiftsOf(nightsOn('2026-12-31', '2027-01-01'), '2026-12-01', '2027-01-31');
    expect(newYear.map(({ startsAt }) => startsAt)).toEqual(['2026-12-31T21:00:00.000Z', '2027-01-01T21:00:00.000Z']);
    const leap = shiftsOf(nightsOn('2028-02-28', '2028-02-29'), '2028-02-01', '2028-03-31');
    expect(leap.map(({ endsAt }) => endsAt)).toEqual(['2028-02-29T06:30:00.000Z', '2028-03-01T06:30:00.000Z']);
  });

  test('a double shift keeps both shifts, and the handover is in one of them only', () => {
    const shift = (from: TimeOfDay, to: TimeOfDay): PatternShift => ({ week: 1, weekday: 2, from, to, kind: null });
    const pattern = { ...everyThirdWeekend, weeks: 1, shifts: [shift('14:30', '22:00'), shift('07:30', '15:00')] };
    expect(checkPattern(pattern)).toEqual([]);
    expect(
      shiftsOf(pattern, '2026-09-08', '2026-09-08').map(({ startsAt, endsAt, kind }) => [startsAt, endsAt, kind]),
    ).toEqual([
      ['2026-09-08T05:30:00.000Z', '2026-09-08T12:30:00.000Z', 'day'],
      ['2026-09-08T12:30:00.000Z', '2026-09-08T20:00:00.000Z', 'evening'],
    ]);
  });

  test('a shift that lies in the hour which daylight saving skips is not there that night', () => {
    const shifts: PatternShift[] = [{ week: 1, weekday: 7, from: '02:15', to: '03:00', kind: 'night' }];
    const pattern = { weeks: 1, startsOn: '2027-03-01', endsOn: null, shifts } as const;
    expect(shiftsOf(pattern, '2027-03-15', '2027-04-05').map(({ startsAt }) => startsAt.slice(0, 10))).toEqual([
      '2027-03-21',
      '2027-04-04',
    ]);
  });
});

const time: fc.Arbitrary<TimeOfDay> = fc
  .nat(95)
  .map(
    (quarter) =>
      `${String(Math.floor(quarter / 4)).padStart(2, '0')}:${String((quarter % 4) * 15).padStart(2, '0')}` as TimeOfDay,
  );

const anyPattern: fc.Arbitrary<ShiftPattern> = fc
  .record({
    weeks: fc.integer({ min: 1, max: 6 }),
    start: fc.integer({ min: dayNumber('2026-01-01'), max: dayNumber('2028-12-31') }),
    days: fc.option(fc.nat(200)),
    shifts: fc.array(
      fc.record({
        week: fc.integer({ min: 1, max: 6 }),
        weekday: fc.integer({ min: 1, max: 7 }),
        from: time,
        to: time,
        kind: fc.constantFrom('day', 'night', null),
      }),
      { minLength: 1, maxLength: 12 },
    ),
  })
  .map(({ weeks, start, days, shifts }) => ({
    weeks,
    startsOn: dayOfNumber(start),
    endsOn: days === null ? null : dayOfNumber(start + days),
    shifts: shifts.map((shift) => ({ ...shift, week: Math.min(shift.week, weeks) })),
  }));

/** The first minute of each quarter of an hour of a span, as whether anybody is at work then. */
function quartersOf(shifts: readonly { startsAt: Instant; endsAt: Instant }[], from: Instant, to: Instant): boolean[] {
  const all = minutesBetween(from, to) / 15;
  const at = new Array<boolean>(all).fill(false);
  for (const { startsAt, endsAt } of shifts) {
    const first = Math.max(0, minutesBetween(from, startsAt) / 15);
    at.fill(true, first, Math.max(first, Math.min(all, minutesBetween(from, endsAt) / 15)));
  }
  return at;
}

/** The pattern read day by day, as somebody with a calendar and a pencil would. */
function byHand({ weeks, startsOn, endsOn, shifts }: ShiftPattern, fromOn: Day, toOn: Day) {
  const monday = addDays(startsOn, 1 - weekdayOf(startsOn));
  const worked: { startsAt: Instant; endsAt: Instant }[] = [];
  for (let day = addDays(fromOn, -1); day <= toOn; day = addDays(day, 1)) {
    if (day < startsOn || (endsOn !== null && day > endsOn)) continue;
    const week = (Math.floor(daysBetween(monday, day) / 7) % weeks) + 1;
    for (const shift of shifts.filter((each) => each.week === week && each.weekday === weekdayOf(day))) {
      const endsAt = instantAt(shift.to > shift.from ? day : addDays(day, 1), shift.to);
      worked.push({ startsAt: instantAt(day, shift.from), endsAt });
    }
  }
  return worked;
}

describe('any pattern', () => {
  const anySpan = fc.record({ after: fc.integer({ min: -20, max: 220 }), days: fc.nat(60) });

  test('that is without faults has the minutes that one gets day by day, in order, and none twice', () => {
    let accepted = 0;
    fc.assert(
      fc.property(anyPattern, anySpan, (pattern, { after, days }) => {
        if (checkPattern(pattern).length > 0) return;
        accepted += 1;
        const fromOn = addDays(pattern.startsOn, after);
        const { from, to } = spanOf(fromOn, addDays(fromOn, days));
        const shifts = shiftsOfPattern(pattern, 'ingrid', { from, to });
        const expected = byHand(pattern, fromOn, addDays(fromOn, days));
        expect(quartersOf(shifts, from, to)).toEqual(quartersOf(expected, from, to));
        shifts.forEach((shift, index) => {
          expect(shift.startsAt < shift.endsAt && shift.startsAt < to && shift.endsAt > from).toBe(true);
          expect(index === 0 || (shifts[index - 1] as Shift).endsAt <= shift.startsAt).toBe(true);
        });
      }),
      { numRuns: 400 },
    );
    expect(accepted).toBeGreaterThan(50);
  });

  test('says the same of a shift whichever days are asked about', () => {
    fc.assert(
      fc.property(anyPattern, anySpan, (pattern, { after, days }) => {
        if (checkPattern(pattern).length > 0) return;
        const fromOn = addDays(pattern.startsOn, after);
        const { from, to } = spanOf(fromOn, addDays(fromOn, days));
        const wide = shiftsOfPattern(pattern, 'ingrid', spanOf(addDays(fromOn, -9), addDays(fromOn, days + 9)));
        expect(shiftsOfPattern(pattern, 'ingrid', { from, to })).toEqual(
          wide.filter(({ startsAt, endsAt }) => startsAt < to && endsAt > from),
        );
      }),
      { numRuns: 200 },
    );
  });
});

describe('a pattern with faults', () => {
  const base = everyThirdWeekend;
  const day: PatternShift = { week: 1, weekday: 1, from: '07:30', to: '15:00', kind: null };
  const faultsOf = (pattern: Partial<ShiftPattern>) =>
    checkPattern({ ...base, ...pattern }).map(({ kind, line, column }) => [kind, line, column]);

  test('names the field that is wrong', () => {
    expect(faultsOf({ weeks: 0 })).toEqual([['weeksOutOfBounds', null, 'weeks']]);
    expect(faultsOf({ weeks: 53 })).toEqual([['weeksOutOfBounds', null, 'weeks']]);
    expect(faultsOf({ shifts: [] })).toEqual([['noShifts', null, 'shifts']]);
    expect(faultsOf({ startsOn: '2026-02-30' })).toEqual([['notADay', null, 'startsOn']]);
    expect(faultsOf({ endsOn: '2026-08-31' })).toEqual([['patternEndsBeforeItStarts', null, 'endsOn']]);
  });

  test('names the row and the cell that are wrong', () => {
    expect(faultsOf({ shifts: [day, { ...day, week: 4 }] })).toEqual([['weekOutOfBounds', 2, 'week']]);
    expect(faultsOf({ shifts: [{ ...day, weekday: 8 }] })).toEqual([['notAWeekday', 1, 'weekday']]);
    expect(faultsOf({ shifts: [{ ...day, from: '24:30' }] })).toEqual([['notATime', 1, 'from']]);
    expect(faultsOf({ shifts: [{ ...day, from: '15:00', to: '14:00' }] })).toEqual([['endsBeforeItStarts', 1, 'to']]);
    expect(faultsOf({ shifts: [{ ...day, to: '07:30' }] })).toEqual([['endsBeforeItStarts', 1, 'to']]);
  });

  test('names both rows of two shifts that share more than an hour', () => {
    expect(checkPattern({ ...base, shifts: [day, { ...day, from: '13:59', to: '22:00' }] })).toEqual([
      { kind: 'overlaps', line: 2, column: null, params: { line: 1 } },
    ]);
    expect(faultsOf({ shifts: [day, { ...day, from: '14:00', to: '22:00' }] })).toEqual([]);
  });

  test('sees that the last night of a cycle runs into the first morning of the next', () => {
    const shifts = [
      { ...day, from: '05:00' },
      { ...day, week: 3, weekday: 7, from: '22:00', to: '07:30' },
    ] as const;
    expect(faultsOf({ shifts })).toEqual([['overlaps', 1, null]]);
  });
});
