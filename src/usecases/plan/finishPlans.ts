import { dayOf } from '../../domain/instant.ts';
import { finishMentorship } from '../../domain/plan/changes/finishMentorship.ts';
import type { Id } from '../../domain/plan/mentorship.ts';
import { isRefusal } from '../../domain/refusal.ts';
import type { World } from '../../ports.ts';
import { commitPlan } from './commitPlan.ts';

/** Finishes the plans whose last day has passed. A finished plan stays readable. */
export async function finishPlans(world: World, tenantId: Id): Promise<void> {
  const now = world.clock.now();
  const today = dayOf(now);
  const ended = await world.store.inTenant(tenantId, (tx) => tx.mentorships.endedBefore(today));
  for (const id of ended) {
    await world.store.inTenant(tenantId, async (tx) => {
      const before = await tx.mentorships.lock(id);
      if (before?.state !== 'active' || before.endsOn >= today) return;
      const after = finishMentorship(before, today);
      if (isRefusal(after)) return;
      await commitPlan(tx, { before, after, kind: 'finished', itemKey: null, actorId: null, at: now });
    });
  }
}
