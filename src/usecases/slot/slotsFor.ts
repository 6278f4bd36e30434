import { openUnfit } from '../../domain/plan/unfit.ts';
import { otherSlots } from '../../domain/slot/otherSlots.ts';
import { proposeSlots } from '../../domain/slot/proposeSlots.ts';
import type { SlotAnswer } from '../../domain/slot/slotAnswer.ts';
import type { SlotsGiven } from '../../domain/slot/slotsGiven.ts';
import type { Talk } from './talkToPlace.ts';

/** What is proposed for a talk: the time that it has is no proposal. */
export function slotsFor({ item }: Talk, given: SlotsGiven): SlotAnswer {
  const { booking, state, newTimeAskedAt } = item;
  const suits = newTimeAskedAt === null && openUnfit(item) === null;
  const isBooked = booking !== null && state === 'booked';
  return isBooked ? otherSlots(given, booking, suits) : proposeSlots(given);
}
