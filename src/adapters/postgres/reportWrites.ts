import { type SqlBool, sql } from 'kysely';
import { reportKey } from '../../domain/network/reportDueOn.ts';
import type { ReportWrite, StatusReport } from '../../domain/network/statusReport.ts';
import type { Id } from '../../domain/plan/mentorship.ts';
import type { Networks } from '../../store.ts';
import { inSeconds, leaseEnd, released, requireWritten } from './lease.ts';
import type { Rows } from './tables.ts';
import { teamOf } from './teamOf.ts';

export interface ReportWrites {
  plan(report: StatusReport): Promise<void>;
  readonly lease: Networks['leaseWrites'];
  readonly written: Networks['written'];
  readonly retryIn: Networks['retryWriteIn'];
  readonly state: Networks['writeState'];
}

/** What the list of reports should hold, beside what it is known to hold. */
export function createReportWrites(rows: Rows): ReportWrites {
  const leased = ({ report, lease }: ReportWrite) =>
    rows
      .updateTable('report_write')
      .where('team_id', '=', report.teamId)
      .where('gathering_number', '=', report.gatheringNumber)
      .where(sql<string>`lease::text`, '=', lease);

  return {
    plan: (report) => planWrite(rows, report),
    lease: (limit) => leaseWrites(rows, limit),
    async written(write, itemId) {
      const result = await leased(write)
        .set({ ...released, written_revision: write.report.revision, list_item_id: itemId, reason: null })
        .executeTakeFirstOrThrow();
      requireWritten(result, `the list item ${write.reportKey}`);
    },
    async retryIn(write, seconds, reason) {
      const result = await leased(write)
        .set({ ...released, not_before: inSeconds(seconds), reason })
        .executeTakeFirstOrThrow();
      requireWritten(result, `the list item ${write.reportKey}`);
    },
    async state(teamId, gatheringNumber) {
      const row = await rows
        .selectFrom('report_write')
        .select(['revision', 'written_revision', 'reason'])
        .where('team_id', '=', teamId)
        .where('gathering_number', '=', gatheringNumber)
        .executeTakeFirst();
      if (!row) return null;
      return { state: row.revision === row.written_revision ? 'written' : 'pending', reason: row.reason };
    },
  };
}

/** A row that is being written keeps its lease: it is due again once that is done. */
async function planWrite(rows: Rows, report: StatusReport): Promise<void> {
  const due = { report: JSON.stringify(report), revision: report.revision };
  await rows
    .insertInto('report_write')
    .values({
      team_id: report.teamId,
      gathering_number: report.gatheringNumber,
      report_key: reportKey(report.teamId, report.gatheringNumber),
      ...due,
    })
    .onConflict((conflict) =>
      conflict.columns(['tenant_id', 'team_id', 'gathering_number']).doUpdateSet({ ...due, not_before: null }),
    )
    .execute();
}

/** The reports that the list does not hold yet. */
export const reportLacks = sql<SqlBool>`written_revision is distinct from revision`;

/** Those of them that nobody holds or waits with. */
export const reportWaits = sql<SqlBool>`${reportLacks}
  and (leased_until is null or leased_until < now()) and (not_before is null or not_before <= now())`;

async function leaseWrites(rows: Rows, limit: number): Promise<readonly ReportWrite[]> {
  const { rows: found } = await sql<{ reportKey: string; teamId: Id; report: StatusReport; lease: string }>`
    update report_write set lease = gen_random_uuid(), leased_until = ${leaseEnd}
    where (tenant_id, team_id, gathering_number) in (
      select tenant_id, team_id, gathering_number from report_write
      where ${reportWaits}
      order by team_id, gathering_number limit ${limit} for update skip locked)
    returning report_key as "reportKey", team_id as "teamId", report, lease::text as lease`.execute(rows);
  if (found.length === 0) return [];
  const teamIds = found.map(({ teamId }) => teamId);
  const teams = await rows.selectFrom('network_team').selectAll().where('id', 'in', teamIds).execute();
  const teamById = new Map(teams.map((row) => [row.id, teamOf(row)]));
  return found.flatMap(({ reportKey: key, teamId, report, lease }) => {
    const team = teamById.get(teamId);
    return team ? [{ reportKey: key, team, report, lease }] : [];
  });
}
