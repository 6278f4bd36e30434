import type { GatheringView, NetworkView, ReportView } from '../../contract/views.ts';
import { dayOf, timeOf } from '../../domain/instant.ts';
import { reportDueOn } from '../../domain/network/reportDueOn.ts';
import type { NetworkTeam } from '../../domain/network/statusReport.ts';
import type { NetworkReading, ReportReading } from '../../usecases/network/readNetwork.ts';
import { presentPerson } from './person.ts';
import { presentNow } from './plan.ts';

/** The person's own teams. A report holds no names but its writer's, and nothing from a talk. */
export const presentNetwork = (reading: NetworkReading, listIsOn: boolean): NetworkView => ({
  now: presentNow(reading.now),
  teams: reading.teams.map(({ team, reports }) => ({
    id: team.id,
    name: team.name,
    networkName: team.networkName,
    members: team.memberIds.map((id) => presentPerson(reading.people, id)),
    gatherings: team.gatherings.map((gathering) => {
      const report = reports.get(gathering.number);
      return presentGathering(gathering, report ? presentReport(report, { reading, listIsOn }) : null);
    }),
  })),
});

const presentGathering = (gathering: NetworkTeam['gatherings'][number], report: ReportView | null): GatheringView => ({
  ...gathering,
  reportDueOn: reportDueOn(gathering),
  report,
});

const presentReport = (
  { report, list }: ReportReading,
  { reading, listIsOn }: { reading: NetworkReading; listIsOn: boolean },
): ReportView => ({
  revision: report.revision,
  subGoals: report.subGoals,
  state: report.state,
  savedAt: { on: dayOf(report.savedAt), time: timeOf(report.savedAt) },
  savedByName: reading.people.get(report.savedBy)?.displayName ?? '',
  list: list && (listIsOn ? list : { state: 'off', reason: null }),
});
