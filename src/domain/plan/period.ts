import { addDays, type Day, daysBetween, later } from '../day.ts';

/** From one day to another, both included. */
export interface Period {
  readonly fromOn: Day;
  readonly toOn: Day;
}

export const daysIn = ({ fromOn, toOn }: Period): number => daysBetween(fromOn, toOn) + 1;

export const covers = ({ fromOn, toOn }: Period, day: Day): boolean => fromOn <= day && day <= toOn;

/** The same days in as few periods as possible, in order: what overlaps or follows the day after becomes one. */
export function mergedPeriods(periods: readonly Period[]): Period[] {
  const merged: Period[] = [];
  for (const { fromOn, toOn } of [...periods].sort((a, b) => (a.fromOn < b.fromOn ? -1 : 1))) {
    const before = merged.at(-1);
    if (before === undefined || addDays(before.toOn, 1) < fromOn) merged.push({ fromOn, toOn });
    else merged[merged.length - 1] = { fromOn: before.fromOn, toOn: later(before.toOn, toOn) };
  }
  return merged;
}
