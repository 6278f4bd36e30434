import { bestSlots, type RatedSlot } from './bestSlots.ts';
import { commonTime } from './commonTime.ts';
import { dayAt, instantOfMinute } from './minutes.ts';
import { noSlot } from './noSlot.ts';
import { type Scene, sceneOf } from './scene.ts';
import type { SlotAnswer, SlotProposal } from './slotAnswer.ts';
import { slotReasons } from './slotReasons.ts';
import type { SlotsGiven } from './slotsGiven.ts';

const proposalsMost = 3;

const proposalOf = (scene: Scene, slot: RatedSlot): SlotProposal => ({
  startsAt: instantOfMinute(slot.from),
  minutes: slot.to - slot.from,
  on: dayAt(slot.from),
  reasons: slotReasons(scene, slot),
});

/**
 * The best three times for a talk in its window, each with its reasons, on different days where possible; or why there is
 * none, the nearest one, and what a leader could agree to. The same question always gets the same answer.
 */
export function proposeSlots(given: SlotsGiven): SlotAnswer {
  const scene = sceneOf(given);
  const [first, ...others] = bestSlots(scene, commonTime(scene), proposalsMost);
  if (first === undefined) return noSlot(scene);
  return {
    kind: 'proposed',
    proposals: [proposalOf(scene, first), ...others.map((slot) => proposalOf(scene, slot))],
  };
}
