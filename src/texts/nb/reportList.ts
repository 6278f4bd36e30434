/** Words of the SharePoint list that others read. */
export const reportList = {
  columns: {
    ReportKey: 'Rapportnøkkel',
    TeamName: 'Team',
    NetworkName: 'Læringsnettverk',
    Gathering: 'Samling',
    SubGoals: 'Delmål',
    Measures: 'Tiltak',
    GoalAttainment: 'Måloppnåelse',
    SubmittedAt: 'Levert',
    Revision: 'Revisjon',
  },
  title: (p: { team: string; gathering: number }): string => `${p.team}, samling ${p.gathering}`,
  goalAttainment: { notStarted: 'Ikke begynt', underway: 'I gang', reached: 'Nådd' },
};
