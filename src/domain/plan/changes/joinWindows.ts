import type { Programme } from '../../programme/programme.ts';
import { isRefusal, type Refusal, refuse } from '../../refusal.ts';
import { isUnclear } from '../answers.ts';
import type { Mentorship, PlanItem } from '../mentorship.ts';
import { findItem, unbooked, withItems } from './changed.ts';
import { layAnew } from './layAnew.ts';

/** The talk that comes after this one, of those that wait. */
export const nextToJoin = (m: Mentorship, { key }: PlanItem): PlanItem | null => {
  const talks = m.items.filter(({ kind, state }) => kind === 'talk' && state !== 'lapsed');
  const next = talks[talks.findIndex((talk) => talk.key === key) + 1];
  return next === undefined || next.doneOn !== null ? null : next;
};

/** Never more than two (DOMAIN §9.9). */
export const isJoined = ({ adjustments }: Mentorship, { key }: PlanItem): boolean =>
  adjustments.some((each) => each.kind === 'joined' && (each.itemKey === key || each.nextKey === key));

/** A time that only the later has becomes that of both. */
function withTimeOf(item: PlanItem, next: PlanItem, revision: number): PlanItem {
  if (item.state === 'booked' || next.state !== 'booked' || next.booking === null) return item;
  return { ...item, state: 'booked', reason: null, booking: { ...next.booking, number: revision } };
}

/** Makes a talk and the next one: the earlier has both windows, the later lapses. For when shifts are few. */
export function joinWindows(
  m: Mentorship,
  { itemKey, programme }: { readonly itemKey: string; readonly programme: Programme },
): Mentorship | Refusal {
  const item = findItem(m, itemKey, ['talk']);
  if (isRefusal(item)) return item;
  if (item.state === 'lapsed') return refuse('itemLapsed', 'itemKey');
  const next = nextToJoin(m, item);
  if (next === null) return refuse('nothingToJoin', 'itemKey');
  if (isJoined(m, item) || isJoined(m, next)) return refuse('joinedAlready', 'itemKey');
  if (isUnclear(item) || isUnclear(next)) return refuse('answersDiffer', 'itemKey');
  const items = m.items.map((each) => {
    if (each === item) return withTimeOf(item, next, m.revision + 1);
    return each === next && next.state === 'booked' ? unbooked(next) : each;
  });
  const join = { kind: 'joined', itemKey, nextKey: next.key } as const;
  return layAnew(withItems({ ...m, adjustments: [...m.adjustments, join] }, items), programme);
}
