import type { Day } from '../../domain/day.ts';
import type { Actor } from '../../domain/people.ts';
import { changeAbsence as change, removeAbsence as remove } from '../../domain/plan/changes/changeAbsence.ts';
import type { Absence, Mentorship } from '../../domain/plan/mentorship.ts';
import type { Refusal } from '../../domain/refusal.ts';
import type { World } from '../../ports.ts';
import { changePlan, type PlanRef } from './changePlan.ts';

interface Which extends PlanRef {
  /** Where it stands among the plan's absences, at the revision that was seen. */
  readonly absence: number;
}

interface Changed extends Which {
  readonly fromOn: Day;
  readonly toOn: Day;
  readonly kind: Absence['kind'] | null;
}

/** Somebody is back earlier or later than was known. */
export const changeAbsence = (world: World, actor: Actor, request: Changed): Promise<Mentorship | Refusal> =>
  changePlan(world, actor, {
    ref: request,
    action: 'registerAbsence',
    itemKey: null,
    kind: 'absenceChanged',
    decide: (before, { programme }) => {
      const { absence: index, fromOn, toOn, kind } = request;
      return change(before, { index, fromOn, toOn, kind, programme });
    },
  });

/** Nobody was away after all. */
export const removeAbsence = (world: World, actor: Actor, request: Which): Promise<Mentorship | Refusal> =>
  changePlan(world, actor, {
    ref: request,
    action: 'registerAbsence',
    itemKey: null,
    kind: 'absenceRemoved',
    decide: (before, { programme }) => remove(before, { index: request.absence, programme }),
  });
