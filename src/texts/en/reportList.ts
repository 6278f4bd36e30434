import type { Texts } from '../nb.ts';

export const reportList: Texts['reportList'] = {
  columns: {
    ReportKey: 'Report key',
    TeamName: 'Team',
    NetworkName: 'Learning network',
    Gathering: 'Gathering',
    SubGoals: 'Sub-goals',
    Measures: 'Measures',
    GoalAttainment: 'Goal attainment',
    SubmittedAt: 'Submitted',
    Revision: 'Revision',
  },
  title: (p) => `${p.team}, gathering ${p.gathering}`,
  goalAttainment: { notStarted: 'Not started', underway: 'Under way', reached: 'Reached' },
};
