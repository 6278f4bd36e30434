import type { Day } from '../../domain/day.ts';
import type { Actor } from '../../domain/people.ts';
import type { TalkCadence } from '../../domain/plan/adjustment.ts';
import { changeCadence as change } from '../../domain/plan/changes/changeCadence.ts';
import { addExtraTalk as add, removeExtraTalk as remove } from '../../domain/plan/changes/extraTalk.ts';
import { joinWindows as join } from '../../domain/plan/changes/joinWindows.ts';
import { skipTalk as skip } from '../../domain/plan/changes/skipTalk.ts';
import type { HistoryKind } from '../../domain/plan/history.ts';
import type { Mentorship, SkipReason } from '../../domain/plan/mentorship.ts';
import type { Refusal } from '../../domain/refusal.ts';
import type { World } from '../../ports.ts';
import { changePlan, type Decide, type PlanRef } from './changePlan.ts';

interface OfTalk extends PlanRef {
  readonly itemKey: string;
}

/** What the two agree on between themselves: the mentor says so in the plan, and the newcomer sees it there. */
const adjust = (
  world: World,
  actor: Actor,
  adjustment: { readonly ref: PlanRef & { readonly itemKey?: string }; kind: HistoryKind; decide: Decide },
): Promise<Mentorship | Refusal> =>
  changePlan(world, actor, { ...adjustment, action: 'adjustTalks', itemKey: adjustment.ref.itemKey ?? null });

/** A talk besides those of the programme, around a day. */
export const addExtraTalk = (
  world: World,
  actor: Actor,
  request: PlanRef & { readonly on: Day },
): Promise<Mentorship | Refusal> =>
  adjust(world, actor, {
    ref: request,
    kind: 'extraTalkAdded',
    decide: (before, { today, programme }) => add(before, { on: request.on, today, programme }),
  });

/** An extra talk is not wanted after all. */
export const removeExtraTalk = (world: World, actor: Actor, request: OfTalk): Promise<Mentorship | Refusal> =>
  adjust(world, actor, {
    ref: request,
    kind: 'extraTalkRemoved',
    decide: (before) => remove(before, request.itemKey),
  });

/** One talk is let go, and why. */
export const skipTalk = (
  world: World,
  actor: Actor,
  request: OfTalk & { readonly reason: SkipReason },
): Promise<Mentorship | Refusal> =>
  adjust(world, actor, {
    ref: request,
    kind: 'skipped',
    decide: (before) => skip(before, { itemKey: request.itemKey, reason: request.reason }),
  });

/** A talk and the next become one. */
export const joinWindows = (world: World, actor: Actor, request: OfTalk): Promise<Mentorship | Refusal> =>
  adjust(world, actor, {
    ref: request,
    kind: 'windowsJoined',
    decide: (before, { programme }) => join(before, { itemKey: request.itemKey, programme }),
  });

/** Talks come less often or more often for this one person, or as the programme has them. */
export const changeCadence = (
  world: World,
  actor: Actor,
  request: PlanRef & { readonly cadence: TalkCadence; readonly fromOn: Day },
): Promise<Mentorship | Refusal> =>
  adjust(world, actor, {
    ref: request,
    kind: 'cadenceChanged',
    decide: (before, { today, programme }) => {
      const { cadence, fromOn } = request;
      return change(before, { cadence, fromOn, today, programme });
    },
  });
