import type { PlanItem } from './mentorship.ts';
import type { LeaderAsk, Unfit } from './timeFacts.ts';

/** Why the time of an item does not fit; nothing once it has another, or has passed into an outcome. */
export function openUnfit({ unfit, booking, state }: PlanItem): Unfit | null {
  if (unfit === null || booking === null || state !== 'booked') return null;
  return unfit.bookingNumber === booking.number ? unfit : null;
}

/** What the leader is still asked. */
export const openAsk = ({ leaderAsk }: PlanItem): LeaderAsk | null => (leaderAsk?.answer === null ? leaderAsk : null);
