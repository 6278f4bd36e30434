import { refuseRoster, rosterFault } from '../rosterFault.ts';
import { nothingFound, previewOf, type RosterReading } from '../rosterPreview.ts';
import { columnsOf, headingsIn } from './columns.ts';
import { readRow, type TableRow } from './readRow.ts';

/** Exports begin with a few lines about themselves. */
const linesBeforeHeadingsMax = 10;

/** The row with most headings among the first; what stands above it is not read. */
function findHeadings(rows: readonly TableRow[]): TableRow | null {
  let best: TableRow | null = null;
  for (const row of rows.slice(0, linesBeforeHeadingsMax)) {
    if (best === null || headingsIn(row.cells) > headingsIn(best.cells)) best = row;
  }
  return best;
}

/** Reads the shifts of a table with one of them a row, under a row of headings: a preview, or every fault in it. */
export function readTable(rows: readonly TableRow[]): RosterReading {
  const headings = findHeadings(rows);
  if (headings === null) return refuseRoster([rosterFault('empty')]);
  const columns = columnsOf(headings.cells, headings.line);
  if (!('person' in columns)) return refuseRoster(columns);
  const found = nothingFound();
  for (const row of rows) if (row.line > headings.line) readRow(row, columns, found);
  const isEmpty = found.shifts.length + found.ignored.length + found.faults.length === 0;
  return isEmpty ? refuseRoster([rosterFault('empty')]) : previewOf(found);
}
