import { describe, expect, test } from 'vitest';
import { readIcs } from '../../src/adapters/rosterFiles/readIcs.ts';
import { addDays, type Day, dayNumber, dayOfNumber, weekdayOf } from '../../src/domain/day.ts';
import { type Instant, instantAt } from '../../src/domain/instant.ts';
import type { RosterReading } from '../../src/domain/roster/rosterPreview.ts';
import { shiftsOfPattern } from '../../src/domain/roster/shiftPattern.ts';
import fc from '../support/properties.ts';

const calendarOf = (...lines: string[]): string =>
  ['BEGIN:VCALENDAR', 'VERSION:2.0', ...lines, 'END:VCALENDAR', ''].join('\r\n');

/** An event with these lines; its BEGIN stands on line 3 when it is the first. */
const eventOf = (...lines: string[]): string[] => ['BEGIN:VEVENT', 'UID:1@lysvaer.example', ...lines, 'END:VEVENT'];

const read = (text: string, fromOn: Day = '2026-09-01', toOn: Day = '2026-12-31'): RosterReading =>
  readIcs(Buffer.from(text, 'utf8'), { personKey: 'ingrid.haugland@lysvaer.example', fromOn, toOn });

const shown = (reading: RosterReading): string[] =>
  reading.kind === 'preview'
    ? reading.shifts.map(({ startsAt, endsAt, kind }) => `${startsAt.slice(0, 16)} ${endsAt.slice(0, 16)} ${kind}`)
    : reading.faults.map(({ kind, line }) => `${line} ${kind}`);

const readEvent = (...lines: string[]): string[] => shown(read(calendarOf(...eventOf(...lines))));

const oslo = (start: string, end: string): string[] => [
  `DTSTART;TZID=Europe/Oslo:${start}`,
  `DTEND;TZID=Europe/Oslo:${end}`,
];

const firstOfSeptember = ['2026-09-01T05:30 2026-09-01T13:00 day'];

describe('a shift in a calendar file', () => {
  test.each([
    ['in Norwegian time', oslo('20260901T073000', '20260901T150000')],
    ['in UTC', ['DTSTART:20260901T053000Z', 'DTEND:20260901T130000Z']],
    ['in no zone, which is Norwegian time', ['DTSTART:20260901T073000', 'DTEND:20260901T150000']],
    [
      'in the zone that Windows names',
      ['DTSTART;TZID=W. Europe Standard Time:20260901T073000', 'DTEND;TZID="W. Europe Standard Time":20260901T150000'],
    ],
    [
      'in a zone with a long name',
      ['DTSTART;TZID=/freeassociation.sourceforge.net/Europe/Oslo:20260901T073000', 'DURATION:PT7H30M'],
    ],
    [
      'in a zone elsewhere',
      ['DTSTART;TZID=Europe/London:20260901T063000', 'DTEND;TZID=Europe/Helsinki:20260901T160000'],
    ],
    ['by how long it lasts', ['DTSTART;TZID=Europe/Oslo:20260901T073000', 'DURATION:PT450M']],
  ])('is read %s', (_, lines) => expect(readEvent(...lines)).toEqual(firstOfSeptember));

  test('is what its name says, and otherwise what its hours say', () => {
    const times = oslo('20260901T073000', '20260901T150000');
    expect(readEvent(...times, 'SUMMARY:Nattevakt')).toEqual(['2026-09-01T05:30 2026-09-01T13:00 night']);
    expect(readEvent(...times, 'SUMMARY:K2')).toEqual(['2026-09-01T05:30 2026-09-01T13:00 evening']);
    expect(readEvent(...oslo('20261024T220000', '20261025T073000'), 'SUMMARY:Jobb')).toEqual([
      '2026-10-24T20:00 2026-10-25T06:30 night',
    ]);
  });

  test('belongs to whose calendar it is, and its text goes nowhere', () => {
    const event = eventOf(...oslo('20260901T073000', '20260901T150000'), 'SUMMARY:Dagvakt', 'DESCRIPTION:Hemmelig');
    expect(read(calendarOf(...event))).toEqual({
      kind: 'preview',
      shifts: [
        {
          personKey: 'ingrid.haugland@lysvaer.example',
          startsAt: '2026-09-01T05:30:00.000Z',
          endsAt: '2026-09-01T13:00:00.000Z',
          kind: 'day',
          source: 'ics',
          line: 3,
        },
      ],
      ignored: [],
      people: ['ingrid.haugland@lysvaer.example'],
      notes: [],
    });
  });

  test('of a zone that nobody knows is Norwegian, with a note, also when the file defines the zone and defines it badly', () => {
    const zone = [
      'BEGIN:VTIMEZONE',
      'TZID:Solhaug tid',
      'BEGIN:STANDARD',
      'DTSTART:16010101T000000',
      'TZOFFSETFROM:+9900',
      'RRULE:FREQ=SECONDLY',
      'END:STANDARD',
      'END:VTIMEZONE',
    ];
    const event = eventOf('DTSTART;TZID=Solhaug tid:20260901T073000', 'DTEND;TZID=Solhaug tid:20260901T150000');
    const reading = read(calendarOf(...zone, ...event));
    expect(shown(reading)).toEqual(firstOfSeptember);
    expect(reading.kind === 'preview' && reading.notes).toEqual([{ kind: 'unknownTimeZone', line: 11 }]);
  });
});

describe('what is no shift', () => {
  const ignored = (reading: RosterReading) =>
    reading.kind === 'preview' ? reading.ignored.map(({ why, on }) => `${on} ${why}`) : shown(reading);

  test('is a whole day, an absence, a cancelled shift and what has no length or is longer than a day', () => {
    const times = oslo('20260901T073000', '20260901T150000');
    const reading = read(
      calendarOf(
        ...eventOf('DTSTART;VALUE=DATE:20260905', 'DTEND;VALUE=DATE:20260910', 'SUMMARY:Bortreist'),
        ...eventOf(...times, 'SUMMARY:Ferie'),
        ...eventOf(...times, 'STATUS:CANCELLED'),
        ...eventOf('DTSTART:20260903T053000Z', 'SUMMARY:Husk nøkkel'),
        ...eventOf(...oslo('20260901T073000', '20260903T150000')),
      ),
    );
    expect(ignored(reading)).toEqual([
      '2026-09-05 allDay',
      '2026-09-01 absence',
      '2026-09-01 cancelled',
      '2026-09-03 noLength',
      '2026-09-01 longerThanADay',
    ]);
    expect(shown(reading)).toEqual([]);
  });

  test('is everything in a calendar that takes its events back', () => {
    const reading = read(calendarOf('METHOD:CANCEL', ...eventOf(...oslo('20260901T073000', '20260901T150000'))));
    expect(ignored(reading)).toEqual(['2026-09-01 cancelled']);
  });
});

describe('a shift that repeats', () => {
  const saturday = oslo('20260905T073000', '20260905T150000');
  const daysOf = (...lines: string[]): string[] => readEvent(...lines).map((line) => line.slice(0, 10));

  test.each([
    ['FREQ=WEEKLY;INTERVAL=3;BYDAY=SA,SU;UNTIL=20261018T000000Z', ['05', '06', '26', '27', '17']],
    ['FREQ=WEEKLY;COUNT=3', ['05', '12', '19']],
    ['FREQ=DAILY;INTERVAL=2;UNTIL=20260909', ['05', '07', '09']],
    ['FREQ=WEEKLY;UNTIL=20260912T073000', ['05', '12']],
    ['FREQ=MONTHLY;BYDAY=1SA;COUNT=4', ['05', '03', '07', '05']],
    ['FREQ=MONTHLY;BYMONTHDAY=31;COUNT=3', ['05', '31', '31']],
    ['FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30', ['05']],
  ])('by %s comes on the right days, its first day being one of them', (rule, days) =>
    expect(daysOf(...saturday, `RRULE:${rule}`).map((day) => day.slice(8))).toEqual(days),
  );

  test('without an end goes to the end of the days asked about, which are at most 400', () => {
    const daily = calendarOf(...eventOf(...oslo('20200101T073000', '20200101T150000'), 'RRULE:FREQ=DAILY'));
    expect(shown(read(daily, '2026-09-01', '2026-09-30'))).toHaveLength(30);
    const reading = read(daily, '2026-09-01', '2199-12-31');
    expect(shown(reading)).toHaveLength(400);
    expect(shown(reading).at(-1)).toBe('2027-10-05T05:30 2027-10-05T13:00 day');
  });

  test('begins and ends at the same time of day when the clocks change; that night is an hour longer or shorter', () => {
    const night = calendarOf(...eventOf(...oslo('20260901T220000', '20260902T073000'), 'RRULE:FREQ=DAILY'));
    expect(shown(read(night, '2026-10-25', '2026-10-25'))).toEqual([
      '2026-10-24T20:00 2026-10-25T06:30 night',
      '2026-10-25T21:00 2026-10-26T06:30 night',
    ]);
    expect(shown(read(night, '2027-03-28', '2027-03-28'))).toEqual([
      '2027-03-27T21:00 2027-03-28T05:30 night',
      '2027-03-28T20:00 2027-03-29T05:30 night',
    ]);
  });

  test('is left out where it is excepted, in any zone or as a day, and added where it is added', () => {
    const except = [
      'EXDATE;TZID=Europe/Oslo:20260912T073000,20260919T073000',
      'EXDATE:20260926T053000Z',
      'EXDATE;VALUE=DATE:20261003',
    ];
    const days = daysOf(...saturday, 'RRULE:FREQ=WEEKLY;COUNT=6', ...except, 'RDATE;TZID=Europe/Oslo:20260908T073000');
    expect(days).toEqual(['2026-09-05', '2026-09-08', '2026-10-10']);
  });

  test('is moved or cancelled one at a time', () => {
    const moved = [...oslo('20260913T143000', '20260913T220000'), 'RECURRENCE-ID;TZID=Europe/Oslo:20260912T073000'];
    const cancelled = [
      ...oslo('20260919T073000', '20260919T150000'),
      'RECURRENCE-ID:20260919T053000Z',
      'STATUS:CANCELLED',
    ];
    const text = calendarOf(
      ...eventOf(...saturday, 'RRULE:FREQ=WEEKLY;COUNT=4'),
      ...eventOf(...moved),
      ...eventOf(...cancelled),
    );
    expect(shown(read(text))).toEqual([
      '2026-09-05T05:30 2026-09-05T13:00 day',
      '2026-09-13T12:30 2026-09-13T20:00 evening',
      '2026-09-26T05:30 2026-09-26T13:00 day',
    ]);
  });
});

describe('any shifts that repeat by weeks', () => {
  const weekdays = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'];
  const timesOf = (shifts: readonly { startsAt: Instant; endsAt: Instant; kind: string }[]): string[] =>
    shifts.map(({ startsAt, endsAt, kind }) => `${startsAt} ${endsAt} ${kind}`);
  const compact = (on: Day, at: string): string => `${on}T${at}00`.replaceAll(/[-:]/g, '');
  const anyWeeks = fc.record({
    weeks: fc.integer({ min: 1, max: 6 }),
    day: fc.integer({ min: dayNumber('2025-09-01'), max: dayNumber('2027-06-30') }).map(dayOfNumber),
    days: fc.subarray([1, 2, 3, 4, 5, 6, 7], { minLength: 1 }),
    times: fc.constantFrom(['07:30', '15:00'] as const, ['14:30', '22:00'] as const, ['22:00', '07:30'] as const),
  });

  test('are the same from a calendar file as from the pattern typed in', () => {
    fc.assert(
      fc.property(anyWeeks, ({ weeks, day, days, times: [from, to] }) => {
        const startsOn = addDays(day, (days[0] ?? 1) - weekdayOf(day));
        const shifts = days.map((weekday) => ({ week: 1, weekday, from, to, kind: null }));
        const span = { from: instantAt('2026-09-01', '00:00'), to: instantAt('2027-05-01', '00:00') };
        const event = eventOf(
          `DTSTART;TZID=Europe/Oslo:${compact(startsOn, from)}`,
          `DTEND;TZID=Europe/Oslo:${compact(to < from ? addDays(startsOn, 1) : startsOn, to)}`,
          `RRULE:FREQ=WEEKLY;INTERVAL=${weeks};BYDAY=${days.map((weekday) => weekdays[weekday - 1]).join(',')}`,
        );
        const reading = read(calendarOf(...event), '2026-09-01', '2027-04-30');
        expect(reading.kind === 'preview' && timesOf(reading.shifts)).toEqual(
          timesOf(shiftsOfPattern({ weeks, startsOn, endsOn: null, shifts }, 'ingrid', span)),
        );
      }),
      { numRuns: 100 },
    );
  });
});

describe('a calendar file with faults', () => {
  const times = oslo('20260901T073000', '20260901T150000');

  test.each([
    ['ends before it starts', oslo('20260901T150000', '20260901T073000'), 'endsBeforeItStarts'],
    ['lasts less than nothing', ['DTSTART:20260901T073000Z', 'DURATION:-PT1H'], 'endsBeforeItStarts'],
    ['has no start', ['SUMMARY:Dagvakt'], 'startMissing'],
    ['starts on a day that does not exist', oslo('20260931T073000', '20260931T150000'), 'notATime'],
    ['starts at a time that does not exist', oslo('20260901T993000', '20260901T150000'), 'notATime'],
    ['lasts for something else', ['DTSTART:20260901T073000Z', 'DURATION:lenge'], 'notATime'],
    ['repeats every second', [...times, 'RRULE:FREQ=SECONDLY'], 'repeatsTooOften'],
    ['repeats a million times', [...times, 'RRULE:FREQ=DAILY;COUNT=1000000'], 'repeatsTooOften'],
    ['repeats many times a day', [...times, 'RRULE:FREQ=DAILY;BYHOUR=1,2,3,4,5,6'], 'unreadableRule'],
    ['repeats by a rule that says nothing', [...times, 'RRULE:FREQ=DAILY;UNTIL=i morgen'], 'unreadableRule'],
    ['repeats by two rules', [...times, 'RRULE:FREQ=DAILY', 'RRULE:FREQ=WEEKLY'], 'unreadableRule'],
    ['repeats by a rule that is none', [...times, 'RRULE:FREQ=OFTE'], 'unreadableEvent'],
    ['has exceptions that are no days', [...times, 'RRULE:FREQ=DAILY', 'EXDATE:aldri'], 'unreadableRule'],
  ])('names the event that %s by its line, and brings nothing', (_, lines, kind) => {
    const reading = read(calendarOf(...eventOf(...times), ...eventOf(...lines)));
    expect(shown(reading)).toEqual([`8 ${kind}`]);
  });

  test('names the line that is none, or too long to be read', () => {
    const list = Array.from({ length: 2000 }, () => '20260901T073000').join(',');
    const text = calendarOf(...eventOf(...times, 'dette er ingen linje'), ...eventOf(...times, `EXDATE:${list}`));
    expect(shown(read(text))).toEqual(['7 unreadableEvent', '13 lineTooLong']);
    expect(shown(read(calendarOf('BEGIN:VEVENT', ...times)))).toEqual(['3 unreadableEvent']);
  });

  test('is refused when it is no calendar, or an empty one', () => {
    expect(shown(read(''))).toEqual(['null notACalendar']);
    expect(shown(read('Navn;Dato;Tid'))).toEqual(['null notACalendar']);
    expect(shown(read('BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\n'))).toEqual(['null notACalendar']);
    expect(shown(read(calendarOf()))).toEqual(['null empty']);
  });

  test('of more than 2 MB is refused unread', () =>
    expect(readIcs(new Uint8Array(10_000_000), { personKey: 'x', fromOn: '2026-09-01', toOn: '2026-09-30' })).toEqual({
      kind: 'faults',
      faults: [{ kind: 'tooLarge', line: null, column: null, params: { max: 2 } }],
      total: 1,
    }));

  test('that would be more than 5 000 shifts, or repeats in more than 100 ways, is refused', () => {
    const daily = (hour: number) =>
      eventOf(`DTSTART:20260901T${String(hour).padStart(2, '0')}0000Z`, 'DURATION:PT30M', 'RRULE:FREQ=DAILY');
    const many = Array.from({ length: 13 }, (_, index) => daily(index)).flat();
    expect(shown(read(calendarOf(...many), '2026-09-01', '2027-12-31'))).toEqual(['null tooManyShifts']);
    const weekly = Array.from({ length: 101 }, () => eventOf(...times, 'RRULE:FREQ=YEARLY')).flat();
    expect(shown(read(calendarOf(...weekly)))).toEqual(['603 tooManyRepeating']);
    const counted = Array.from({ length: 6 }, () => eventOf(...times, 'RRULE:FREQ=WEEKLY;COUNT=1000')).flat();
    expect(shown(read(calendarOf(...counted)))).toEqual(['33 tooManyRepeating']);
  });

  test('with two shifts that share more than an hour names them both', () => {
    const reading = read(calendarOf(...eventOf(...times), ...eventOf(...oslo('20260901T120000', '20260901T200000'))));
    expect(reading.kind === 'faults' && reading.faults).toEqual([
      { kind: 'overlaps', line: 8, column: null, params: { line: 3 } },
    ]);
  });
});
