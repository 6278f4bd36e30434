import { otherSlots } from '../../domain/slot/otherSlots.ts';
import { proposeSlots } from '../../domain/slot/proposeSlots.ts';
import type { SlotAnswer } from '../../domain/slot/slotAnswer.ts';
import type { SlotsGiven } from '../../domain/slot/slotsGiven.ts';
import type { Talk } from './talkToPlace.ts';

/** What is proposed for a talk: the time that it has is no proposal. */
export function slotsFor({ item: { booking, state, newTimeAskedAt } }: Talk, given: SlotsGiven): SlotAnswer {
  const isBooked = booking !== null && state === 'booked';
  return isBooked ? otherSlots(given, booking, newTimeAskedAt === null) : proposeSlots(given);
}
