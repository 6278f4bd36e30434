import type { Day } from '../../day.ts';
import { type Refusal, refuse } from '../../refusal.ts';
import { inOrder } from '../inOrder.ts';
import type { Mentorship, PlanItem } from '../mentorship.ts';

/** The next revision, with one item replaced. */
export const withItem = (m: Mentorship, item: PlanItem): Mentorship =>
  withItems(
    m,
    m.items.map((other) => (other.key === item.key ? item : other)),
  );

/** An item that has lost its time, and waits for another. */
export const unbooked = (item: PlanItem): PlanItem => ({
  ...item,
  state: 'planned',
  booking: null,
  newTimeAskedAt: null,
});

/** As withItem, for a change that only the two of the pair may know of. */
export const withHidden = (m: Mentorship, item: PlanItem): Mentorship => ({
  ...withItem(m, item),
  hiddenRevisions: m.hiddenRevisions + 1,
});

/** The next revision, with these items, in order. */
export const withItems = (m: Mentorship, items: readonly PlanItem[]): Mentorship => ({
  ...m,
  revision: m.revision + 1,
  hiddenRevisions: 0,
  items: [...items].sort(inOrder),
});

/** Why a talk cannot have been held on this day; null when it can. */
export function refuseHeldOn({ facts }: Mentorship, heldOn: Day, today: Day): Refusal | null {
  if (heldOn > today) return refuse('heldInTheFuture', 'heldOn');
  const { employedOn } = facts;
  return heldOn < employedOn ? refuse('heldBeforeEmployment', 'heldOn', { employedOn }) : null;
}

/** The item to change in a running plan, of one of these kinds; otherwise why it cannot be changed. */
export function findItem(m: Mentorship, itemKey: string, kinds: readonly PlanItem['kind'][]): PlanItem | Refusal {
  if (m.state !== 'active') return refuse('notRunning', null, { state: m.state });
  const item = m.items.find((candidate) => candidate.key === itemKey);
  if (item === undefined || !kinds.includes(item.kind)) return refuse('notFound', 'itemKey');
  return item.doneOn === null ? item : refuse('alreadyDone', 'itemKey', { on: item.doneOn });
}
