import { refuseRoster, rosterFault } from '../../domain/roster/rosterFault.ts';
import type { RosterReading } from '../../domain/roster/rosterPreview.ts';
import { readTable } from '../../domain/roster/table/readTable.ts';
import { decodeText } from './decodeText.ts';
import { splitCsv } from './splitCsv.ts';

const megabytesMax = 10;
const linesMax = 20_000;

function hasTooManyLines(text: string): boolean {
  let lines = 0;
  for (let at = 0; at < text.length && lines <= linesMax; lines += 1) {
    const end = text.indexOf('\n', at);
    at = end === -1 ? text.length : end + 1;
  }
  return lines > linesMax;
}

/** Reads a roster with a shift a row from a CSV file of at most 10 MB and 20 000 lines: a preview, or what is wrong with it. */
export function readCsv(bytes: Uint8Array): RosterReading {
  if (bytes.length > megabytesMax * 1_000_000)
    return refuseRoster([rosterFault('tooLarge', {}, { max: megabytesMax })]);
  const decoded = decodeText(bytes);
  if (typeof decoded !== 'string') return refuseRoster([decoded]);
  const text = decoded.replaceAll(/\r\n?/g, '\n');
  if (hasTooManyLines(text)) return refuseRoster([rosterFault('tooManyLines', {}, { max: linesMax })]);
  const rows = splitCsv(text);
  return 'kind' in rows ? refuseRoster([rows]) : readTable(rows);
}
