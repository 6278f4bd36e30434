import { sql } from 'kysely';
import type { Id } from '../../domain/plan/mentorship.ts';
import { freshPace, grantSlots, hearAnswer, type Pace } from '../../domain/reminder/pace.ts';
import type { Pacer } from '../../ports.ts';
import type { Rows } from './tables.ts';

type InRows = <T>(tenantId: Id, work: (rows: Rows) => Promise<T>) => Promise<T>;

/** Everybody's slots come from one row, on the database's clock; it is held for two statements. */
export const createPacer = (inRows: InRows): Pacer => ({
  reserve: (tenantId, asked) =>
    inRows(tenantId, async (rows) => {
      const { pace, nowMs } = await lockPace(rows);
      const given = grantSlots(pace, nowMs, asked);
      await savePace(rows, given.pace);
      return { nowMs, grant: given.grant };
    }),
  heard: (tenantId, answer) =>
    inRows(tenantId, async (rows) => {
      const { pace, nowMs } = await lockPace(rows);
      await savePace(rows, hearAnswer(pace, nowMs, answer));
    }),
});

/** An insert that meets the row locks it, so that the first ever call is one statement too. */
async function lockPace(rows: Rows): Promise<{ pace: Pace; nowMs: number }> {
  const { rows: found } = await sql<Pace & { nowMs: number }>`
    insert into pace (next_ms, window_from_ms, granted, throttled, slow_steps, disabled_in_row)
      values (${freshPace.nextMs}, ${freshPace.windowFromMs}, 0, 0, 0, 0)
    on conflict (tenant_id) do update set granted = pace.granted
    returning next_ms as "nextMs", window_from_ms as "windowFromMs", granted, throttled, slow_steps as "slowSteps",
      disabled_in_row as "disabledInRow", held_until_ms as "heldUntilMs",
      (extract(epoch from clock_timestamp()) * 1000)::double precision as "nowMs"`.execute(rows);
  const [row] = found;
  if (!row) throw new Error('The row of the pace was neither there nor made.');
  const { nowMs, ...pace } = row;
  return { pace, nowMs };
}

async function savePace(rows: Rows, pace: Pace): Promise<void> {
  await rows
    .updateTable('pace')
    .set({
      next_ms: pace.nextMs,
      window_from_ms: pace.windowFromMs,
      granted: pace.granted,
      throttled: pace.throttled,
      slow_steps: pace.slowSteps,
      disabled_in_row: pace.disabledInRow,
      held_until_ms: pace.heldUntilMs,
    })
    .execute();
}
