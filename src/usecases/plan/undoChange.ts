import type { Actor } from '../../domain/people.ts';
import { isTheirs, undoChange as undo } from '../../domain/plan/changes/undoChange.ts';
import type { Mentorship } from '../../domain/plan/mentorship.ts';
import { isRefusal, type Refusal, refuse } from '../../domain/refusal.ts';
import type { World } from '../../ports.ts';
import { changePlan, type PlanRef } from './changePlan.ts';
import { entryOf } from './entryOf.ts';
import { refuseOverlap } from './refuseOverlap.ts';
import { relationsOf } from './relationsOf.ts';

/** Takes back the person's own newest change within ten minutes, as a new revision; what went out is redrawn. */
export const undoChange = (world: World, actor: Actor, request: PlanRef): Promise<Mentorship | Refusal> =>
  changePlan(world, actor, {
    ref: request,
    action: 'undo',
    itemKey: null,
    kind: 'undone',
    decide: async (before, { now, today, seenRevision, tx }) => {
      const newest = await entryOf(tx, before, seenRevision);
      const relations = await relationsOf(tx, actor, { mentorship: before, today });
      if (!newest || !isTheirs(newest, { personId: actor.personId, relations })) return refuse('undoTooLate');
      const after = undo(before, { entry: newest, now });
      return isRefusal(after) || newest.frameBefore === null ? after : ((await refuseOverlap(tx, after)) ?? after);
    },
  });
