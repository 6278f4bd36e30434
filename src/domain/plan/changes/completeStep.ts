import type { Day } from '../../day.ts';
import { isRefusal, type Refusal } from '../../refusal.ts';
import type { Mentorship } from '../mentorship.ts';
import { findItem, withItem } from './changed.ts';

/** Signs off a step, a training shift or the mapping of needs: that it was done, never how well (DOMAIN §9.12). */
export function completeStep(
  m: Mentorship,
  { itemKey, doneOn }: { readonly itemKey: string; readonly doneOn: Day },
): Mentorship | Refusal {
  const item = findItem(m, itemKey, ['step', 'trainingShift', 'needsMapping']);
  return isRefusal(item) ? item : withItem(m, { ...item, state: 'done', doneOn, reason: null });
}
