import type { Programme } from './programme.ts';

/** Year one; in year two talks are on demand. The document has no probation talks (DOMAIN §9.4). */
export const trondheim: Programme = {
  id: 'trondheim',
  revision: 1,
  name: 'Trondheim, helse og velferd, rev. 1',
  municipality: 'Trondheim kommune',
  source: 'Jobbvinner-piloten 2018, innført fra 2019',
  newcomerTerm: 'nyansatt',
  weeks: 52,
  onDemandUntil: { months: 24 },
  talk: { bookMinutes: 45, floorMinutes: 30, ceilingMinutes: 60 },
  phases: [
    { fromWeek: 1, toWeek: 4, cadence: { kind: 'everyWeeks', weeks: 1 } },
    { fromWeek: 5, toWeek: 12, cadence: { kind: 'everyWeeks', weeks: 2 } },
    { fromWeek: 13, toWeek: 52, cadence: { kind: 'monthlyGrid', talks: 9 } },
  ],
  steps: [
    {
      key: 'step-trainingAtUnit',
      kind: 'step',
      textKey: 'trainingAtUnit',
      words: null,
      responsible: 'mentor',
      opens: { from: 'startsOn' },
      closes: { from: 'startsOn', days: 27 },
    },
  ],
  probationTalks: [],
  wantsTrainingShiftDates: false,
};
