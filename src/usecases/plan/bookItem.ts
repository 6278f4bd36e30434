import type { Day } from '../../domain/day.ts';
import { type Instant, instantAt, type TimeOfDay } from '../../domain/instant.ts';
import type { Actor } from '../../domain/people.ts';
import { bookItem as book } from '../../domain/plan/changes/bookItem.ts';
import type { Mentorship } from '../../domain/plan/mentorship.ts';
import { actingMentor } from '../../domain/plan/timeline.ts';
import type { Refusal } from '../../domain/refusal.ts';
import type { World } from '../../ports.ts';
import { checkText } from '../checkText.ts';
import { changePlan, type PlanRef } from './changePlan.ts';

interface BookedAt extends PlanRef {
  readonly itemKey: string;
  readonly startsAt: Instant;
  readonly minutes: number;
  readonly place: string | null;
  readonly online: boolean;
}

type Booked = Omit<BookedAt, 'startsAt'> & { readonly on: Day; readonly time: TimeOfDay };

/** As bookAt, at a time on the wall. */
export const bookItem = (world: World, actor: Actor, { on, time, ...booked }: Booked): Promise<Mentorship | Refusal> =>
  bookAt(world, actor, { ...booked, startsAt: instantAt(on, time) });

/** Books a talk, or moves one that is booked. A probation talk lies in the leader's calendar, a mentor talk in the mentor's. */
export async function bookAt(world: World, actor: Actor, request: BookedAt): Promise<Mentorship | Refusal> {
  const fault = checkText('place', request.place ?? '');
  if (fault) return fault;
  const isProbationTalk = request.itemKey.startsWith('probation-');
  return changePlan(world, actor, {
    ref: request,
    action: isProbationTalk ? 'bookProbationTalk' : 'bookTalk',
    itemKey: request.itemKey,
    kind: (before) => (before.items.find((item) => item.key === request.itemKey)?.booking ? 'moved' : 'booked'),
    decide: (before, { now, today, programme }) =>
      book(before, {
        itemKey: request.itemKey,
        startsAt: request.startsAt,
        minutes: request.minutes,
        place: request.place,
        online: request.online,
        organiserId: isProbationTalk ? before.facts.leaderId : actingMentor(before, today),
        attendeeId: before.facts.menteeId,
        now,
        programme,
      }),
  });
}
