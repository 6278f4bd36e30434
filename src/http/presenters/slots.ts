import type { SlotsView, TimeCheckView } from '../../contract/slotViews.ts';
import { dayOf, type Instant } from '../../domain/instant.ts';
import { nameFor, slotsSaid } from '../../domain/slot/slotsSaid.ts';
import type { TimeChecked } from '../../usecases/slot/checkTime.ts';
import type { SlotsReading } from '../../usecases/slot/readSlots.ts';
import { presentNow } from './plan.ts';

/** Lets out times with their reasons, and of shifts only what explains them. */
export function presentSlots(reading: SlotsReading): SlotsView {
  const { answer, given, names, unreadIds, mentorship, item } = reading;
  return {
    now: presentNow(given.now),
    ...slotsSaid(answer, reading),
    window: given.window,
    floorMinutes: given.talk.floorMinutes,
    unread: unreadIds.map((id) => nameFor(reading, id)),
    leaderName: names.get(mentorship.facts.leaderId) ?? '',
    askedToday: item.leaderAsk !== null && dayOf(item.leaderAsk.askedAt) === dayOf(given.now),
  };
}

export const presentTimeCheck = (checked: TimeChecked, now: Instant): TimeCheckView => ({
  now: presentNow(now),
  faults: checked.faults.map(({ key, personId }) => ({ key, name: nameFor(checked, personId) })),
  blocked: checked.blocked,
  busy: checked.busy.map((id) => nameFor(checked, id)),
});
