import type { Instant } from '../../instant.ts';
import { isRefusal, type Refusal, refuse } from '../../refusal.ts';
import type { Mentorship } from '../mentorship.ts';
import { findItem, withItem } from './changed.ts';

/** The mentee asks for another time; the booking stands until the mentor has moved it (DOMAIN §9.10). */
export function askNewTime(
  m: Mentorship,
  { itemKey, at }: { readonly itemKey: string; readonly at: Instant },
): Mentorship | Refusal {
  const item = findItem(m, itemKey, ['talk', 'extraTalk', 'probationTalk']);
  if (isRefusal(item)) return item;
  return item.state === 'booked' ? withItem(m, { ...item, newTimeAskedAt: at }) : refuse('notBooked', 'itemKey');
}
