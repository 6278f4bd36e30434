import type { Day } from '../../day.ts';
import { isRefusal, type Refusal } from '../../refusal.ts';
import type { Mentorship } from '../mentorship.ts';
import { findItem, refuseHeldOn, withItem } from './changed.ts';

/** Records a probation talk as held on a day. Nothing is inferred: each of the three is named by the leader. */
export function holdProbationTalk(
  m: Mentorship,
  { itemKey, heldOn, today }: { readonly itemKey: string; readonly heldOn: Day; readonly today: Day },
): Mentorship | Refusal {
  const item = findItem(m, itemKey, ['probationTalk']);
  if (isRefusal(item)) return item;
  const refused = refuseHeldOn(m, heldOn, today);
  if (refused !== null) return refused;
  return withItem(m, { ...item, state: 'held', doneOn: heldOn, reason: null, newTimeAskedAt: null });
}
