import type { PlanItem } from './mentorship.ts';

/** By opening day, then key: the order that items always have. */
export const inOrder = (a: PlanItem, b: PlanItem): number => {
  if (a.opensOn !== b.opensOn) return a.opensOn < b.opensOn ? -1 : 1;
  return a.key < b.key ? -1 : 1;
};

/** Two lists that are in order, as one: most of a plan is talks, and those need no sorting. */
export function mergedInOrder(a: readonly PlanItem[], b: readonly PlanItem[]): PlanItem[] {
  const items: PlanItem[] = [];
  let next = 0;
  for (const item of a) {
    for (let other = b[next]; other !== undefined && inOrder(other, item) < 0; other = b[next]) {
      items.push(other);
      next += 1;
    }
    items.push(item);
  }
  for (; next < b.length; next += 1) items.push(b[next] as PlanItem);
  return items;
}
