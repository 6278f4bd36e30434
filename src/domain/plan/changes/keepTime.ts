import { isRefusal, type Refusal } from '../../refusal.ts';
import type { Mentorship } from '../mentorship.ts';
import type { Unfit } from '../timeFacts.ts';
import { openUnfit } from '../unfit.ts';
import { findItem, withItem } from './changed.ts';

const kinds = ['talk', 'extraTalk', 'probationTalk'] as const;

/** Notes that the time of an item no longer fits, or that it fits again. */
export function markUnfit(
  m: Mentorship,
  { itemKey, unfit }: { readonly itemKey: string; readonly unfit: Unfit | null },
): Mentorship | Refusal {
  const item = findItem(m, itemKey, kinds);
  return isRefusal(item) ? item : withItem(m, { ...item, unfit });
}

/** Whoever books says that the time stands, whatever rosters say. */
export function keepTime(m: Mentorship, itemKey: string): Mentorship | Refusal {
  const item = findItem(m, itemKey, kinds);
  if (isRefusal(item)) return item;
  return openUnfit(item) === null ? m : withItem(m, { ...item, unfit: null });
}
