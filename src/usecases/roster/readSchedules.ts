import { addDays } from '../../domain/day.ts';
import { dayOf, type Instant } from '../../domain/instant.ts';
import type { Id } from '../../domain/plan/mentorship.ts';
import type { Period } from '../../domain/plan/period.ts';
import { scheduleRosters } from '../../domain/roster/teamSchedule.ts';
import type { Outcome, World } from '../../ports.ts';
import type { ScheduleTrouble } from '../../store/rosters.ts';
import { eachLeased } from '../eachLeased.ts';

const batch = 5;
/** Whoever has to grant or mend something needs some time. */
const afterRefusalSeconds = 900;
const afterUnknownSeconds = 60;

const daysBack = 14;
/** Plans are published some weeks ahead, now and then a quarter. */
const daysAhead = 119;

export const daysToRead = (now: Instant): Period => {
  const today = dayOf(now);
  return { fromOn: addDays(today, -daysBack), toOn: addDays(today, daysAhead) };
};

export const troubleOf = (outcome: Exclude<Outcome<unknown>, { kind: 'ok' }>): ScheduleTrouble => {
  if (outcome.kind !== 'permanent') return 'notAnswering';
  return outcome.reason === 'notFound' ? 'notFound' : 'refused';
};

const pauseAfter = (outcome: Exclude<Outcome<unknown>, { kind: 'ok' }>): number => {
  if (outcome.kind === 'retry') return outcome.seconds;
  return outcome.kind === 'unknown' ? afterUnknownSeconds : afterRefusalSeconds;
};

/** Reads the teams whose shifts are units' rosters, each once an hour; answers whether there may be more. */
export async function readSchedules(world: World, tenantId: Id): Promise<boolean> {
  const now = world.clock.now();
  const turns = await world.store.inTenant(tenantId, (tx) => tx.rosters.leaseSchedules(now, batch));
  await eachLeased(turns, async (turn) => {
    const period = daysToRead(now);
    const outcome = await world.schedules.read({ groupId: turn.groupId, actsAsId: turn.actsAsId, period });
    await world.store.inTenant(tenantId, async (tx) => {
      if (outcome.kind !== 'ok') return tx.rosters.scheduleFailed(turn, pauseAfter(outcome), troubleOf(outcome));
      await tx.rosters.scheduleRead(turn, { ...scheduleRosters(outcome.value, period.fromOn), at: now });
    });
  });
  return turns.length > 0;
}
