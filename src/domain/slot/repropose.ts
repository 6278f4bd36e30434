import { minuteAfter, minuteOf } from './minutes.ts';
import { proposeSlots } from './proposeSlots.ts';
import type { Slot, SlotAnswer } from './slotAnswer.ts';
import { type SlotFault, slotFaults, spanOfSlot } from './slotFaults.ts';
import type { SlotPerson, SlotsGiven } from './slotsGiven.ts';

export type Reproposal =
  | { readonly kind: 'keep' }
  | { readonly kind: 'propose'; readonly because: readonly SlotFault[]; readonly answer: SlotAnswer };

/** Her calendar without the booking itself, which stands in it as busy. */
function withoutBooking(person: SlotPerson, booking: Slot): SlotPerson {
  const { from, to } = spanOfSlot(booking);
  const busy = person.busy.filter(({ startsAt, endsAt }) => minuteOf(startsAt) !== from || minuteAfter(endsAt) !== to);
  return busy.length === person.busy.length ? person : { ...person, busy };
}

/**
 * Whether a booking can stand after rosters or absences have changed, or why not and what instead. What was already so when
 * it was booked, as `before` tells, is the pair's own choice; without it everything counts. What has begun is kept.
 */
export function repropose(booking: Slot, given: SlotsGiven, before: SlotsGiven | null): Reproposal {
  if (booking.startsAt <= given.now) return { kind: 'keep' };
  const chosen = before === null ? [] : slotFaults(booking, before);
  const isNew = (fault: SlotFault) => !chosen.some((old) => old.key === fault.key && old.personId === fault.personId);
  const because = slotFaults(booking, given).filter(isNew);
  if (because.length === 0) return { kind: 'keep' };
  const [one, other] = given.people;
  const people = [withoutBooking(one, booking), withoutBooking(other, booking)] as const;
  return { kind: 'propose', because, answer: proposeSlots({ ...given, people }) };
}
