import type { Day } from '../../domain/day.ts';
import type { Actor } from '../../domain/people.ts';
import { completeStep as complete } from '../../domain/plan/changes/completeStep.ts';
import { holdProbationTalk } from '../../domain/plan/changes/holdProbationTalk.ts';
import type { Mentorship } from '../../domain/plan/mentorship.ts';
import { type Refusal, refuse } from '../../domain/refusal.ts';
import type { World } from '../../ports.ts';
import { changePlan, type PlanRef } from './changePlan.ts';

interface Completed extends PlanRef {
  readonly itemKey: string;
  readonly doneOn: Day;
}

/** Ticks off a step of the plan, or records that the leader held a probation talk. */
export function completeStep(world: World, actor: Actor, request: Completed): Promise<Mentorship | Refusal> {
  const { itemKey, doneOn } = request;
  const isProbationTalk = itemKey.startsWith('probation-');
  return changePlan(world, actor, {
    ref: request,
    action: isProbationTalk ? 'recordProbationTalk' : 'completeStep',
    itemKey,
    kind: isProbationTalk ? 'held' : 'stepDone',
    decide: (before, { today }) => {
      if (doneOn > today) return refuse('heldInTheFuture', 'doneOn');
      return isProbationTalk
        ? holdProbationTalk(before, { itemKey, heldOn: doneOn, today })
        : complete(before, { itemKey, doneOn });
    },
  });
}
