import { describe, expect, test } from 'vitest';
import { addDays, type Day, dayOfNumber } from '../../src/domain/day.ts';
import { addMinutes, dayOf, type Instant, instantAt, type TimeOfDay, timeOf } from '../../src/domain/instant.ts';
import {
  anyone,
  awakeAt,
  type Hours,
  holdReason,
  type Recipient,
  sendableAt,
} from '../../src/domain/reminder/availability.ts';
import fc from '../support/properties.ts';

/** A moment on Norwegian clocks, 'YYYY-MM-DD HH:MM'. */
const at = (text: string): Instant => instantAt(text.slice(0, 10) as Day, text.slice(11) as TimeOfDay);
const onClocks = (instant: Instant): string => `${dayOf(instant)} ${timeOf(instant)}`;
const shift = (from: string, to: string): Hours => ({ startsAt: at(from), endsAt: at(to) });
const sentTo = (recipient: Partial<Recipient>, now: string): string =>
  onClocks(sendableAt({ ...anyone, ...recipient }, at(now)));

describe('someone whose roster is not known is written to in working hours', () => {
  test.each([
    ['in the middle of the day, at once', '2026-09-17 11:42', '2026-09-17 11:42'],
    ['at eight sharp', '2026-09-17 08:00', '2026-09-17 08:00'],
    ['early in the morning, at eight', '2026-09-17 07:00', '2026-09-17 08:00'],
    ['to the last minute of the day', '2026-09-17 15:30', '2026-09-17 15:30'],
    ['after that, the next morning', '2026-09-17 15:31', '2026-09-18 08:00'],
    ['at one minute to midnight', '2026-09-17 23:59', '2026-09-18 08:00'],
    ['at midnight, the morning of that day', '2026-09-18 00:00', '2026-09-18 08:00'],
    ['on Friday evening, on Monday', '2026-09-18 18:00', '2026-09-21 08:00'],
    ['on Sunday, on Monday', '2026-09-20 10:00', '2026-09-21 08:00'],
    ['over the night the clocks go back', '2026-10-24 22:00', '2026-10-26 08:00'],
    ['in the hour that comes twice', '2026-10-25 02:30', '2026-10-26 08:00'],
    ['over the night the clocks go forward, which is in Easter', '2027-03-28 01:59', '2027-03-30 08:00'],
    ['from Wednesday before Easter to Tuesday after it', '2027-03-24 15:31', '2027-03-30 08:00'],
    ['at New Year', '2026-12-31 16:00', '2027-01-04 08:00'],
    ['on Constitution Day', '2027-05-17 10:00', '2027-05-18 08:00'],
  ])('%s', (_, now, sent) => {
    expect(sentTo({}, now)).toBe(sent);
  });
});

describe('someone whose shifts are known is written to twenty minutes into the next one', () => {
  const shifts = [
    shift('2026-09-17 07:30', '2026-09-17 15:00'),
    shift('2026-09-18 14:30', '2026-09-18 22:00'),
    shift('2026-09-19 21:30', '2026-09-20 07:30'),
    shift('2026-09-22 22:00', '2026-09-23 06:45'),
    shift('2026-09-25 15:00', '2026-09-26 08:00'),
  ];

  test.each([
    ['the night before a day shift', '2026-09-16 23:00', '2026-09-17 07:50'],
    ['at the start of it', '2026-09-17 07:30', '2026-09-17 07:50'],
    ['in it, at once', '2026-09-17 12:00', '2026-09-17 12:00'],
    ['after it, in the evening shift of the next day', '2026-09-17 15:01', '2026-09-18 14:50'],
    ['not in the morning before an evening shift', '2026-09-18 08:00', '2026-09-18 14:50'],
    [
      'in the quiet hours of an evening shift, at the end of the night shift that follows',
      '2026-09-18 21:00',
      '2026-09-20 07:00',
    ],
    ['never in the night of a night shift', '2026-09-20 02:00', '2026-09-20 07:00'],
    ['a shift that lies in the quiet hours alone is passed over', '2026-09-20 08:00', '2026-09-25 15:20'],
    ['a long shift that ends in the morning', '2026-09-25 22:00', '2026-09-26 07:00'],
    ['after the last one that is known, in working hours', '2026-09-26 09:00', '2026-09-28 08:00'],
  ])('%s', (_, now, sent) => {
    expect(sentTo({ shifts }, now)).toBe(sent);
  });

  test('also when the clocks change in the night shift', () => {
    const autumn = [shift('2026-10-24 21:30', '2026-10-25 07:30')];
    const spring = [shift('2027-03-27 21:30', '2027-03-28 07:30')];
    expect(sentTo({ shifts: autumn }, '2026-10-24 22:00')).toBe('2026-10-25 07:00');
    expect(sendableAt({ ...anyone, shifts: autumn }, at('2026-10-24 22:00'))).toBe('2026-10-25T06:00:00.000Z');
    expect(sendableAt({ ...anyone, shifts: spring }, at('2027-03-27 22:00'))).toBe('2027-03-28T05:00:00.000Z');
  });
});

describe('someone who is away, has paused or wants no more today', () => {
  test.each([
    ['absent to Wednesday, on Thursday', { away: [{ fromOn: '2026-09-14', toOn: '2026-09-16' }] }, '2026-09-17 08:00'],
    ['absent to Friday, on Monday', { away: [{ fromOn: '2026-09-14', toOn: '2026-09-18' }] }, '2026-09-21 08:00'],
    [
      'absent, and then on leave',
      {
        away: [
          { fromOn: '2026-09-14', toOn: '2026-09-16' },
          { fromOn: '2026-09-17', toOn: '2026-09-24' },
        ],
      },
      '2026-09-25 08:00',
    ],
    ['paused until a Thursday', { pausedUntil: '2026-09-24' }, '2026-09-24 08:00'],
    ['paused until a Saturday', { pausedUntil: '2026-09-26' }, '2026-09-28 08:00'],
    ['paused until a day that has come', { pausedUntil: '2026-09-15' }, '2026-09-15 10:00'],
    ['snoozed until the next morning', { snoozedUntil: at('2026-09-16 07:30') }, '2026-09-16 08:00'],
    ['snoozed until an hour ago', { snoozedUntil: at('2026-09-15 09:00') }, '2026-09-15 10:00'],
    [
      'paused, and away on the day it ends',
      { pausedUntil: '2026-09-17', away: [{ fromOn: '2026-09-17', toOn: '2026-09-17' }] },
      '2026-09-18 08:00',
    ],
  ] satisfies [string, Partial<Recipient>, string][])('%s', (_, recipient, sent) => {
    expect(sentTo(recipient, '2026-09-15 10:00')).toBe(sent);
  });

  test('is not written to on a shift of those days', () => {
    const shifts = [shift('2026-09-15 07:30', '2026-09-15 15:00'), shift('2026-09-17 14:30', '2026-09-17 22:00')];
    expect(sentTo({ shifts, away: [{ fromOn: '2026-09-15', toOn: '2026-09-15' }] }, '2026-09-15 08:00')).toBe(
      '2026-09-17 14:50',
    );
  });
});

describe('at any moment, for anybody', () => {
  const anyMoment = fc
    .tuple(fc.integer({ min: 20_000, max: 22_000 }), fc.nat(1439))
    .map(([day, minute]) => addMinutes(instantAt(dayOfNumber(day), '00:00'), minute));
  const anyShifts = (from: Instant) =>
    fc
      .array(fc.tuple(fc.nat(14 * 24 * 60), fc.integer({ min: 60, max: 720 })), { maxLength: 8 })
      .map((pairs) =>
        pairs
          .map(([start, length]) => ({ startsAt: addMinutes(from, start), endsAt: addMinutes(from, start + length) }))
          .sort((a, b) => (a.startsAt < b.startsAt ? -1 : 1)),
      );
  const anyCase = anyMoment.chain((now) =>
    fc.record({
      now: fc.constant(now),
      shifts: anyShifts(now),
      pause: fc.option(fc.nat(30)),
      away: fc.array(fc.tuple(fc.nat(30), fc.nat(10)), { maxLength: 3 }),
    }),
  );

  test('nothing comes early, at night, while paused or away; and what may be sent then may be sent', () => {
    fc.assert(
      fc.property(anyCase, ({ now, shifts, pause, away }) => {
        const today = dayOf(now);
        const recipient: Recipient = {
          ...anyone,
          shifts,
          pausedUntil: pause === null ? null : addDays(today, pause),
          away: away.map(([from, days]) => ({ fromOn: addDays(today, from), toOn: addDays(today, from + days) })),
        };
        const sent = sendableAt(recipient, now);
        expect(sent >= now).toBe(true);
        expect(awakeAt(sent)).toBe(sent);
        expect(dayOf(sent) >= (recipient.pausedUntil ?? today)).toBe(true);
        expect(recipient.away.some(({ fromOn, toOn }) => fromOn <= dayOf(sent) && dayOf(sent) <= toOn)).toBe(false);
        expect(sendableAt(recipient, sent)).toBe(sent);
      }),
    );
  });
});

describe('why somebody is not written to now', () => {
  const away = [{ fromOn: '2026-09-17', toOn: '2026-09-18' }] as const;
  const evening = { weekdays: [4, 6], from: '14:30', to: '21:00' } as const;
  test.each([
    ['an absence, whatever the hour', { away }, ['2026-09-17', '23:00'], 'away'],
    ['a pause', { pausedUntil: '2026-09-18' }, ['2026-09-17', '10:00'], 'paused'],
    ['no more today', { snoozedUntil: '2026-09-18T05:30:00.000Z' }, ['2026-09-17', '22:00'], 'paused'],
    ['the night', {}, ['2026-09-17', '22:00'], 'quietHours'],
    ['a day off', {}, ['2026-09-19', '10:00'], 'offDuty'],
    ['before the unit’s hours', { workingHours: evening }, ['2026-09-17', '10:00'], 'offDuty'],
  ] as const)('%s', (_, more, [day, time], reason) => {
    expect(holdReason({ ...anyone, ...more }, instantAt(day, time))).toBe(reason);
  });

  test('a unit’s own hours and weekdays hold, but no public holiday', () => {
    const recipient = { ...anyone, workingHours: evening };
    expect(sendableAt(recipient, instantAt('2026-09-17', '10:00'))).toBe(instantAt('2026-09-17', '14:30'));
    expect(sendableAt(recipient, instantAt('2026-09-18', '10:00'))).toBe(instantAt('2026-09-19', '14:30'));
    // Ascension Day 2027 is a Thursday.
    expect(sendableAt(recipient, instantAt('2027-05-06', '15:00'))).toBe(instantAt('2027-05-08', '14:30'));
  });
});

test('whose roster says that she is off for the rest of it hears from us after that, and not on a day off', () => {
  const knownUntil = at('2026-09-21 00:00');
  expect(sentTo({ knownUntil }, '2026-09-17 10:00')).toBe('2026-09-21 08:00');
  expect(sentTo({ knownUntil, shifts: [shift('2026-09-19 14:30', '2026-09-19 22:00')] }, '2026-09-17 10:00')).toBe(
    '2026-09-19 14:50',
  );
});
