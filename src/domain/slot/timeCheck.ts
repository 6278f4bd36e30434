import type { Id } from '../plan/mentorship.ts';
import { spanAround } from './minutes.ts';
import { blockedTimes } from './scene.ts';
import type { Slot } from './slotAnswer.ts';
import { type SlotFault, slotFaults, spanOfSlot } from './slotFaults.ts';
import type { BlockedKind, SlotsGiven } from './slotsGiven.ts';
import { overlapOf } from './span.ts';

export interface TimeCheck {
  readonly faults: readonly SlotFault[];
  /** What the unit does at that time. */
  readonly blocked: readonly BlockedKind[];
  /** Whose calendars are busy. */
  readonly busy: readonly Id[];
}

/** Everything that speaks against a time that somebody has in mind. */
export function timeCheck(slot: Slot, given: SlotsGiven): TimeCheck {
  const span = spanOfSlot(slot);
  const blocked = blockedTimes(given, [span]).filter((time) => overlapOf(time, span) > 0);
  return {
    faults: slotFaults(slot, given),
    blocked: [...new Set(blocked.map(({ kind }) => kind))].sort(),
    busy: given.people
      .filter(({ busy }) => busy.some((time) => overlapOf(spanAround(time), span) > 0))
      .map(({ personId }) => personId),
  };
}
