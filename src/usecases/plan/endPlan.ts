import { addDays, type Day } from '../../domain/day.ts';
import type { Actor } from '../../domain/people.ts';
import { finishEarly } from '../../domain/plan/changes/finishMentorship.ts';
import { leaveEarly, stayOn } from '../../domain/plan/changes/leaveEarly.ts';
import type { Destination, Leaving } from '../../domain/plan/leaving.ts';
import type { Id, Mentorship } from '../../domain/plan/mentorship.ts';
import { isRefusal, type Refusal, refuse } from '../../domain/refusal.ts';
import type { World } from '../../ports.ts';
import { changePlan, type PlanRef } from './changePlan.ts';
import { refuseOverlap } from './refuseOverlap.ts';

/** The newcomer leaves: her last day and where to, as far as anybody knows. The plan runs until then. */
export const registerLeaving = (
  world: World,
  actor: Actor,
  request: PlanRef & { readonly on: Day; readonly destination: Exclude<Destination, 'otherUnit'> },
): Promise<Mentorship | Refusal> =>
  changePlan(world, actor, {
    ref: request,
    action: 'endPlan',
    itemKey: null,
    kind: 'left',
    decide: (before, { today, programme }) => {
      const { on, destination } = request;
      return leaveEarly(before, { on, destination, to: null }, { today, programme });
    },
  });

/** She stays after all. */
export const cancelLeaving = (world: World, actor: Actor, request: PlanRef): Promise<Mentorship | Refusal> =>
  changePlan(world, actor, {
    ref: request,
    action: 'endPlan',
    itemKey: null,
    kind: 'leavingCancelled',
    decide: async (before, { today, programme, tx }) => {
      const after = stayOn(before, { today, programme });
      return isRefusal(after) ? after : ((await refuseOverlap(tx, after)) ?? after);
    },
  });

interface Transfer extends PlanRef, NonNullable<Leaving['to']> {
  /** Her first day in the other unit. */
  readonly fromOn: Day;
}

/** From a day on in another unit: this plan runs to the day before, and another may start there (DOMAIN §9.13). */
export const transferPlan = (world: World, actor: Actor, request: Transfer): Promise<Mentorship | Refusal> =>
  changePlan(world, actor, {
    ref: request,
    action: 'transfer',
    itemKey: null,
    kind: 'transferred',
    decide: async (before, { today, programme, tx }) => {
      const { unitId, leaderId, mentorId } = request;
      const refused = await refuseUnit(tx, before, { unitId, leaderId, mentorId });
      if (refused !== null) return refused;
      const on = addDays(request.fromOn, -1);
      const leaving = { on, destination: 'otherUnit', to: { unitId, leaderId, mentorId } } as const;
      const after = leaveEarly(before, leaving, { today, programme });
      return isRefusal(after) && after.field === 'on' ? { ...after, field: 'fromOn' } : after;
    },
  });

async function refuseUnit(
  tx: Parameters<typeof refuseOverlap>[0],
  { facts }: Mentorship,
  { unitId, leaderId, mentorId }: { unitId: Id; leaderId: Id; mentorId: Id | null },
): Promise<Refusal | null> {
  const unit = await tx.units.get(unitId);
  if (!unit) return refuse('unknownUnit', 'unitId');
  if (unitId === facts.unitId) return refuse('sameUnit', 'unitId');
  if (leaderId === facts.menteeId) return refuse('menteeIsLeader', 'leaderId');
  if (mentorId === facts.menteeId) return refuse('menteeIsMentor', 'mentorId');
  const leads = mentorId !== null && (mentorId === leaderId || unit.leaderIds.includes(mentorId));
  return leads ? refuse('mentorIsLeader', 'mentorId') : null;
}

/** The plan is finished before its last day, as of a day that has come. */
export const finishPlan = (
  world: World,
  actor: Actor,
  request: PlanRef & { readonly on: Day },
): Promise<Mentorship | Refusal> =>
  changePlan(world, actor, {
    ref: request,
    action: 'endPlan',
    itemKey: null,
    kind: 'finished',
    decide: (before, { today }) => finishEarly(before, { on: request.on, today }),
  });
