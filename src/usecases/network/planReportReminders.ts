import type { NetworkTeam } from '../../domain/network/statusReport.ts';
import { networkReminders } from '../../domain/reminder/networkReminders.ts';
import type { DropReason } from '../../domain/reminder/reminder.ts';
import type { Tx } from '../../store.ts';

/** Plans who is reminded of a team's reports, in the transaction of the change that caused it. */
export async function planReportReminders(tx: Tx, team: NetworkTeam, dropReason: DropReason): Promise<void> {
  const reports = [];
  for (const { number } of team.gatherings) {
    const report = await tx.networks.report(team.id, number);
    if (report) reports.push(report);
  }
  const { value: settings, revision } = await tx.settings.reminders.newest();
  await tx.reminders.plan(team.id, networkReminders({ team, reports }, settings), dropReason);
  await tx.replans.planned([team.id], revision);
}
