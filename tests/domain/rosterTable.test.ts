import { describe, expect, test } from 'vitest';
import { instantAt } from '../../src/domain/instant.ts';
import type { RosterReading } from '../../src/domain/roster/rosterPreview.ts';
import { readTable } from '../../src/domain/roster/table/readTable.ts';

/** A table as people see it, cells between bars. */
const tableOf = (...lines: string[]): RosterReading =>
  readTable(lines.map((line, index) => ({ line: index + 1, cells: line.split('|') })));

const shown = (reading: RosterReading): string[] =>
  reading.kind === 'preview'
    ? reading.shifts.map(({ personKey, startsAt, endsAt, kind }) => `${personKey} ${startsAt} ${endsAt} ${kind}`)
    : reading.faults.map(({ kind, line, column }) => `${line} ${column} ${kind}`);

const onTheFirst = (from: '07:30' | '14:30' | '22:00', to: '15:00' | '22:00' | '07:30'): string => {
  const [startsAt, endsAt] = [
    instantAt('2026-09-01', from),
    instantAt(to === '07:30' ? '2026-09-02' : '2026-09-01', to),
  ];
  return `${startsAt} ${endsAt}`;
};

describe('a table of shifts', () => {
  const day = onTheFirst('07:30', '15:00');

  test.each([
    ['Ansatt|Dato|Fra|Til|Vakt', 'Ingrid Haugland|01.09.2026|07:30|15:00|D'],
    ['Tilsett|Dato|Frå|Til|Vakt', 'Ingrid Haugland|1.9.26|7.30|15|Dagvakt'],
    ['Employee|Date|Start time|End time|Shift', 'Ingrid Haugland|2026-09-01|0730|1500|Day'],
    ['Navn|Vaktdato|Tid', 'Ingrid Haugland|01.09.2026|07.30–15.00'],
    ['Namn|Dato|Vakt', 'Ingrid Haugland|01.09.2026|D 07:30-15:00'],
    ['Navn|Start|Slutt', 'Ingrid Haugland|01.09.2026 07:30|01.09.2026 15:00'],
    ['Member|Start Date|Start Time|End Date|End Time', 'Ingrid Haugland|2026-09-01|07:30|2026-09-01|15:00'],
  ])('is read in the three languages and as programs lay it out: %s', (headings, row) =>
    expect(shown(tableOf(headings, row))).toEqual([`Ingrid Haugland ${day} day`]),
  );

  test('names a person by user name before address, and by address before name', () => {
    const reading = tableOf('Navn|E-post|Dato|Tid', 'Ingrid Haugland|ingrid.haugland@lysvaer.example|01.09.2026|7-15');
    expect(reading.kind === 'preview' && reading.people).toEqual(['ingrid.haugland@lysvaer.example']);
  });

  test('may begin with lines about itself', () => {
    const reading = tableOf(
      'Turnus for Solhaug',
      'Skrevet ut 20.08.2026',
      '',
      'Navn|Dato|Fra|Til',
      'Per Aasland|01.09.2026|22:00|07:30',
    );
    expect(shown(reading)).toEqual([`Per Aasland ${onTheFirst('22:00', '07:30')} night`]);
  });

  test('holds absences, which are no shifts, and nothing of why somebody is away is kept', () => {
    const reading = tableOf(
      'Navn|Dato|Fra|Til|Vakt',
      'Per Aasland|01.09.2026|||Egenmelding',
      'Per Aasland|02.09.2026|07:30|15:00|Ferie',
    );
    expect(reading).toEqual({
      kind: 'preview',
      shifts: [],
      ignored: [
        { why: 'absence', personKey: 'Per Aasland', on: '2026-09-01', line: 2 },
        { why: 'absence', personKey: 'Per Aasland', on: '2026-09-02', line: 3 },
      ],
      people: ['Per Aasland'],
      notes: [],
    });
  });

  test('names every fault by line and column, and nothing of the table counts', () => {
    const reading = tableOf(
      'Navn|Dato|Fra|Til',
      'Ingrid Haugland|01.09.2026|07:30|15:00',
      '|32.09.2026|07:30|25:00',
      'Per Aasland|02.09.2026|15:00|14:00',
      'Per Aasland|03.09.2026|07:30|',
      '',
      'Per Aasland|04.09.2026|07:30|15:00|7,5',
    );
    expect(shown(reading)).toEqual([
      '3 Navn cellMissing',
      '3 Dato notADay',
      '3 Til notATime',
      '4 null endsBeforeItStarts',
      '5 Til cellMissing',
      '7 null tooManyCells',
    ]);
  });

  test('refuses formulas and national identity numbers where a value belongs', () => {
    const reading = tableOf(
      'Navn|Dato|Fra|Til|Vakt',
      '=cmd|01.09.2026|07:30|15:00|D',
      '@SUM(A1)|01.09.2026|07:30|15:00|D',
      'Per Aasland|=TODAY()|+1|15:00|D',
      '-Per|01.09.2026|07:30|15:00|D',
      '13097248022|01.09.2026|07:30|15:00|D',
    );
    expect(shown(reading)).toEqual([
      '2 Navn formula',
      '3 Navn formula',
      '4 Dato formula',
      '4 Fra formula',
      '5 Navn formula',
      '6 Navn nationalIdentityNumber',
    ]);
  });

  test('reads a formula beside the values as a text that says nothing', () =>
    expect(shown(tableOf('Navn|Dato|Tid|Kode', 'Per Aasland|01.09.2026|07.30–15.00|=HYPERLINK("x")'))).toEqual([
      `Per Aasland ${day} day`,
    ]));

  test('says which columns it lacks', () => {
    expect(shown(tableOf('Dato|Fra|Til', '01.09.2026|07:30|15:00'))).toEqual(['1 null columnMissing']);
    const reading = tableOf('Navn|Enhet', 'Per Aasland|Solhaug');
    expect(reading.kind === 'faults' && reading.faults.map(({ params }) => params.missing)).toEqual(['times']);
    expect(shown(tableOf('Navn|Dato|Fra|Fra|Til', 'x|y'))).toEqual(['1 Fra columnTwice']);
    expect(shown(tableOf('Navn|Dato|Tid'))).toEqual(['null null empty']);
    expect(shown(readTable([]))).toEqual(['null null empty']);
  });

  test('reads an end day where there is one, and does not believe a shift of more than a day', () => {
    const headings = 'Navn|Startdato|Fra|Sluttdato|Til';
    expect(shown(tableOf(headings, 'Per Aasland|01.09.2026|08:00|02.09.2026|08:00'))).toEqual([
      'Per Aasland 2026-09-01T06:00:00.000Z 2026-09-02T06:00:00.000Z other',
    ]);
    expect(shown(tableOf(headings, 'Per Aasland|01.09.2026|08:00|01.09.2027|15:00'))).toEqual(['2 null tooLong']);
    expect(shown(tableOf(headings, 'Per Aasland|02.09.2026|08:00|01.09.2026|15:00'))).toEqual([
      '2 null endsBeforeItStarts',
    ]);
  });

  test('the same shift twice is one; two that share more than an hour are a fault that names both lines', () => {
    const headings = 'Navn|Dato|Tid';
    const row = 'Per Aasland|01.09.2026|07:30-15:00';
    expect(shown(tableOf(headings, row, row, 'PER AASLAND|01.09.2026|09:00-10:00'))).toEqual([
      `Per Aasland ${day} day`,
    ]);
    expect(tableOf(headings, row, 'Per Aasland|01.09.2026|12:00-20:00')).toEqual({
      kind: 'faults',
      faults: [{ kind: 'overlaps', line: 3, column: null, params: { line: 2 } }],
      total: 1,
    });
    expect(shown(tableOf(headings, row, 'Ingrid Haugland|01.09.2026|12:00-20:00'))).toHaveLength(2);
  });

  test('shows a hundred faults and says how many there are', () => {
    const rows = Array.from({ length: 150 }, () => 'Per Aasland|i dag|07:30-15:00');
    const reading = tableOf('Navn|Dato|Tid', ...rows);
    expect(reading.kind === 'faults' && [reading.faults.length, reading.total]).toEqual([100, 150]);
  });
});
