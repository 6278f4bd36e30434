import type { TimeOfDay } from '../instant.ts';
import { type Refusal, refuse } from '../refusal.ts';

/**
 * When a unit's people are written to where no roster says when they are at work: on these weekdays (1 is Monday) but on
 * no public holiday, from the one time to the other.
 */
export interface WorkingHours {
  readonly weekdays: readonly number[];
  readonly from: TimeOfDay;
  readonly to: TimeOfDay;
}

/** Office hours; by eight the morning's work on a ward is under way. */
export const usualWorkingHours: WorkingHours = { weekdays: [1, 2, 3, 4, 5], from: '08:00', to: '15:30' };

/** Outside the quiet hours, and long enough that a day's messages find their way. */
export const workingHoursBounds = { earliest: '07:00', latest: '21:00', minutesLeast: 60 } as const;

const isTime = (time: string): boolean => /^([01]\d|2[0-3]):[0-5]\d$/.test(time);

const minutesOf = (time: TimeOfDay): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3));

/** Why hours cannot be used; null when they can. */
export function refuseWorkingHours({ weekdays, from, to }: WorkingHours): Refusal | null {
  const { earliest, latest, minutesLeast } = workingHoursBounds;
  const isWeekday = (day: number) => Number.isInteger(day) && day >= 1 && day <= 7;
  if (weekdays.length === 0 || !weekdays.every(isWeekday)) return refuse('weekdaysMissing', 'weekdays');
  for (const [field, time] of Object.entries({ from, to })) {
    if (!isTime(time)) return refuse('notATime', field);
    if (time < earliest || time > latest) return refuse('hoursOutOfBounds', field, { earliest, latest });
  }
  const isLong = minutesOf(to) - minutesOf(from) >= minutesLeast;
  return isLong ? null : refuse('hoursTooShort', 'to', { minutes: minutesLeast });
}

/** What the database holds as hours; throws naming what is wrong with them. */
export function readWorkingHours(value: unknown): WorkingHours {
  const { weekdays, from, to } = (typeof value === 'object' && value !== null ? value : {}) as Record<string, unknown>;
  if (!Array.isArray(weekdays) || typeof from !== 'string' || typeof to !== 'string')
    throw new Error('Working hours are weekdays (1 to 7), from and to; these are not.');
  const hours = { weekdays, from, to } as WorkingHours;
  const fault = refuseWorkingHours(hours);
  if (fault) throw new Error(`Working hours cannot be used: ${fault.field} (${fault.refusal}).`);
  return hours;
}
