import type { Actor } from '../../domain/people.ts';
import { askNewTime as ask } from '../../domain/plan/changes/askNewTime.ts';
import type { Mentorship } from '../../domain/plan/mentorship.ts';
import type { Refusal } from '../../domain/refusal.ts';
import type { World } from '../../ports.ts';
import { changePlan, type PlanRef } from './changePlan.ts';

/** The mentee asks for another time; the mentor, who books, sees it first in her queue. */
export const askNewTime = (
  world: World,
  actor: Actor,
  request: PlanRef & { readonly itemKey: string },
): Promise<Mentorship | Refusal> =>
  changePlan(world, actor, {
    ref: request,
    action: 'askNewTime',
    itemKey: request.itemKey,
    kind: 'newTimeAsked',
    decide: (before, { now }) => ask(before, { itemKey: request.itemKey, at: now }),
  });
