import { sql } from 'kysely';
import type { StatusReport } from '../../domain/network/statusReport.ts';
import { type Networks, StaleRevision } from '../../store.ts';
import { createReportWrites } from './reportWrites.ts';
import type { Rows } from './tables.ts';
import { teamOf } from './teamOf.ts';

export function createNetworks(rows: Rows): Networks {
  const writes = createReportWrites(rows);
  const teams = () => rows.selectFrom('network_team').selectAll();
  return {
    async teams() {
      return (await teams().orderBy('name').orderBy('id').execute()).map(teamOf);
    },
    async team(id) {
      const row = await teams().where('id', '=', id).executeTakeFirst();
      return row ? teamOf(row) : null;
    },
    async saveTeam(team) {
      const values = {
        network_id: team.networkId,
        network_name: team.networkName,
        name: team.name,
        member_ids: JSON.stringify(team.memberIds),
        gatherings: JSON.stringify(team.gatherings),
      };
      await rows
        .insertInto('network_team')
        .values({ id: team.id, ...values })
        .onConflict((conflict) => conflict.columns(['tenant_id', 'id']).doUpdateSet(values))
        .execute();
    },
    async report(teamId, gatheringNumber) {
      const row = await rows
        .selectFrom('status_report')
        .selectAll()
        .where('team_id', '=', teamId)
        .where('gathering_number', '=', gatheringNumber)
        .executeTakeFirst();
      if (!row) return null;
      const { revision, sub_goals: subGoals, state, saved_by: savedBy, saved_at: savedAt } = row;
      return { teamId, gatheringNumber, revision, subGoals, state, savedBy, savedAt, submittedAt: row.submitted_at };
    },
    async saveReport(report) {
      await saveRevision(rows, report);
      if (report.state === 'submitted') await writes.plan(report);
    },
    leaseWrites: writes.lease,
    written: writes.written,
    retryWriteIn: writes.retryIn,
    writeState: writes.state,
  };
}

async function saveRevision(rows: Rows, report: StatusReport): Promise<void> {
  const values = {
    revision: report.revision,
    sub_goals: JSON.stringify(report.subGoals),
    state: report.state,
    saved_by: report.savedBy,
    saved_at: report.savedAt,
    submitted_at: report.submittedAt,
  };
  const saved = await rows
    .insertInto('status_report')
    .values({ team_id: report.teamId, gathering_number: report.gatheringNumber, ...values })
    .onConflict((conflict) =>
      conflict
        .columns(['tenant_id', 'team_id', 'gathering_number'])
        .doUpdateSet(values)
        .where(sql<boolean>`status_report.revision < excluded.revision`),
    )
    .executeTakeFirstOrThrow();
  if (saved.numInsertedOrUpdatedRows === 1n) return;
  throw new StaleRevision(
    `The report of team ${report.teamId} for gathering ${report.gatheringNumber} was saved meanwhile.`,
  );
}
