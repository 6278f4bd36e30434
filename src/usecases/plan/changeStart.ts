import type { Actor } from '../../domain/people.ts';
import { changeStart as change, type NewStart } from '../../domain/plan/changes/changeStart.ts';
import { withdrawMentorship } from '../../domain/plan/changes/withdrawMentorship.ts';
import type { Mentorship } from '../../domain/plan/mentorship.ts';
import { isRefusal, type Refusal } from '../../domain/refusal.ts';
import type { World } from '../../ports.ts';
import { changePlan, type PlanRef } from './changePlan.ts';
import { refuseOverlap } from './refuseOverlap.ts';

type Start = PlanRef & Pick<NewStart, 'employedOn' | 'startsOn' | 'trainingShiftsOn'>;

/** The first day is another than was thought: an everyday act before it has come (DOMAIN §9.1). */
export const changeStart = (world: World, actor: Actor, request: Start): Promise<Mentorship | Refusal> =>
  changePlan(world, actor, {
    ref: request,
    action: 'changeStart',
    itemKey: null,
    kind: 'startChanged',
    decide: async (before, { today, programme, tx }) => {
      const { employedOn, startsOn, trainingShiftsOn } = request;
      const after = change(before, { employedOn, startsOn, trainingShiftsOn, today, programme });
      return isRefusal(after) ? after : ((await refuseOverlap(tx, after)) ?? after);
    },
  });

/** The hire came to nothing before the first day: reminders stop, events go, and the newcomer hears nothing from us. */
export const withdrawPlan = (world: World, actor: Actor, request: PlanRef): Promise<Mentorship | Refusal> =>
  changePlan(world, actor, {
    ref: request,
    action: 'changeStart',
    itemKey: null,
    kind: 'withdrawn',
    decide: (before, { today }) => withdrawMentorship(before, today),
  });
