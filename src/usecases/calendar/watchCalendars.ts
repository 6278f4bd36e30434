import type { Id } from '../../domain/plan/mentorship.ts';
import type { Calendar, World } from '../../ports.ts';
import { eachLeased } from '../eachLeased.ts';

const batch = 10;
const afterPermanentSeconds = 3_600;
const afterUnknownSeconds = 60;

/** Has Graph say when something changes in calendars, and renews it in time; answers whether there may be more. */
export async function watchCalendars(world: World, calendar: Calendar, tenantId: Id): Promise<boolean> {
  const now = world.clock.now();
  const turns = await world.store.inTenant(tenantId, (tx) => tx.mailboxes.leaseWatch(now, batch));
  await eachLeased(turns, async (turn) => {
    const outcome = await calendar.watch(turn.mailboxId, turn.subscriptionId);
    await world.store.inTenant(tenantId, (tx) => {
      if (outcome.kind === 'ok') return tx.mailboxes.watched(turn, outcome.value.subscriptionId, outcome.value.seconds);
      const seconds = { permanent: afterPermanentSeconds, unknown: afterUnknownSeconds, retry: 0 }[outcome.kind];
      return tx.mailboxes.watched(turn, null, outcome.kind === 'retry' ? outcome.seconds : seconds);
    });
  });
  return turns.length === batch;
}
