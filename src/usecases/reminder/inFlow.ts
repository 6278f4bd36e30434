import type { Id } from '../../domain/plan/mentorship.ts';

interface Flow<Claim> {
  /** How many are worked on at the same time. */
  readonly atOnce: number;
  /** Takes up to this many more; none means that nothing waits at the moment. */
  take(room: number): Promise<readonly Claim[]>;
  /** Asked before each taking. */
  goOn(): boolean;
}

/** How far work goes: whose it is, and whether more may be begun. */
export interface Span {
  readonly tenantId: Id;
  readonly goOn: () => boolean;
}

/**
 * A steady flow: as soon as half of those at work are done, more are taken, so that nobody waits for the slowest. Ends when
 * nothing is left, or it may not go on, and all are done. One that throws ends it too.
 */
export async function inFlow<Claim>(flow: Flow<Claim>, work: (claim: Claim) => Promise<void>): Promise<void> {
  const atWork = new Set<Promise<void>>();
  const failures: unknown[] = [];
  const begin = (claim: Claim) => {
    const one = work(claim)
      .catch((error: unknown) => void failures.push(error))
      .finally(() => atWork.delete(one));
    atWork.add(one);
  };
  while (failures.length === 0 && flow.goOn()) {
    const claims = await flow.take(flow.atOnce - atWork.size).catch((error: unknown) => {
      failures.push(error);
      return [];
    });
    claims.forEach(begin);
    const enough = claims.length === 0 ? atWork.size - 1 : flow.atOnce / 2;
    if (claims.length === 0 && atWork.size === 0) break;
    while (atWork.size > enough) await Promise.race(atWork);
  }
  await Promise.all(atWork);
  if (failures.length > 0) throw failures[0];
}
