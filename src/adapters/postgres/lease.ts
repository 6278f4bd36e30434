import { type RawBuilder, sql } from 'kysely';
import { LeaseLost } from '../../store.ts';

/** Three send timeouts of 10 s: a worker that is slower than this is taken for dead. */
const leaseSeconds = 30;

/** Protocol time is the database's own: workers on several machines agree on it. */
export const leaseEnd: RawBuilder<never> = sql`now() + make_interval(secs => ${sql.lit(leaseSeconds)})`;

export const inSeconds = (seconds: number): RawBuilder<never> => sql`now() + make_interval(secs => ${seconds})`;

/** When a row comes free that somebody holds or waits with; now or earlier where nobody does. */
export const freeAt: RawBuilder<Date | null> = sql`greatest(leased_until, not_before)`;

/** Sets of a row that is let go. */
export const released = { lease: null, leased_until: null, not_before: null } as const;

/** Throws LeaseLost unless exactly the leased row was written. */
export function requireWritten(result: { numUpdatedRows: bigint }, what: string): void {
  if (result.numUpdatedRows !== 1n) throw new LeaseLost(`The lease of ${what} was lost.`);
}
