import { isRefusal, type Refusal, refuse } from '../../refusal.ts';
import { isUnclear } from '../answers.ts';
import type { Mentorship, SkipReason } from '../mentorship.ts';
import { findItem, unbooked, withItem } from './changed.ts';

/** Lets one talk go, as the two have agreed. It is not due any more, and still counts if it is held all the same. */
export function skipTalk(
  m: Mentorship,
  { itemKey, reason }: { readonly itemKey: string; readonly reason: SkipReason },
): Mentorship | Refusal {
  const item = findItem(m, itemKey, ['talk']);
  if (isRefusal(item)) return item;
  if (item.state === 'lapsed') return refuse('itemLapsed', 'itemKey');
  if (isUnclear(item)) return refuse('answersDiffer', 'itemKey');
  return withItem(m, { ...unbooked(item), state: 'lapsed', reason });
}
