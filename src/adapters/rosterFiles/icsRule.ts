import { RRuleTemporal } from 'rrule-temporal';
import { Temporal } from 'temporal-polyfill';
import { addDays, type Day } from '../../domain/day.ts';
import type { Instant, TimeOfDay } from '../../domain/instant.ts';
import type { Period } from '../../domain/plan/period.ts';
import { type RosterFault, rosterFault } from '../../domain/roster/rosterFault.ts';
import type { IcsProperty } from './icsFile.ts';
import { instantIn, readWallTime, readWholeDay, type WallTime } from './icsTime.ts';

/** The bounds are on counts, not on the clock: the same file is always read or always refused. */
const occurrencesMax = 1000;
const periodsMax = 2000;
const candidatesMax = 20_000;

/** What rosters repeat by. Shifts that repeat within a day, or by week number, are not rosters. */
const parts = new Set(['freq', 'interval', 'count', 'until', 'byday', 'bymonthday', 'bymonth', 'bysetpos', 'wkst']);
const frequencies = new Set(['DAILY', 'WEEKLY', 'MONTHLY', 'YEARLY']);

export interface Rule {
  /** As RFC 5545 writes it, without its UNTIL. */
  readonly text: string;
  /** How often it says that it repeats; null when it does not. */
  readonly count: number | null;
  /** The last moment at which an occurrence may start. */
  readonly until: Instant | null;
}

/** When an occurrence starts, on the wall. */
export type Occurrence = Pick<WallTime, 'on' | 'at'>;

const endOf = (day: Day, zone: string): Instant => instantIn(zone, addDays(day, 1), '00:00');

function untilOf(value: unknown, start: WallTime): Instant | null {
  const text = String(value);
  const day = readWholeDay(['until', {}, 'date'], text);
  if (day !== null) return endOf(day, start.zone);
  const until = readWallTime(['until', {}, 'date-time'], text);
  if (until === null) return null;
  // Without Z it is in the time of the event, whatever RFC 5545 §3.3.10 says of it.
  return instantIn(text.endsWith('Z') ? 'UTC' : start.zone, until.on, until.at);
}

/** Reads a rule, or says why it is not one of a roster. */
export function readRule([, , type, value]: IcsProperty, start: WallTime): Rule | RosterFault {
  if (type !== 'recur' || typeof value !== 'object' || value === null) return rosterFault('unreadableRule');
  const rule = value as Readonly<Record<string, unknown>>;
  if (!frequencies.has(String(rule.freq))) return rosterFault('repeatsTooOften', {}, { max: occurrencesMax });
  if (Object.keys(rule).some((part) => !parts.has(part))) return rosterFault('unreadableRule');
  const count = rule.count === undefined ? null : Number(rule.count);
  if (count !== null && count > occurrencesMax) return rosterFault('repeatsTooOften', {}, { max: occurrencesMax });
  const until = rule.until === undefined ? null : untilOf(rule.until, start);
  if (rule.until !== undefined && until === null) return rosterFault('unreadableRule');
  const text = Object.entries(rule)
    .filter(([part]) => part !== 'until')
    .map(([part, each]) => `${part.toUpperCase()}=${Array.isArray(each) ? each.join(',') : each}`)
    .join(';');
  return { text, count, until };
}

const compact = ({ on, at }: WallTime): string => `${on}T${at}00`.replaceAll(/[-:]/g, '');

/**
 * The wall times at which occurrences start from one day to another; null when the rule is none, or too much work.
 * Walls have no zone: they are counted as if they were UTC, which is also twice as fast.
 */
export function occurrencesOf(start: WallTime, { text }: Rule, { fromOn, toOn }: Period): Occurrence[] | null {
  const midnight = (day: Day) => Temporal.PlainDate.from(day).toZonedDateTime('UTC');
  try {
    const repeats = new RRuleTemporal({
      rruleString: `DTSTART;TZID=UTC:${compact(start)}\nRRULE:${text}`,
      includeDtstart: true,
      maxIterations: periodsMax,
      maxCandidateEvaluations: candidatesMax,
    });
    return repeats.between(midnight(fromOn), midnight(addDays(toOn, 1)), true).map((occurrence) => {
      const wall = occurrence.toString();
      return { on: wall.slice(0, 10) as Day, at: wall.slice(11, 16) as TimeOfDay };
    });
  } catch {
    return null;
  }
}
