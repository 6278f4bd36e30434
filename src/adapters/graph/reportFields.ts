import type { ReportWrite, SubGoal } from '../../domain/network/statusReport.ts';
import { textsOf } from '../../texts/texts.ts';

/** SharePoint's limit for one line of text. */
const lineLengthMax = 255;

const oneLine = (text: string): string => text.slice(0, lineLengthMax);

/** What the list holds of a report: the team's words, and nobody's name (DOMAIN §10: many can read the list). */
export function reportFields({ reportKey, team, report }: ReportWrite): Record<string, string | number | null> {
  const words = textsOf('nb').reportList;
  const numbered = (line: (subGoal: SubGoal) => string): string =>
    report.subGoals.map((subGoal, i) => `${i + 1}. ${line(subGoal)}`).join('\n');
  return {
    Title: oneLine(words.title({ team: team.name, gathering: report.gatheringNumber })),
    ReportKey: reportKey,
    TeamName: oneLine(team.name),
    NetworkName: oneLine(team.networkName),
    Gathering: report.gatheringNumber,
    SubGoals: numbered((subGoal) => subGoal.text),
    Measures: numbered((subGoal) => subGoal.measures.join('; ')),
    GoalAttainment: numbered((subGoal) => words.goalAttainment[subGoal.goalAttainment]),
    SubmittedAt: report.submittedAt,
    Revision: report.revision,
  };
}
