import type { ReportWrite } from '../../domain/network/statusReport.ts';
import type { Id } from '../../domain/plan/mentorship.ts';
import type { ReportList, World } from '../../ports.ts';
import { eachLeased } from '../eachLeased.ts';

const batch = 20;
/** A write that can never succeed as it is looks again after this long: a person may have mended the list meanwhile. */
const afterPermanentSeconds = 900;
const afterUnknownSeconds = 5;

/** Puts submitted reports in the organisers' list; answers whether there may be more. */
export async function writeReports(world: World, list: ReportList, tenantId: Id): Promise<boolean> {
  const writes = await world.store.inTenant(tenantId, (tx) => tx.networks.leaseWrites(batch));
  await eachLeased(writes, (write) => writeOne(world, list, { tenantId, write }));
  return writes.length === batch;
}

async function writeOne(world: World, list: ReportList, { tenantId, write }: { tenantId: Id; write: ReportWrite }) {
  const outcome = await list.write(write);
  await world.store.inTenant(tenantId, async (tx) => {
    if (outcome.kind === 'ok') return tx.networks.written(write, outcome.value);
    const seconds =
      outcome.kind === 'retry'
        ? outcome.seconds
        : outcome.kind === 'unknown'
          ? afterUnknownSeconds
          : afterPermanentSeconds;
    return tx.networks.retryWriteIn(write, seconds, outcome.reason);
  });
}
