import { inOrder } from './inOrder.ts';
import type { Mentorship, PlanItem } from './mentorship.ts';

/** What becomes of one item of a plan that is changed: as it was, other days, otherwise told, let go or gone, or new. */
export interface ItemDifference {
  readonly change: 'kept' | 'moved' | 'changed' | 'fallsAway' | 'new';
  /** Null for what is new. */
  readonly before: PlanItem | null;
  /** Null for what is gone. */
  readonly after: PlanItem | null;
}

const liesElsewhere = (before: PlanItem, after: PlanItem): boolean =>
  before.opensOn !== after.opensOn || before.closesOn !== after.closesOn;

function changeOf(before: PlanItem, after: PlanItem): ItemDifference['change'] {
  if (before.state !== 'lapsed' && after.state === 'lapsed') return 'fallsAway';
  if (before.state === 'lapsed' && after.state !== 'lapsed') return 'new';
  if (liesElsewhere(before, after)) return 'moved';
  const { textKey, responsible, minutes, kind } = after;
  const isSame =
    before.textKey === textKey &&
    before.responsible === responsible &&
    before.minutes === minutes &&
    before.kind === kind;
  return isSame ? 'kept' : 'changed';
}

/** Every item of a plan before and after a change, in the order of the days. What is let go either way is left out. */
export function planDifference(before: Mentorship, after: Mentorship): ItemDifference[] {
  const now = new Map(after.items.map((item) => [item.key, item]));
  const was = new Map(before.items.map((item) => [item.key, item]));
  const isLapsed = (item: PlanItem | undefined) => item === undefined || item.state === 'lapsed';
  const ofBefore = before.items
    .filter((item) => !(isLapsed(item) && isLapsed(now.get(item.key))))
    .map((item): ItemDifference => {
      const next = now.get(item.key) ?? null;
      return { change: next === null ? 'fallsAway' : changeOf(item, next), before: item, after: next };
    });
  const made = after.items
    .filter((item) => !was.has(item.key) && item.state !== 'lapsed')
    .map((item): ItemDifference => ({ change: 'new', before: null, after: item }));
  return [...ofBefore, ...made].sort((a, b) => inOrder(shown(a), shown(b)));
}

const shown = ({ before, after }: ItemDifference): PlanItem => (after ?? before) as PlanItem;
