import type { Texts } from '../nb.ts';

export const reportList: Texts['reportList'] = {
  columns: {
    ReportKey: 'Rapportnøkkel',
    TeamName: 'Team',
    NetworkName: 'Læringsnettverk',
    Gathering: 'Samling',
    SubGoals: 'Delmål',
    Measures: 'Tiltak',
    GoalAttainment: 'Måloppnåing',
    SubmittedAt: 'Levert',
    Revision: 'Revisjon',
  },
  title: (p) => `${p.team}, samling ${p.gathering}`,
  goalAttainment: { notStarted: 'Ikkje byrja', underway: 'I gang', reached: 'Nådd' },
};
