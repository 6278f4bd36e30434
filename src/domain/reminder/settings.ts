import { addDays, type Day } from '../day.ts';
import { policies } from './policy.ts';
import type { ReminderKind } from './reminder.ts';

/** What a municipality wants of one kind otherwise than the table has it. */
export interface ReminderSetting {
  readonly isOn?: boolean;
  readonly days?: readonly number[];
  /** The days that held before a day, the oldest first, none while it was off: what has fallen due by them is not said anew. */
  readonly earlier?: readonly { readonly until: Day; readonly days: readonly number[] }[];
}

/** What a municipality wants otherwise than the table has it. */
export type ReminderSettings = { readonly [Kind in ReminderKind]?: ReminderSetting };

export const usualSettings: ReminderSettings = {};

export const isOn = (kind: ReminderKind, settings: ReminderSettings): boolean =>
  settings[kind]?.isOn ?? policies[kind].isOn;

/** How many days before or after the day that its rule names a kind is said. */
export const daysOf = (kind: ReminderKind, settings: ReminderSettings): readonly number[] =>
  settings[kind]?.days ?? policies[kind].when.days;

/** The days of a kind, in order, counted from the day that its rule names. */
export function daysFrom(kind: ReminderKind, from: Day, settings: ReminderSettings): Day[] {
  const sign = policies[kind].when.side === 'before' ? -1 : 1;
  const counted = (days: readonly number[]): Day[] => days.map((count) => addDays(from, sign * count)).sort();
  const earlier = settings[kind]?.earlier ?? [];
  if (earlier.length === 0) return [...new Set(counted(daysOf(kind, settings)))];
  let given: readonly Day[] = [];
  let since: Day | null = null;
  for (const { until, days } of [...earlier, { until: null, days: daysOf(kind, settings) }]) {
    given = [...given, ...newlyGiven(counted(days), { since, until, isFirst: given.length === 0 })];
    since = until;
  }
  return [...new Set(given)].sort();
}

/** What other days change: nothing is said anew of what has been said already, and everybody hears of the rest. */
const newlyGiven = (
  days: readonly Day[],
  { since, until, isFirst }: { since: Day | null; until: Day | null; isFirst: boolean },
): readonly Day[] =>
  days.filter((day) => (until === null || day < until) && (since === null || isFirst || day >= since));
