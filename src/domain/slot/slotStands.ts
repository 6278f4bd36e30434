import { earlier, later } from '../day.ts';
import { commonTime } from './commonTime.ts';
import { dayAt } from './minutes.ts';
import { sceneOf } from './scene.ts';
import type { Slot } from './slotAnswer.ts';
import { spanOfSlot } from './slotFaults.ts';
import type { SlotsGiven } from './slotsGiven.ts';
import { minutesIn } from './span.ts';

/** Whether a time that was proposed can still be: both are there, nothing is blocked or taken. Outside the window counts too. */
export function slotStands(slot: Slot, given: SlotsGiven): boolean {
  const span = spanOfSlot(slot);
  if (minutesIn(span) < given.talk.floorMinutes) return false;
  const { opensOn, closesOn } = given.window;
  const window = { opensOn: earlier(opensOn, dayAt(span.from)), closesOn: later(closesOn, dayAt(span.to - 1)) };
  return commonTime(sceneOf({ ...given, window })).some(({ from, to }) => from <= span.from && span.to <= to);
}
