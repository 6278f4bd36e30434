import { withDays } from '../../domain/roster/rosterFileDays.ts';
import type { RosterFiles } from '../../ports.ts';
import { readCsv } from './readCsv.ts';
import { readIcs } from './readIcs.ts';

/** A calendar says what it is in its first line, in whatever encoding. */
const isCalendar = (bytes: Uint8Array): boolean =>
  /^\s*BEGIN:VCALENDAR/i.test(
    Buffer.from(bytes.subarray(0, 200))
      .toString('latin1')
      .replaceAll(/[\0\xef\xbb\xbf\xfe\xff]/g, ''),
  );

export const rosterFiles: RosterFiles = {
  read: (bytes, period) =>
    isCalendar(bytes)
      ? { source: 'ics', reading: withDays(readIcs(bytes, { personKey: '', ...period })) }
      : { source: 'csv', reading: withDays(readCsv(bytes)) },
};
