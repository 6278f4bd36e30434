import type { Id } from '../../domain/plan/mentorship.ts';
import type { ActivityFeed, World } from '../../ports.ts';
import { eachLeased } from '../eachLeased.ts';

/** Microsoft Graph takes five notifications a second; a batch in turn stays below. */
const batch = 20;
const afterUnknownSeconds = 30;

/** Says in the activity feed that something waits, to those whose chat is closed to the bot. Answers whether there may be more. */
export async function tellInFeed(world: World, feed: ActivityFeed, tenantId: Id): Promise<boolean> {
  const rows = await world.store.inTenant(tenantId, (tx) => tx.reachability.leaseFeed(batch));
  await eachLeased(rows, async (row) => {
    const person = await world.store.inTenant(tenantId, (tx) => tx.people.get(row.personId));
    const outcome = await feed.tell(row.personId, person?.language ?? 'nb');
    await world.store.inTenant(tenantId, async ({ reachability }) => {
      if (outcome.kind === 'ok') await reachability.fed(row, 'told');
      else if (outcome.kind === 'permanent') await reachability.fed(row, 'refused');
      else await reachability.feedRetryIn(row, outcome.kind === 'retry' ? outcome.seconds : afterUnknownSeconds);
    });
  });
  return rows.length === batch;
}
