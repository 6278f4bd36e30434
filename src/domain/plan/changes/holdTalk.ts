import { addDays, type Day, daysBetween } from '../../day.ts';
import { type Refusal, refuse } from '../../refusal.ts';
import type { Mentorship, PlanItem } from '../mentorship.ts';
import { isUnfulfilled } from '../timeline.ts';
import { withItems } from './changed.ts';

export interface HeldTalk {
  /** The talk that was named, by its card or in the plan; null for a talk that nobody had planned. */
  readonly itemKey: string | null;
  readonly heldOn: Day;
  readonly today: Day;
}

const held = (item: PlanItem, heldOn: Day): PlanItem => ({
  ...item,
  state: 'held',
  doneOn: heldOn,
  reason: null,
  newTimeAskedAt: null,
});

/**
 * The window that a talk held on this day fulfils (DOMAIN §9.3): the oldest that has opened and is unfulfilled; if there
 * is none, the next one when it opens within one interval; otherwise none. A lapsed talk counts when it is the one named.
 */
export function fulfilledBy(items: readonly PlanItem[], named: PlanItem | null, heldOn: Day): PlanItem | null {
  if (named?.state === 'lapsed') return named;
  const oldest = items.find((item) => item.kind === 'talk' && isUnfulfilled(item));
  if (oldest === undefined) return null;
  const interval = daysBetween(oldest.opensOn, oldest.closesOn) + 1;
  return oldest.opensOn <= addDays(heldOn, interval) ? oldest : null;
}

const extraTalk = (m: Mentorship, named: PlanItem | null, heldOn: Day): PlanItem => ({
  key: `extra-${m.revision + 1}`,
  kind: 'extraTalk',
  textKey: 'extraTalk',
  responsible: 'mentor',
  employmentWeek: null,
  opensOn: heldOn,
  closesOn: heldOn,
  dueOn: heldOn,
  minutes: named?.booking?.minutes ?? null,
  state: 'held',
  booking: null,
  doneOn: heldOn,
  reason: null,
  newTimeAskedAt: null,
});

/** Records a talk as held. The window it fulfils takes over the booking of the talk that was named. */
export function holdTalk(m: Mentorship, { itemKey, heldOn, today }: HeldTalk): Mentorship | Refusal {
  if (m.state !== 'active') return refuse('notRunning', null, { state: m.state });
  if (heldOn > today) return refuse('heldInTheFuture', 'heldOn');
  const named = itemKey === null ? null : (m.items.find((item) => item.key === itemKey) ?? null);
  if (itemKey !== null && named?.kind !== 'talk') return refuse('notFound', 'itemKey');
  if (named !== null && named.doneOn !== null) return refuse('alreadyDone', 'itemKey', { on: named.doneOn });
  const fulfilled = fulfilledBy(m.items, named, heldOn) ?? extraTalk(m, named, heldOn);
  const booking = named?.booking ?? fulfilled.booking;
  const items = m.items.map((item) => {
    if (item.key === fulfilled.key) return held({ ...fulfilled, booking }, heldOn);
    return item.key === named?.key ? freed(item) : item;
  });
  return withItems(m, fulfilled.kind === 'extraTalk' ? [...items, { ...fulfilled, booking }] : items);
}

/** What was booked for another window than the one it fulfilled waits for a booking of its own. */
const freed = (item: PlanItem): PlanItem => ({
  ...item,
  state: 'planned',
  booking: null,
  reason: null,
  newTimeAskedAt: null,
});
