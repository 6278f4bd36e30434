import type { Actor } from '../../domain/people.ts';
import { type Away, registerAbsence as register } from '../../domain/plan/changes/registerAbsence.ts';
import type { Mentorship } from '../../domain/plan/mentorship.ts';
import type { Refusal } from '../../domain/refusal.ts';
import type { World } from '../../ports.ts';
import { changePlan, type PlanRef } from './changePlan.ts';

/** Somebody in the pair is away: windows move or lapse (DOMAIN §9.7), and everything resumes by itself. */
export const registerAbsence = (
  world: World,
  actor: Actor,
  request: PlanRef & { readonly absence: Away },
): Promise<Mentorship | Refusal> =>
  changePlan(world, actor, {
    ref: request,
    action: 'registerAbsence',
    itemKey: null,
    kind: 'absenceRegistered',
    decide: (before, { programme }) => register(before, { absence: request.absence, programme }),
  });
