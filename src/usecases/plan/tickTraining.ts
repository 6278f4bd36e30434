import { addDays } from '../../domain/day.ts';
import { dayOf, type Instant } from '../../domain/instant.ts';
import type { Id, Mentorship, PlanItem } from '../../domain/plan/mentorship.ts';
import { openTraining, tickTraining as tick } from '../../domain/plan/trainingShifts.ts';
import type { World } from '../../ports.ts';
import type { Tx } from '../../store.ts';
import { commitPlan } from './commitPlan.ts';
import { rostersFor } from './rostersFor.ts';

const entriesLookedAt = 500;

/** What was ticked off once is not ticked off again: whoever took it back knows better than the roster. */
async function neverTicked(tx: Tx, m: Mentorship): Promise<readonly PlanItem[]> {
  const history = await tx.mentorships.history(m.id, entriesLookedAt);
  const ticked = new Set(history.flatMap(({ kind, itemKey }) => (kind === 'trainingShiftDone' ? [itemKey] : [])));
  return openTraining(m).filter(({ key }) => !ticked.has(key));
}

/** Looks once an hour for training shifts that the two have worked together by their rosters, and ticks them off. */
export async function tickTraining(world: World, tenantId: Id): Promise<void> {
  const now = world.clock.now();
  const due = await world.store.inTenant(tenantId, async (tx) => {
    await tx.rosters.trainingLooked(now);
    return tx.rosters.trainingDue(now);
  });
  for (const id of due) await world.store.inTenant(tenantId, (tx) => tickPlan(tx, id, now));
}

async function tickPlan(tx: Tx, id: Id, now: Instant): Promise<void> {
  let plan = await tx.mentorships.lock(id);
  if (plan?.state !== 'active') return;
  const today = dayOf(now);
  let items = (await neverTicked(tx, plan)).filter(({ opensOn }) => opensOn <= today && opensOn >= addDays(today, -14));
  const rosters = await rostersFor(tx, plan, items);
  for (let done = tick(plan, { items, rosters, now }); done !== null; done = tick(plan, { items, rosters, now })) {
    const { after, itemKey } = done;
    await commitPlan(tx, { before: plan, after, kind: 'trainingShiftDone', itemKey, actorId: null, at: now });
    plan = after;
    items = items.filter(({ key }) => key !== itemKey);
  }
}
