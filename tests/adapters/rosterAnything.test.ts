import { describe, expect, test } from 'vitest';
import { readCsv } from '../../src/adapters/rosterFiles/readCsv.ts';
import { readIcs } from '../../src/adapters/rosterFiles/readIcs.ts';
import type { RosterReading } from '../../src/domain/roster/rosterPreview.ts';
import fc from '../support/properties.ts';
import { encode, encodings } from './encode.ts';

const asked = { personKey: 'ingrid.haugland@lysvaer.example', fromOn: '2026-09-01', toOn: '2027-08-31' } as const;

/** Whatever is read, it is whole: a preview with shifts in order, or at least one fault. */
function expectAnswer(reading: RosterReading): void {
  if (reading.kind === 'faults') {
    expect(reading.faults.length).toBe(Math.min(100, reading.total));
    expect(reading.total).toBeGreaterThan(0);
    return;
  }
  reading.shifts.forEach(({ startsAt, endsAt, personKey }, index) => {
    expect(startsAt < endsAt && startsAt.length === 24 && endsAt.length === 24).toBe(true);
    expect(index === 0 || (reading.shifts[index - 1]?.startsAt ?? '') <= startsAt).toBe(true);
    expect(reading.people.some((key) => key.toLowerCase() === personKey.toLowerCase())).toBe(true);
  });
}

const anyBytes = fc.uint8Array({ maxLength: 400 });

/** Pieces that mean something to a reader of tables, in any order. */
const tablePieces = fc.array(
  fc.oneof(
    fc.constantFrom(
      'Navn;Dato;Fra;Til\n',
      'Navn,Dato,Tid\n',
      ';',
      ',',
      '\t',
      '\n',
      '\r\n',
      '"',
      '""',
      'Per',
      '01.09.2026',
      '31.02.2026',
    ),
    fc.constantFrom(
      '07:30',
      '7.30–15',
      '24:00',
      '=1+1',
      '@',
      'Ferie',
      'D',
      '-',
      'sep=;\n',
      '2026-09-01T07:30',
      '\0',
      '\ufeff',
      '0',
    ),
    fc.string({ unit: 'binary', maxLength: 5 }),
  ),
  { maxLength: 60 },
);

const calendarPieces = fc.array(
  fc.oneof(
    fc.constantFrom(
      'BEGIN:VEVENT\r\n',
      'END:VEVENT\r\n',
      'DTSTART;TZID=Europe/Oslo:20260901T073000\r\n',
      'DTEND:20260901T130000Z\r\n',
      'DURATION:PT8H\r\n',
    ),
    fc.constantFrom(
      'RRULE:FREQ=DAILY\r\n',
      'RRULE:FREQ=WEEKLY;COUNT=9;BYDAY=MO,-1SU\r\n',
      'RRULE:FREQ=MONTHLY;BYSETPOS=-1;BYDAY=SA;UNTIL=20270101\r\n',
    ),
    fc.constantFrom(
      'EXDATE:20260902T053000Z\r\n',
      'RDATE;VALUE=DATE:20260903\r\n',
      'RDATE;VALUE=PERIOD:20260903T053000Z/PT8H\r\n',
      'RECURRENCE-ID:20260904T053000Z\r\n',
      'UID:1\r\n',
      'UID;X="a:b":2\r\n',
    ),
    fc.constantFrom(
      'SUMMARY:Natt\r\n',
      ' evakt\r\n',
      'STATUS:CANCELLED\r\n',
      'BEGIN:VALARM\r\n',
      'END:VALARM\r\n',
      'DTSTART;VALUE=DATE:20260901\r\n',
      'BEGIN:VTIMEZONE\r\n',
      'END:VCALENDAR\r\n',
      'BEGIN:VCALENDAR\r\n',
    ),
    fc
      .tuple(
        fc.constantFrom('DTSTART', 'DTEND', 'DURATION', 'RRULE', 'EXDATE', 'TZID', 'X'),
        fc.string({ maxLength: 12 }),
      )
      .map(([name, value]) => `${name}:${value}\r\n`),
  ),
  { maxLength: 30 },
);

describe('whatever file somebody chooses', () => {
  test('is answered with a preview or with faults, and nothing else happens', () => {
    fc.assert(
      fc.property(anyBytes, (bytes) => {
        expectAnswer(readCsv(bytes));
        expectAnswer(readIcs(bytes, asked));
        expectAnswer(readIcs(Buffer.concat([Buffer.from('BEGIN:VCALENDAR\r\n'), bytes]), asked));
      }),
      { numRuns: 500 },
    );
  });

  test('is answered also when it is almost a table', () => {
    fc.assert(
      fc.property(
        tablePieces,
        fc.constantFrom('', 'Navn;Dato;Fra;Til\n', 'Navn;Dato;Tid;Vakt\n'),
        (pieces, headings) => {
          for (const encoding of encodings.filter((each) => each !== 'windows-1252')) {
            expectAnswer(readCsv(encode(headings + pieces.join(''), encoding)));
          }
        },
      ),
      { numRuns: 500 },
    );
  });

  test('is answered also when it is almost a calendar', () => {
    let previews = 0;
    const pieces = fc.tuple(calendarPieces, fc.boolean());
    fc.assert(
      fc.property(pieces, ([lines, isClosed]) => {
        const event = isClosed ? `BEGIN:VEVENT\r\n${lines.join('')}END:VEVENT\r\n` : lines.join('');
        const reading = readIcs(Buffer.from(`BEGIN:VCALENDAR\r\n${event}END:VCALENDAR\r\n`, 'utf8'), asked);
        expectAnswer(reading);
        if (reading.kind === 'preview' && reading.shifts.length > 0) previews += 1;
      }),
      { numRuns: 1500 },
    );
    expect(previews).toBeGreaterThan(0);
  });
});
