import type { ItemView, PlanView, WhenView } from '../../../src/contract/views.ts';

/** True from the minute a talk was agreed for. */
export const hasBegun = (booking: WhenView | null, now: PlanView['now']): boolean =>
  booking !== null && `${booking.on} ${booking.time}` <= `${now.on} ${now.time}`;

/** The talk to deal with now: one whose outcome is missing, else the next. */
export function talkInHand(plan: PlanView): ItemView | null {
  const unanswered = plan.items.find(({ state, booking }) => state === 'booked' && hasBegun(booking, plan.now));
  return unanswered ?? plan.items.find(({ key }) => key === plan.nextTalkKey) ?? null;
}
