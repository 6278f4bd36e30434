import { addDays, type Day, daysBetween, earlier } from '../../day.ts';
import { dayOf } from '../../instant.ts';
import { type Refusal, refuse } from '../../refusal.ts';
import type { Mentorship, PlanItem } from '../mentorship.ts';
import { planned } from '../planItems.ts';
import { isTalk, isUnfulfilled } from '../timeline.ts';
import { refuseHeldOn, withItems } from './changed.ts';

export interface HeldTalk {
  /** The talk that was named, by its card or in the plan; null for a talk that nobody had planned. */
  readonly itemKey: string | null;
  /** Null means the booked day, or today when that is still ahead or nothing is booked. */
  readonly heldOn: Day | null;
  readonly today: Day;
}

/**
 * The window that a talk held on this day fulfils (DOMAIN §9.3): the oldest that has opened and is unfulfilled; if there
 * is none, the next one when it opens within one interval; otherwise none. A lapsed talk counts when it is the one named, and an extra talk fulfils no other window.
 */
function fulfilledBy(items: readonly PlanItem[], named: PlanItem | null, heldOn: Day): PlanItem | null {
  if (named?.state === 'lapsed' || named?.kind === 'extraTalk') return named;
  const oldest = items.find((item) => item.kind === 'talk' && isUnfulfilled(item));
  if (oldest === undefined) return null;
  const interval = daysBetween(oldest.opensOn, oldest.closesOn) + 1;
  return oldest.opensOn <= addDays(heldOn, interval) ? oldest : null;
}

const extraTalk = (m: Mentorship, named: PlanItem | null, heldOn: Day): PlanItem => ({
  ...planned(
    {
      key: `extra-${m.revision + 1}`,
      kind: 'extraTalk',
      textKey: 'extraTalk',
      responsible: 'mentor',
      minutes: named?.booking?.minutes ?? null,
    },
    { employmentWeek: null, opensOn: heldOn, closesOn: heldOn, dueOn: heldOn },
  ),
  state: 'held',
  doneOn: heldOn,
});

/** A held talk keeps its own booking when that is not still ahead; its event stays in the calendar as it was. */
function held(item: PlanItem, named: PlanItem | null, heldOn: Day): PlanItem {
  const own = item.key === named?.key ? item.booking : null;
  const booking = own !== null && dayOf(own.startsAt) <= heldOn ? own : null;
  const minutes = named?.booking?.minutes ?? item.minutes;
  return {
    ...item,
    state: 'held',
    doneOn: heldOn,
    minutes,
    booking,
    reason: null,
    newTimeAskedAt: null,
    answers: null,
  };
}

/** What was booked for another window than the one it fulfilled waits for a booking of its own, also when it was first said to have come to nothing. */
const freed = (item: PlanItem): PlanItem =>
  item.state === 'booked' || item.state === 'notHeld'
    ? { ...item, state: 'planned', booking: null, reason: null, newTimeAskedAt: null, answers: null }
    : item;

/** The day a talk took place when nobody says: its booked day, or today when that is still ahead. */
function heldWhen(named: PlanItem | null, today: Day): Day {
  const booked = named?.booking ?? null;
  return booked === null ? today : earlier(dayOf(booked.startsAt), today);
}

/** Records a talk as held: that it took place, never what was said. It fulfils the window that DOMAIN §9.3 names. */
export function holdTalk(m: Mentorship, request: HeldTalk): Mentorship | Refusal {
  const { itemKey, today } = request;
  if (m.state !== 'active') return refuse('notRunning', null, { state: m.state });
  const named = itemKey === null ? null : (m.items.find((item) => item.key === itemKey) ?? null);
  if (itemKey !== null && (named === null || !isTalk(named))) return refuse('notFound', 'itemKey');
  if (named !== null && named.doneOn !== null) return refuse('alreadyDone', 'itemKey', { on: named.doneOn });
  const heldOn = request.heldOn ?? heldWhen(named, today);
  const refused = refuseHeldOn(m, heldOn, today);
  if (refused !== null) return refused;
  const fulfilled = fulfilledBy(m.items, named, heldOn);
  const items = m.items.map((item) => {
    if (item.key === fulfilled?.key) return held(item, named, heldOn);
    return item.key === named?.key ? freed(item) : item;
  });
  return withItems(m, fulfilled === null ? [...items, extraTalk(m, named, heldOn)] : items);
}
