import type { ItemView, PlanView } from '../../../src/contract/views.ts';
import { later } from '../../../src/domain/day.ts';
import type { TimeSaid } from '../../../src/domain/slot/said.ts';
import type { BookingDraft } from './checkBooking.ts';

/** What a form begins with: what is agreed already while that is still to come, and no time of our own making. */
export function bookingDraft(item: ItemView, plan: PlanView): BookingDraft {
  const { booking: agreed } = item;
  const comes = agreed !== null && `${agreed.on} ${agreed.time}` > `${plan.now.on} ${plan.now.time}`;
  return {
    on: comes ? agreed.on : later(item.opensOn, plan.now.on),
    time: comes ? agreed.time : '',
    minutes: String(agreed?.minutes ?? item.minutes ?? plan.programme.bookMinutes),
    place: agreed?.place ?? '',
    online: agreed?.online ?? false,
  };
}

/** One's own time begins where the proposal that was looked at last is. */
export const draftFrom = (draft: BookingDraft, slot: TimeSaid | undefined): BookingDraft =>
  slot === undefined || draft.time !== ''
    ? draft
    : { ...draft, on: slot.on, time: slot.time, minutes: String(slot.minutes) };
