import { addDays, type Day, weekdayOf } from '../domain/day.ts';
import { dayOf, type Instant, instantAt, type TimeOfDay } from '../domain/instant.ts';
import type { Actor } from '../domain/people.ts';
import type { Mentorship, PlanItem } from '../domain/plan/mentorship.ts';
import { isRefusal, type Refusal } from '../domain/refusal.ts';
import type { World } from '../ports.ts';
import { bookItem } from '../usecases/plan/bookItem.ts';
import { completeStep } from '../usecases/plan/completeStep.ts';
import { recordTalk } from '../usecases/plan/recordTalk.ts';

/** A world whose clock the demo sets while it lets the past happen. */
export interface PastWorld {
  readonly world: World;
  readonly at: (instant: Instant) => void;
}

interface Pair {
  readonly mentor: Actor;
  readonly leader: Actor;
}

const times: readonly TimeOfDay[] = ['13:15', '13:30', '10:30', '12:45'];
const bookingMinutes = 45;
const floorMinutes = 30;

/** Thrown when the demo's own past breaks a rule of the product: then the demo is wrong. */
export function must<T>(result: T | Refusal): T {
  if (isRefusal(result)) throw new Error(`The demo cannot be made: ${result.refusal} (${result.field ?? ''})`);
  return result;
}

/** The first weekday of a window from its second day on. */
function talkDay(item: PlanItem): Day {
  const second = addDays(item.opensOn, 1);
  const weekday = weekdayOf(second);
  return weekday > 5 ? addDays(second, 8 - weekday) : second;
}

/** When a talk of the past was held. */
export const talkTime = (plan: Mentorship, item: PlanItem) => ({
  on: talkDay(item),
  time: times[plan.items.indexOf(item) % times.length] ?? '13:15',
});

/** Whether the pair had got to a talk by then. */
export const isLived = (item: PlanItem, { until, stoppedOn }: { until: Day; stoppedOn: Day | null }): boolean =>
  talkDay(item) < until && (stoppedOn === null || item.opensOn <= stoppedOn);

/** Lets a mentorship's past happen until the opening day, through the use cases people use. */
export async function livePast(
  past: PastWorld,
  { plan, pair, until, stoppedOn }: { plan: Mentorship; pair: Pair; until: Day; stoppedOn: Day | null },
) {
  for (const item of plan.items) {
    if (item.opensOn >= until || item.state === 'lapsed') continue;
    if (item.kind === 'talk') {
      if (isLived(item, { until, stoppedOn })) await liveTalk(past, plan, { item, mentor: pair.mentor });
    } else if (item.kind === 'probationTalk') {
      if (item.closesOn < until) await liveStep(past, plan, { item, actor: pair.leader, on: item.dueOn });
    } else if (item.closesOn < until) {
      await liveStep(past, plan, {
        item,
        actor: item.responsible === 'leader' ? pair.leader : pair.mentor,
        on: item.closesOn,
      });
    }
  }
}

async function liveTalk(
  { world, at }: PastWorld,
  plan: Mentorship,
  { item, mentor }: { item: PlanItem; mentor: Actor },
) {
  const { on, time } = talkTime(plan, item);
  const about = { mentorshipId: plan.id, itemKey: item.key, revision: null };
  at(instantAt(item.opensOn, '09:10'));
  const minutes = plan.facts.programme.id === 'farsund' ? floorMinutes : bookingMinutes;
  must(await bookItem(world, mentor, { ...about, on, time, minutes, place: 'Møterom 2', online: false }));
  at(instantAt(on, '15:05'));
  must(await recordTalk(world, mentor, { ...about, outcome: 'held', heldOn: null, reason: null }));
}

async function liveStep(
  { world, at }: PastWorld,
  plan: Mentorship,
  { item, actor, on }: { item: PlanItem; actor: Actor; on: Day },
) {
  at(instantAt(on, '14:40'));
  must(
    await completeStep(world, actor, {
      mentorshipId: plan.id,
      itemKey: item.key,
      doneOn: dayOf(instantAt(on, '14:40')),
      revision: null,
    }),
  );
}
