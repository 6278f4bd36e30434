import { addDays, type Day, earlier } from '../../domain/day.ts';
import { instantAt } from '../../domain/instant.ts';
import { refuseRoster, rosterFault } from '../../domain/roster/rosterFault.ts';
import { nothingFound, previewOf, type RosterReading } from '../../domain/roster/rosterPreview.ts';
import { decodeText } from './decodeText.ts';
import { datesIn, type IcsReading, readEvent, replacedIn } from './icsEvent.ts';
import { readIcsFile } from './icsFile.ts';

/** A year of one person's shifts is a tenth of it. */
const megabytesMax = 2;
const daysMax = 400;
const shiftsMax = 5000;

/** Whose calendar it is, which the file itself seldom says, and of which days to read, at most 400. */
export interface IcsAsked {
  readonly personKey: string;
  readonly fromOn: Day;
  readonly toOn: Day;
}

/** Reads one person's shifts from a calendar file (RFC 5545) of at most 2 MB: a preview, or what is wrong with it. */
export function readIcs(bytes: Uint8Array, { personKey, fromOn, toOn }: IcsAsked): RosterReading {
  if (bytes.length > megabytesMax * 1_000_000)
    return refuseRoster([rosterFault('tooLarge', {}, { max: megabytesMax })]);
  const text = decodeText(bytes);
  if (typeof text !== 'string') return refuseRoster([text]);
  const file = readIcsFile(text, shiftsMax);
  if (!('events' in file)) return refuseRoster(file);
  const { events, isCancelled } = file;
  if (datesIn(events) > shiftsMax) return refuseRoster([rosterFault('tooManyShifts', {}, { max: shiftsMax })]);
  const end = addDays(earlier(toOn, addDays(fromOn, daysMax - 1)), 1);
  const reading: IcsReading = {
    personKey,
    span: { from: instantAt(fromOn, '00:00'), to: instantAt(end, '00:00') },
    found: nothingFound(),
    replaced: replacedIn(events),
    isCancelled,
    repeated: { rules: 0, counted: 0 },
  };
  for (const event of events) {
    const fault = readEvent(event, reading);
    if (fault !== null) reading.found.faults.push(fault.line === null ? { ...fault, line: event.line } : fault);
    if (reading.found.shifts.length > shiftsMax) {
      return refuseRoster([rosterFault('tooManyShifts', {}, { max: shiftsMax })]);
    }
  }
  return previewOf(reading.found);
}
