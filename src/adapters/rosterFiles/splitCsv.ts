import { CsvError, parse } from 'csv-parse/sync';
import { type RosterFault, rosterFault } from '../../domain/roster/rosterFault.ts';
import { headingsIn } from '../../domain/roster/table/columns.ts';
import type { TableRow } from '../../domain/roster/table/readRow.ts';

const delimiters = [';', ',', '\t'] as const;
type Delimiter = (typeof delimiters)[number];

/** Headings are looked for where readTable looks. */
const firstLinesMax = 10;
const charactersMax = 20_000;
/** Fifty columns in each line of the longest file. */
const cellsMax = 1_000_000;

/** Excel writes the delimiter on a line of its own before the headings. */
const separatorLine = /^sep=([;,\t])\n/i;

const unquoted = (cell: string): string => cell.trim().replaceAll(/^"|"$/g, '');

/** The delimiter with which most headings are known; Excel's Norwegian one where none is. */
function delimiterOf(text: string): Delimiter {
  const lines = text.split('\n', firstLinesMax);
  const known = delimiters.map((each) => Math.max(...lines.map((line) => headingsIn(line.split(each).map(unquoted)))));
  return delimiters[known.indexOf(Math.max(...known))] ?? ';';
}

function hasTooManyCells(text: string, delimiter: string): boolean {
  let cells = 0;
  for (let at = text.indexOf(delimiter); at !== -1 && cells <= cellsMax; at = text.indexOf(delimiter, at + 1))
    cells += 1;
  return cells > cellsMax;
}

interface Split {
  readonly record: readonly string[];
  /** How many lines of the file end with this record. */
  readonly info: { readonly lines: number };
}

function rowsOf(splits: readonly Split[], linesBefore: number): TableRow[] {
  let ended = 0;
  return splits.map(({ record, info }) => {
    const line = linesBefore + ended + 1;
    ended = info.lines;
    return { line, cells: record };
  });
}

/** The rows of a CSV file whose lines end with a line feed, each with the number of its first line, or why it has none. */
export function splitCsv(text: string): TableRow[] | RosterFault {
  const long = text.split('\n').findIndex((line) => line.length > charactersMax);
  if (long !== -1) return rosterFault('lineTooLong', { line: long + 1 }, { max: charactersMax });
  const separator = separatorLine.exec(text);
  const table = separator === null ? text : text.slice(separator[0].length);
  const linesBefore = separator === null ? 0 : 1;
  const delimiter = separator?.[1] ?? delimiterOf(table);
  if (hasTooManyCells(table, delimiter)) return rosterFault('tooManyCells');
  try {
    const splits = parse(table, {
      delimiter,
      info: true,
      record_delimiter: '\n',
      relax_column_count: true,
      max_record_size: charactersMax,
    }) as unknown as Split[];
    return rowsOf(splits, linesBefore);
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    return rosterFault('brokenQuotes', typeof error.lines === 'number' ? { line: error.lines + linesBefore } : {});
  }
}
