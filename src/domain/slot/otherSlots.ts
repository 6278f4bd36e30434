import { addMinutes } from '../instant.ts';
import { proposeSlots } from './proposeSlots.ts';
import type { Slot, SlotAnswer } from './slotAnswer.ts';
import type { SlotsGiven } from './slotsGiven.ts';

/** The same with this time taken from both. */
function withTaken(given: SlotsGiven, { startsAt, minutes }: Slot): SlotsGiven {
  const taken = { startsAt, endsAt: addMinutes(startsAt, minutes) };
  const [one, other] = given.people;
  return {
    ...given,
    people: [
      { ...one, busy: [...one.busy, taken] },
      { ...other, busy: [...other.busy, taken] },
    ],
  };
}

/** As proposeSlots, for a talk that has a time and wants another; where that time does not suit, nothing that overlaps it. */
export function otherSlots(given: SlotsGiven, booked: Slot, suits: boolean): SlotAnswer {
  const answer = suits ? proposeSlots(given) : null;
  if (answer?.kind === 'none') return answer;
  const [first, ...rest] = answer?.proposals.filter(({ startsAt }) => startsAt !== booked.startsAt) ?? [];
  return first ? { kind: 'proposed', proposals: [first, ...rest] } : proposeSlots(withTaken(given, booked));
}
