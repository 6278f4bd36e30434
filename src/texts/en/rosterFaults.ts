import type { rosterFaults as inBokmal } from '../nb/rosterFaults.ts';

const missing: Readonly<Record<string, string>> = {
  person: 'whose shift it is, such as “E-mail” or “Name”',
  day: 'the day, such as “Date”',
  times: 'the times, such as “From” and “To”',
};

export const rosterFaults: typeof inBokmal = {
  place: (p) =>
    [p.line === null ? '' : `Line ${p.line}`, p.column === null ? '' : `column ${p.column}`].filter(Boolean).join(', '),
  total: (p) => `Showing ${p.shown} of ${p.total} faults. Nothing has been imported.`,
  tooLarge: (p) => `The file is larger than ${p.max} MB. Export fewer days or fewer employees.`,
  tooManyLines: (p) => `The file has more than ${p.max} lines. Split it into several files.`,
  empty: () => 'We find no shifts in the file. Check that you chose the right one.',
  notText: () => 'This is not a CSV file. Open it in Excel and save it as “CSV UTF-8”.',
  unknownEncoding: () => 'We cannot be sure of the letters in the file. Open it in Excel and save it as “CSV UTF-8”.',
  lineTooLong: (p) => `The line is longer than ${p.max} characters. Check that you chose the right file.`,
  brokenQuotes: () => 'A quotation mark is missing or misplaced. Correct it, or save the file again from Excel.',
  notACalendar: () => 'This is not a whole calendar file. Export it again as ICS.',
  tooManyShifts: (p) => `There are more than ${p.max} shifts. Choose fewer days.`,
  tooManyRepeating: (p) => `More than ${p.max} events repeat. Export the roster only, or choose fewer days.`,
  tooManyDays: (p) => `The file covers more than ${p.max} days. Check the year on this line, or choose fewer days.`,
  columnMissing: (p) => `There is no column for ${missing[p.missing] ?? p.missing}. Add a heading.`,
  columnTwice: () => 'The heading appears twice. Remove one of the columns.',
  cellMissing: () => 'The cell is empty. Fill it in, or remove the line.',
  tooManyCells: () => 'There are more cells than headings. Check that no cell contains the separator.',
  formula: () => 'There is a formula here. Enter the value instead.',
  notADay: () => 'This is not a date. Enter a day that exists, such as 01.09.2026.',
  notATime: () => 'This is not a time of day. Enter for example 07:30, or 07:30–15:00 in one cell.',
  notAPerson: () => 'This is not a name or an address. Enter the employee’s e-mail address.',
  nationalIdentityNumber: () => 'There is a national identity number here. Remove it and enter the e-mail address.',
  startMissing: () => 'The shift has no start. Add when it begins.',
  endsBeforeItStarts: () =>
    'The shift ends before it starts. Swap the times, or enter the end date if it lasts past midnight.',
  tooLong: (p) => `The shift is longer than ${p.max} hours. Check the dates, or split it into several shifts.`,
  overlaps: (p) =>
    p.line
      ? `The shift is at the same time as the one on line ${p.line}. Remove one of them or correct the times.`
      : 'Two shifts are at the same time. Remove one of them or correct the times.',
  unreadableEvent: () => 'We cannot read this event. Export the calendar again, or remove the event.',
  unreadableRule: () => 'We cannot read how the shift repeats. Enter each shift by itself.',
  repeatsTooOften: (p) =>
    `The shift repeats too often, or more than ${p.max} times. Let it repeat by day or week, with an end date.`,
  weeksOutOfBounds: (p) => `Choose from 1 to ${p.max} weeks.`,
  weekOutOfBounds: (p) => `The pattern has ${p.max} weeks. Choose one of them.`,
  notAWeekday: () => 'Choose a day of the week.',
  patternEndsBeforeItStarts: () => 'The last day is before the first. Check both dates.',
  noShifts: () => 'The pattern has no shifts. Add at least one.',
};
