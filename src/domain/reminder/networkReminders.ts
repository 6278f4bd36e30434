import { instantAt } from '../instant.ts';
import { reportDueOn } from '../network/reportDueOn.ts';
import type { Gathering, NetworkTeam, StatusReport } from '../network/statusReport.ts';
import { dayBegins } from './availability.ts';
import type { DueReminder } from './reminder.ts';
import { daysFrom, isOn, type ReminderSettings, usualSettings } from './settings.ts';

/** A team and what it has reported so far. */
export interface TeamReports {
  readonly team: NetworkTeam;
  readonly reports: readonly StatusReport[];
}

/** The report before the first gathering is a baseline that nobody has to write (DOMAIN §9.16). */
export const wantsReport = ({ team, reports }: TeamReports, { number }: Gathering): boolean =>
  number !== Math.min(...team.gatherings.map((gathering) => gathering.number)) &&
  !reports.some((report) => report.gatheringNumber === number && report.state === 'submitted');

/** Every reminder that a team's gatherings give, to each of its members, until their reports are submitted. */
export function networkReminders(given: TeamReports, settings: ReminderSettings = usualSettings): DueReminder[] {
  if (!isOn('statusReport', settings)) return [];
  return given.team.gatherings
    .filter((gathering) => wantsReport(given, gathering))
    .flatMap((gathering) =>
      daysFrom('statusReport', reportDueOn(gathering), settings).map((dueOn) => ({ gathering, dueOn })),
    )
    .flatMap(({ gathering, dueOn }) =>
      [...new Set(given.team.memberIds)].map((recipientId) => ({
        itemKey: String(gathering.number),
        kind: 'statusReport',
        recipientId,
        dueOn,
        dueAt: instantAt(dueOn, dayBegins),
      })),
    );
}
