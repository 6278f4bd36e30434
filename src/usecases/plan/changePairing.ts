import type { Day } from '../../domain/day.ts';
import type { Actor } from '../../domain/people.ts';
import { changeMentor as change, setReserveMentor as set } from '../../domain/plan/changes/changePairing.ts';
import type { Id, Mentorship } from '../../domain/plan/mentorship.ts';
import { type Refusal, refuse } from '../../domain/refusal.ts';
import type { World } from '../../ports.ts';
import type { Tx } from '../../store.ts';
import { changePlan, type PlanRef } from './changePlan.ts';

interface NewReserve extends PlanRef {
  readonly reserveMentorId: Id | null;
  readonly fromOn: Day;
}

interface NewMentor extends NewReserve {
  readonly mentorId: Id;
}

/** Another mentor from a day on. What the earlier one and the newcomer have written stays theirs until both pass it on. */
export const changeMentor = (world: World, actor: Actor, request: NewMentor): Promise<Mentorship | Refusal> =>
  changePlan(world, actor, {
    ref: request,
    action: 'changePair',
    itemKey: null,
    kind: 'mentorChanged',
    decide: async (before, { today, programme, tx }) => {
      const { mentorId, reserveMentorId, fromOn } = request;
      const after = change(before, { mentorId, reserveMentorId, fromOn, today, programme });
      return (await refuseLeaders(tx, before, { mentorId, reserveMentorId })) ?? after;
    },
  });

/** Names a reserve mentor from a day on, or none. */
export const setReserveMentor = (world: World, actor: Actor, request: NewReserve): Promise<Mentorship | Refusal> =>
  changePlan(world, actor, {
    ref: request,
    action: 'changePair',
    itemKey: null,
    kind: 'reserveChanged',
    decide: async (before, { today, programme, tx }) => {
      const { reserveMentorId, fromOn } = request;
      const after = set(before, { reserveMentorId, fromOn, today, programme });
      return (await refuseLeaders(tx, before, { mentorId: null, reserveMentorId })) ?? after;
    },
  });

/** A line leader is never mentor of her own staff (DOMAIN §2). */
async function refuseLeaders(
  tx: Tx,
  { facts }: Mentorship,
  named: { readonly mentorId: Id | null; readonly reserveMentorId: Id | null },
): Promise<Refusal | null> {
  const leaderIds = (await tx.units.get(facts.unitId))?.leaderIds ?? [];
  const isLeader = (id: Id | null) => id !== null && leaderIds.includes(id);
  if (isLeader(named.mentorId)) return refuse('mentorIsLeader', 'mentorId');
  return isLeader(named.reserveMentorId) ? refuse('mentorIsLeader', 'reserveMentorId') : null;
}
