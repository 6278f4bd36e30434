import type { Day } from '../../day.ts';
import { dayOf } from '../../instant.ts';
import { isRefusal, type Refusal, refuse } from '../../refusal.ts';
import type { Mentorship, NotHeldReason } from '../mentorship.ts';
import { findItem, withItem } from './changed.ts';

/** Records that a booked talk came to nothing. Its booking is kept, so that history can say when it should have been. */
export function markNotHeld(
  m: Mentorship,
  { itemKey, reason, today }: { readonly itemKey: string; readonly reason: NotHeldReason; readonly today: Day },
): Mentorship | Refusal {
  const item = findItem(m, itemKey, ['talk', 'extraTalk', 'probationTalk']);
  if (isRefusal(item)) return item;
  if (item.state !== 'booked' || item.booking === null) return refuse('notBooked', 'itemKey');
  if (dayOf(item.booking.startsAt) > today) return refuse('heldInTheFuture', 'itemKey');
  return withItem(m, { ...item, state: 'notHeld', reason, newTimeAskedAt: null });
}
