import { type Day, earlier } from '../../domain/day.ts';
import { dayOf } from '../../domain/instant.ts';
import type { Actor } from '../../domain/people.ts';
import { holdTalk } from '../../domain/plan/changes/holdTalk.ts';
import { markNotHeld } from '../../domain/plan/changes/markNotHeld.ts';
import type { Mentorship, NotHeldReason } from '../../domain/plan/mentorship.ts';
import type { Refusal } from '../../domain/refusal.ts';
import type { World } from '../../ports.ts';
import { changePlan, type PlanRef } from './changePlan.ts';

interface Recorded extends PlanRef {
  readonly itemKey: string;
  readonly outcome: 'held' | 'notHeld';
  /** Null means today, or the booked day when that is past. */
  readonly heldOn: Day | null;
  readonly reason: NotHeldReason | null;
}

/** Records that a mentor talk took place or did not: the fact only, never what was said. */
export const recordTalk = (world: World, actor: Actor, request: Recorded): Promise<Mentorship | Refusal> =>
  changePlan(world, actor, {
    ref: request,
    action: 'recordTalk',
    itemKey: request.itemKey,
    kind: request.outcome,
    decide: (before, { today }) =>
      request.outcome === 'held'
        ? holdTalk(before, {
            itemKey: request.itemKey,
            heldOn: request.heldOn ?? lastlyBookedOn(before, request.itemKey, today),
            today,
          })
        : markNotHeld(before, { itemKey: request.itemKey, reason: request.reason ?? 'other', today }),
  });

function lastlyBookedOn(mentorship: Mentorship, itemKey: string, today: Day): Day {
  const booking = mentorship.items.find(({ key }) => key === itemKey)?.booking;
  return booking ? earlier(dayOf(booking.startsAt), today) : today;
}
