import type { Day } from '../../day.ts';
import { isRefusal, type Refusal, refuse } from '../../refusal.ts';
import type { Mentorship } from '../mentorship.ts';
import { findItem, withItem } from './changed.ts';

/** Records a probation talk as held on a day. Nothing is inferred: each of the three is named by the leader. */
export function holdProbationTalk(
  m: Mentorship,
  { itemKey, heldOn, today }: { readonly itemKey: string; readonly heldOn: Day; readonly today: Day },
): Mentorship | Refusal {
  const item = findItem(m, itemKey, ['probationTalk']);
  if (isRefusal(item)) return item;
  if (heldOn > today) return refuse('heldInTheFuture', 'heldOn');
  return withItem(m, { ...item, state: 'held', doneOn: heldOn, reason: null, newTimeAskedAt: null });
}
