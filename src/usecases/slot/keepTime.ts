import type { Actor } from '../../domain/people.ts';
import { keepTime as keep } from '../../domain/plan/changes/keepTime.ts';
import type { Mentorship } from '../../domain/plan/mentorship.ts';
import type { Refusal } from '../../domain/refusal.ts';
import type { World } from '../../ports.ts';
import { changePlan, type PlanRef } from '../plan/changePlan.ts';

/** Whoever books a talk says that its time stands, whatever rosters say. */
export const keepTime = (
  world: World,
  actor: Actor,
  request: PlanRef & { readonly itemKey: string },
): Promise<Mentorship | Refusal> =>
  changePlan(world, actor, {
    ref: request,
    action: request.itemKey.startsWith('probation-') ? 'bookProbationTalk' : 'bookTalk',
    itemKey: request.itemKey,
    kind: 'timeKept',
    decide: (before) => keep(before, request.itemKey),
  });
