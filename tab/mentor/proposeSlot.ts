import type { ItemView } from '../../src/contract/views.ts';
import { addDays, type Day, later, weekdayOf } from '../../src/domain/day.ts';

export interface Slot {
  readonly on: Day;
  readonly time: string;
}

/** A quarter of an hour before most day shifts hand over. */
const usualTime = '13:15';
const saturday = 6;

/**
 * The slot a mentor most likely wants: what is agreed already, else the next weekday of the window at 13.15, else, when
 * the window has closed or has no weekday left, the next weekday.
 */
export function proposeSlot(item: ItemView, now: { readonly on: Day; readonly time: string }): Slot {
  const first = now.time < usualTime ? now.on : addDays(now.on, 1);
  const agreed = item.booking;
  if (agreed !== null && (agreed.on > now.on || (agreed.on === now.on && agreed.time > now.time))) {
    return { on: agreed.on, time: agreed.time };
  }
  const inWindow = weekdayFrom(later(first, item.opensOn));
  return { on: inWindow <= item.closesOn ? inWindow : weekdayFrom(first), time: usualTime };
}

function weekdayFrom(on: Day): Day {
  return weekdayOf(on) >= saturday ? weekdayFrom(addDays(on, 1)) : on;
}
