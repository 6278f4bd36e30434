import type { Day } from '../../day.ts';
import { containsNationalIdentityNumber } from '../../identityNumber.ts';
import { type RosterFault, type RosterFaultKind, rosterFault } from '../rosterFault.ts';
import type { Found } from '../rosterPreview.ts';
import { isAbsenceName, kindOfName } from '../shiftKind.ts';
import { shiftTimes, type WrittenTimes } from '../shiftTimes.ts';
import type { Columns } from './columns.ts';
import { type DayAndTime, isFormula, isPersonKey, readDay, readDayAndTime, readSpan } from './readCell.ts';

/** A line of a table: the number of its first line in the file, and its cells. */
export interface TableRow {
  readonly line: number;
  readonly cells: readonly string[];
}

/** Spaces of all kinds as one; a lone dash stands for nothing. */
const plain = (cell: string): string => {
  if (/^[\x21-\x7e]{2,}$/.test(cell)) return cell;
  const text = cell
    .normalize('NFC')
    .replaceAll(/[\s\u200b\ufeff]+/gu, ' ')
    .trim();
  return /^[-\u2012-\u2015]$/.test(text) ? '' : text;
};

/** Reads the cells of one row and collects what is wrong with them. */
function cellsOf({ line, cells }: TableRow, { headings }: Columns, faults: RosterFault[]) {
  const text = (index: number | null): string => (index === null ? '' : (cells[index] ?? ''));
  const fault = (kind: RosterFaultKind, index: number | null): null => {
    const column = index === null ? null : (headings[index] ?? null);
    faults.push(rosterFault(kind, { line, column }));
    return null;
  };
  /** A value where one must be; what is not one is a fault of this kind. */
  const value = <T>(index: number | null, kind: RosterFaultKind, read: (text: string) => T | null): T | null => {
    const written = text(index);
    if (written === '') return fault('cellMissing', index);
    if (isFormula(written)) return fault('formula', index);
    return read(written) ?? fault(kind, index);
  };
  return { text, value, fault };
}

type Cells = ReturnType<typeof cellsOf>;

function personIn(cells: Cells, index: number): string | null {
  const personKey = cells.value(index, 'notAPerson', (text) => (isPersonKey(text) ? text : null));
  const isNumber = personKey !== null && /\p{N}/u.test(personKey) && containsNationalIdentityNumber(personKey);
  return isNumber ? cells.fault('nationalIdentityNumber', index) : personKey;
}

/** The day of its own column; null with a fault where that cannot be read, and without where there is none. */
const dayIn = ({ value }: Cells, index: number | null): Day | null =>
  index === null ? null : value(index, 'notADay', readDay);

interface Ends {
  readonly from: DayAndTime;
  readonly to: DayAndTime;
}

function endsIn({ text, value }: Cells, { from, to, times }: Columns): Ends | null {
  if (from === null || to === null || (times !== null && text(times) !== '' && text(from) === '')) {
    const span = value(times, 'notATime', readSpan);
    return span && { from: { on: null, at: span.from }, to: { on: null, at: span.to } };
  }
  const first = value(from, 'notATime', readDayAndTime);
  const second = value(to, 'notATime', readDayAndTime);
  return first && second && { from: first, to: second };
}

/** What is written of a shift's days and times; null when a fault says what is lacking. */
function writtenIn(cells: Cells, columns: Columns): WrittenTimes | null {
  const dayOfColumn = dayIn(cells, columns.fromOn);
  const lastDay = columns.toOn === null || cells.text(columns.toOn) === '' ? null : dayIn(cells, columns.toOn);
  const ends = endsIn(cells, columns);
  if (ends === null || (columns.fromOn !== null && dayOfColumn === null)) return null;
  const fromOn = ends.from.on ?? dayOfColumn;
  if (fromOn === null) return cells.fault('notADay', columns.from);
  return { fromOn, from: ends.from.at, toOn: ends.to.on ?? lastDay, to: ends.to.at };
}

/** Adds what one row says: a shift, an absence, or what is wrong with it. An empty row says nothing. */
export function readRow(row: TableRow, columns: Columns, found: Found): void {
  const faults: RosterFault[] = [];
  const texts = row.cells.map(plain);
  if (texts.every((text) => text === '')) return;
  const cells = cellsOf({ ...row, cells: texts }, columns, faults);
  if (texts.slice(columns.headings.length).some((text) => text !== '')) cells.fault('tooManyCells', null);
  const personKey = personIn(cells, columns.person);
  const name = [...columns.names, columns.times].map(cells.text).join(' ');
  const isAbsence = isAbsenceName(name);
  const day = isAbsence ? dayIn(cells, columns.fromOn) : null;
  const written = isAbsence ? null : writtenIn(cells, columns);
  const times = written === null ? null : shiftTimes(written);
  if (times !== null && 'params' in times) faults.push({ ...times, line: row.line });
  found.faults.push(...faults);
  if (faults.length > 0 || personKey === null) return;
  const { line } = row;
  if (isAbsence) found.ignored.push({ why: 'absence', personKey, on: day, line });
  if (times === null || 'params' in times) return;
  found.shifts.push({ ...times, personKey, kind: kindOfName(name) ?? times.kind, source: 'csv', line });
}
