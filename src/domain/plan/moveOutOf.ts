import { addDays, type Day } from '../day.ts';
import type { LapseReason, PlanItem } from './mentorship.ts';
import { type Period, softPeriodAt } from './softWeeks.ts';
import { isUnfulfilled } from './timeline.ts';

/** The first day after a period that lies in no soft week. */
function firstDayBack(period: Period): Day {
  const back = addDays(period.toOn, 1);
  const soft = softPeriodAt(back);
  return soft === null ? back : firstDayBack(soft);
}

/** Talks whose windows lie wholly inside a period: the last moves to the first week back, the others lapse (DOMAIN §9.7). */
export function moveOutOf(items: readonly PlanItem[], period: Period, reason: LapseReason): PlanItem[] {
  const inside = items.filter(
    (item) =>
      item.kind === 'talk' && isUnfulfilled(item) && item.opensOn >= period.fromOn && item.closesOn <= period.toOn,
  );
  const last = inside.at(-1);
  const opensOn = firstDayBack(period);
  return items.map((item) => {
    if (!inside.includes(item)) return item;
    if (item !== last) return { ...item, state: 'lapsed', reason, newTimeAskedAt: null };
    return { ...item, opensOn, closesOn: addDays(opensOn, 6), dueOn: opensOn };
  });
}
