import { addDays, type Day } from '../day.ts';
import { dayOf, type Instant, instantAt, timeOf } from '../instant.ts';

/** Half a year: a pause is a rest, and leaving the programme is something else. */
const pauseDaysMax = 183;
/** Who asks at night means the morning that comes, not the one after. */
const nightEndsAt = '05:00';
const morning = '07:30';

/** What a person has asked for; both end by themselves. */
export interface Quiet {
  readonly pausedUntil: Day | null;
  readonly snoozedUntil: Instant | null;
}

/** True for a day on which reminders may begin again: after today, within half a year. */
export const mayPauseUntil = (until: Day, today: Day): boolean => until > today && until <= lastPauseDay(today);

/** The last day that a pause may last until. */
export const lastPauseDay = (today: Day): Day => addDays(today, pauseDaysMax);

/** When a person who wants no more today is written to again. */
export function nextMorning(now: Instant): Instant {
  const today = dayOf(now);
  return instantAt(timeOf(now) < nightEndsAt ? today : addDays(today, 1), morning);
}

/** Until when she wants no reminders; null when she wants them now. */
export function quietUntil({ pausedUntil, snoozedUntil }: Quiet, now: Instant): Instant | null {
  const ends = [snoozedUntil, pausedUntil && instantAt(pausedUntil, '00:00')];
  return (
    ends
      .filter((end) => end !== null && end > now)
      .sort()
      .at(-1) ?? null
  );
}
