import type { ItemView, PlanView } from '../../../src/contract/views.ts';

/** The talk to deal with now: one whose outcome is missing, else the next. */
export function talkInHand(plan: PlanView): ItemView | null {
  const { on, time } = plan.now;
  const unanswered = plan.items.find(
    ({ state, booking }) =>
      state === 'booked' && booking !== null && `${booking.on} ${booking.time}` <= `${on} ${time}`,
  );
  return unanswered ?? plan.items.find(({ key }) => key === plan.nextTalkKey) ?? null;
}
