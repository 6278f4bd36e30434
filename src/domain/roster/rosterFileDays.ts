import { type Day, earlier, later } from '../day.ts';
import { dayOf } from '../instant.ts';
import { daysIn, type Period } from '../plan/period.ts';
import { type RefusedRoster, refuseRoster, rosterFault } from './rosterFault.ts';
import type { RosterPreview, RosterReading } from './rosterPreview.ts';

/** What a file would bring, and of which days it tells: from the first that it names to the last. */
export interface DatedPreview extends RosterPreview {
  readonly period: Period;
}

/** A roster is made for a year at most; a wrong year in one line would make it tell of decades in which nobody works. */
const daysMax = 400;

interface Named {
  readonly on: Day;
  readonly line: number | null;
}

const daysNamed = ({ shifts, ignored }: RosterPreview): Named[] => [
  ...shifts.map(({ startsAt, line }) => ({ on: dayOf(startsAt), line })),
  ...ignored.flatMap(({ on, line }) => (on === null ? [] : [{ on, line }])),
];

/** A file tells something of everybody in it for all its days: where it has no shift of hers, she is off. */
export function withDays(reading: RosterReading): DatedPreview | RefusedRoster {
  if (reading.kind === 'faults') return reading;
  const [first, ...others] = daysNamed(reading);
  if (first === undefined) return refuseRoster([rosterFault('empty')]);
  const last = others.reduce((latest, each) => (each.on > latest.on ? each : latest), first);
  const fromOn = others.reduce((day, { on }) => earlier(day, on), first.on);
  const period = { fromOn, toOn: later(first.on, last.on) };
  if (daysIn(period) <= daysMax) return { ...reading, period };
  return refuseRoster([rosterFault('tooManyDays', last.line === null ? {} : { line: last.line }, { max: daysMax })]);
}
