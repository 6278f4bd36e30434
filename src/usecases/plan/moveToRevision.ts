import { mayDo, type Relation } from '../../domain/access.ts';
import { dayOf, type Instant } from '../../domain/instant.ts';
import type { Actor } from '../../domain/people.ts';
import { movePlan } from '../../domain/plan/changes/movePlan.ts';
import type { Id, Mentorship } from '../../domain/plan/mentorship.ts';
import { planSeenBy } from '../../domain/plan/planSeenBy.ts';
import type { Programme, ProgrammeRef } from '../../domain/programme/programme.ts';
import { isRefusal, type Refusal, refuse } from '../../domain/refusal.ts';
import type { World } from '../../ports.ts';
import { changePlan, type PlanRef } from './changePlan.ts';
import { relationsOf } from './relationsOf.ts';

/** Moves a running plan to another revision (DOMAIN §9.14): a deliberate act, which shows first what it changes. */
export const moveToRevision = (
  world: World,
  actor: Actor,
  request: PlanRef & { readonly to: ProgrammeRef },
): Promise<Mentorship | Refusal> =>
  changePlan(world, actor, {
    ref: request,
    action: 'movePlan',
    itemKey: null,
    kind: 'programmeMoved',
    decide: async (before, { today, tx }) => {
      const to = await tx.programmes.get(request.to);
      return to ? movePlan(before, { to, today }) : refuse('unknownProgramme', 'to');
    },
  });

export interface MoveReading {
  readonly before: Mentorship;
  readonly after: Mentorship;
  readonly from: Programme;
  readonly to: Programme;
  readonly relations: readonly Relation[];
  readonly now: Instant;
}

/** The plan before and after such a move, as the acting person may see it; nothing is stored. */
export const previewMove = (
  world: World,
  actor: Actor,
  { mentorshipId, to: ref }: { readonly mentorshipId: Id; readonly to: ProgrammeRef },
): Promise<MoveReading | Refusal> =>
  world.store.inTenant(actor.tenantId, async (tx) => {
    const now = world.clock.now();
    const today = dayOf(now);
    const before = await tx.mentorships.get(mentorshipId);
    const relations = before ? await relationsOf(tx, actor, { mentorship: before, today }) : [];
    if (!before || relations.length === 0) return refuse('notFound', 'mentorshipId');
    if (!mayDo(relations, 'movePlan')) return refuse('notAllowed');
    const from = await tx.programmes.get(before.facts.programme);
    const to = await tx.programmes.get(ref);
    if (!from || !to) return refuse('unknownProgramme', 'to');
    const after = movePlan(before, { to, today });
    if (isRefusal(after)) return after;
    return {
      before: planSeenBy(before, relations, today),
      after: planSeenBy(after, relations, today),
      from,
      to,
      relations,
      now,
    };
  });
