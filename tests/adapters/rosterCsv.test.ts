import { describe, expect, test } from 'vitest';
import { readCsv } from '../../src/adapters/rosterFiles/readCsv.ts';
import { addDays, type Day, dayNumber, dayOfNumber, partsOf } from '../../src/domain/day.ts';
import { instantAt, type TimeOfDay } from '../../src/domain/instant.ts';
import type { RosterReading } from '../../src/domain/roster/rosterPreview.ts';
import fc from '../support/properties.ts';
import { type Encoding, encode, encodings } from './encode.ts';

const shown = (reading: RosterReading): string[] =>
  reading.kind === 'preview'
    ? reading.shifts.map(({ personKey, startsAt, endsAt, kind }) => `${personKey} ${startsAt} ${endsAt} ${kind}`)
    : reading.faults.map(({ kind, line, column }) => `${line} ${column} ${kind}`);

const bytesOf = (...numbers: number[]): Uint8Array => Uint8Array.from(numbers);
const text = (...lines: string[]): Uint8Array => encode(lines.join('\r\n'), 'utf-8');

const ofSolveig = ['Sølveig Åsgård Čálliid 2026-09-01T05:30:00.000Z 2026-09-01T13:00:00.000Z day'];

describe('a CSV file', () => {
  test.each([';', ',', '\t'])('is read with %j between its cells, whether or not they are quoted', (delimiter) => {
    const row = ['Sølveig Åsgård Čálliid', '01.09.2026', '07:30', '15:00'];
    const headings = ['Navn', 'Dato', 'Fra', 'Til'];
    expect(shown(readCsv(text(headings.join(delimiter), row.join(delimiter))))).toEqual(ofSolveig);
    const quoted = [headings, row].map((cells) => cells.map((cell) => `"${cell}"`).join(delimiter));
    expect(shown(readCsv(text(...quoted)))).toEqual(ofSolveig);
    expect(shown(readCsv(text(`sep=${delimiter}`, ...quoted)))).toEqual(ofSolveig);
  });

  test('with æ, ø and å is never garbled, in whichever encoding Excel wrote it', () => {
    const file = 'Navn;Dato;Fra;Til\r\nÆgir Bjørnås;01.09.2026;07:30;15:00\r\n';
    for (const encoding of encodings) {
      const reading = readCsv(encode(file, encoding));
      expect([encoding, reading.kind === 'preview' && reading.people]).toEqual([encoding, ['Ægir Bjørnås']]);
    }
  });

  test('in an encoding that we would garble is refused, and so is what is no text', () => {
    const dos = [...'Navn;Dato;Tid\r\nP', '\x86', 'l;01.09.2026;7-15'].join('');
    expect(shown(readCsv(Uint8Array.from(dos, (letter) => letter.charCodeAt(0))))).toEqual([
      'null null unknownEncoding',
    ]);
    expect(shown(readCsv(bytesOf(0xef, 0xbb, 0xbf, 0x4e, 0xff)))).toEqual(['null null unknownEncoding']);
    expect(shown(readCsv(text('Navn;Dato;Tid', 'P\ufffdl;01.09.2026;7-15')))).toEqual(['null null unknownEncoding']);
    expect(shown(readCsv(bytesOf(0x50, 0x4b, 0x03, 0x04, 0x14, 0x00)))).toEqual(['null null notText']);
    expect(shown(readCsv(bytesOf(0x4e, 0x00, 0x00, 0x00, 0x4e, 0x41, 0x42, 0x43)))).toEqual(['null null notText']);
    expect(shown(readCsv(bytesOf()))).toEqual(['null null empty']);
  });

  test('names the line where a person sees it, also after cells of several lines and empty ones', () => {
    const lines = [
      'Navn;Dato;Tid;Merknad',
      'Per Aasland;01.09.2026;7-15;"to',
      'linjer"',
      '',
      'Per Aasland;i dag;7-15;',
    ];
    expect(shown(readCsv(text(...lines)))).toEqual(['5 Dato notADay']);
    expect(shown(readCsv(encode(lines.join('\n'), 'utf-8')))).toEqual(['5 Dato notADay']);
    expect(shown(readCsv(encode(lines.join('\r'), 'utf-8')))).toEqual(['5 Dato notADay']);
    expect(shown(readCsv(text('sep=;', ...lines)))).toEqual(['6 Dato notADay']);
  });

  test('whose quotes do not pair names a line', () => {
    expect(shown(readCsv(text('Navn;Dato;Tid', 'Per "Pelle" Aasland;01.09.2026;7-15')))).toEqual([
      '2 null brokenQuotes',
    ]);
    const open = readCsv(text('Navn;Dato;Tid', '"Per Aasland;01.09.2026;7-15', 'Per Aasland;02.09.2026;7-15'));
    expect(open.kind === 'faults' && open.faults[0]?.kind).toBe('brokenQuotes');
  });

  test('of more than 10 MB is refused unread, and so is one of more than 20 000 lines', () => {
    expect(readCsv(new Uint8Array(10_000_001))).toEqual({
      kind: 'faults',
      faults: [{ kind: 'tooLarge', line: null, column: null, params: { max: 10 } }],
      total: 1,
    });
    const row = (index: number) => `Per Aasland;${addDays('2026-01-01', index % 20_000)};7-15`;
    const rows = Array.from({ length: 20_000 }, (_, index) => row(index));
    expect(shown(readCsv(text('Navn;Dato;Tid', ...rows)))).toEqual(['null null tooManyLines']);
    const reading = readCsv(text('Navn;Dato;Tid', ...rows.slice(1), ''));
    expect(reading.kind === 'preview' && reading.shifts.length).toBe(19_999);
    expect(shown(readCsv(encode(';'.repeat(9_000_000), 'utf-8')))).toEqual(['1 null lineTooLong']);
    expect(shown(readCsv(encode('\n'.repeat(9_000_000), 'utf-8')))).toEqual(['null null tooManyLines']);
  });

  test('with one faulty line brings nothing at all', () => {
    const reading = readCsv(text('Navn;Dato;Tid', 'Per Aasland;01.09.2026;7-15', 'Per Aasland;02.09.2026;=1+1'));
    expect(reading).toEqual({
      kind: 'faults',
      faults: [{ kind: 'formula', line: 3, column: 'Tid', params: {} }],
      total: 1,
    });
  });
});

interface Written {
  readonly person: string;
  readonly on: Day;
  readonly from: TimeOfDay;
  readonly hours: number;
}

const clock = (minutes: number): TimeOfDay => {
  const ofDay = minutes % 1440;
  return `${String(Math.floor(ofDay / 60)).padStart(2, '0')}:${String(ofDay % 60).padStart(2, '0')}` as TimeOfDay;
};

/** One shift a day at most, so that none overlap; nights run into the morning after. */
const anyRoster: fc.Arbitrary<Written[]> = fc.uniqueArray(
  fc.record({
    person: fc.constantFrom(
      'Bjørn-Åge Næss',
      "Siri O'Hara",
      'tor.ekeberg@lysvaer.example',
      'Aša "Kven", Læstadius'.replaceAll('"', '’'),
    ),
    on: fc.integer({ min: dayNumber('2026-03-01'), max: dayNumber('2028-04-30') }).map(dayOfNumber),
    from: fc.constantFrom<TimeOfDay>('07:00', '07:30', '14:30', '22:00'),
    hours: fc.integer({ min: 1, max: 8 }),
  }),
  { selector: ({ person, on }) => `${person} ${on}`, minLength: 1, maxLength: 30 },
);

interface Dialect {
  readonly delimiter: string;
  readonly end: string;
  readonly encoding: Encoding;
  readonly isQuoted: boolean;
  readonly day: 'iso' | 'norwegian' | 'short';
  readonly times: 'two' | 'one';
  readonly separator: ':' | '.' | '';
}

const anyDialect: fc.Arbitrary<Dialect> = fc.record({
  delimiter: fc.constantFrom(';', ',', '\t'),
  end: fc.constantFrom('\r\n', '\n'),
  encoding: fc.constantFrom(...encodings),
  isQuoted: fc.boolean(),
  day: fc.constantFrom('iso', 'norwegian', 'short'),
  times: fc.constantFrom('two', 'one'),
  separator: fc.constantFrom(':', '.', ''),
});

function written(roster: readonly Written[], dialect: Dialect): string {
  const { delimiter, end, separator } = dialect;
  const cell = (value: string): string =>
    dialect.isQuoted || value.includes(delimiter) ? `"${value.replaceAll('"', '""')}"` : value;
  const dayText = (on: Day): string => {
    const { year, month, day } = partsOf(on);
    if (dialect.day === 'short') return `${day}.${month}.${year % 100}`;
    return dialect.day === 'iso' ? on : `${on.slice(8)}.${on.slice(5, 7)}.${year}`;
  };
  const time = (value: TimeOfDay): string => value.replace(':', separator);
  const rows = roster.map(({ person, on, from, hours }) => {
    const to = clock(Number(from.slice(0, 2)) * 60 + Number(from.slice(3)) + hours * 60);
    const times = dialect.times === 'two' ? [time(from), time(to)] : [`${time(from)}–${time(to)}`];
    return [person, dayText(on), ...times];
  });
  const headings = ['Tilsett', 'Dato', ...(dialect.times === 'two' ? ['Frå', 'Til'] : ['Tid'])];
  return [headings, ...rows].map((cells) => cells.map(cell).join(delimiter) + end).join('');
}

describe('any roster', () => {
  test('comes out of a file as it went in, in every dialect and encoding', () => {
    fc.assert(
      fc.property(anyRoster, anyDialect, (roster, dialect) => {
        const reading = readCsv(encode(written(roster, dialect), dialect.encoding));
        const expected = roster.map(({ person, on, from, hours }) => {
          const end = Number(from.slice(0, 2)) * 60 + Number(from.slice(3)) + hours * 60;
          const endsAt = instantAt(addDays(on, end >= 1440 ? 1 : 0), clock(end));
          return `${person} ${instantAt(on, from)} ${endsAt}`;
        });
        const got = shown(reading).map((line) => line.replace(/ \w+$/, ''));
        expect([...got].sort()).toEqual([...expected].sort());
      }),
      { numRuns: 300 },
    );
  });
});
