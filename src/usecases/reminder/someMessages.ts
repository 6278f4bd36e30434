import type { Id } from '../../domain/plan/mentorship.ts';
import type { ReminderRow } from '../../domain/reminder/reminder.ts';
import type { World } from '../../ports.ts';
import type { Tx } from '../../store.ts';
import { eachLeased } from '../eachLeased.ts';
import { inFlow, type Span } from './inFlow.ts';
import type { Claim } from './prepareMessages.ts';

/** After so many, other work has its turn. */
const batch = 20;

/** Rows of several leases, sorted by them: one for each person or message. */
export const claimsOf = (tenantId: Id, leased: readonly ReminderRow[]): readonly Claim[] =>
  Object.values(Object.groupBy(leased, ({ lease }) => lease ?? '')).map((rows = []) => ({ tenantId, rows }));

interface Messages extends Span {
  readonly atOnce: number;
  lease(tx: Tx, limit: number): Promise<readonly ReminderRow[]>;
}

/** Works on some messages, each leased only when somebody is free to work on it. Answers whether there may be more. */
export async function someMessages(
  world: World,
  { tenantId, goOn, atOnce, lease }: Messages,
  work: (claim: Claim) => Promise<void>,
): Promise<boolean> {
  let left = batch;
  const take = async (room: number) => {
    if (left === 0) return [];
    const rows = await world.store.inTenant(tenantId, (tx) => lease(tx, Math.min(room, left)));
    const claims = claimsOf(tenantId, rows);
    left -= claims.length;
    return claims;
  };
  await inFlow({ atOnce, goOn, take }, (claim) => eachLeased([claim], work));
  return left === 0;
}
