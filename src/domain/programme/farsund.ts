import { beforeStart, needsMapping, probationTalks } from './careCentre.ts';
import type { Programme } from './programme.ts';

export const farsund: Programme = {
  id: 'farsund',
  revision: 1,
  name: 'Farsund, helse og omsorg, rev. 1',
  municipality: 'Farsund kommune',
  source: 'Mentorprogram for nyansatte, prøveordning til mars 2027',
  newcomerTerm: 'nyansatt',
  weeks: 23,
  onDemandUntil: { week: 26 },
  talk: { bookMinutes: 30, floorMinutes: 20, ceilingMinutes: 45 },
  phases: [
    { fromWeek: 3, toWeek: 8, cadence: { kind: 'everyWeeks', weeks: 1 } },
    { fromWeek: 8, toWeek: 22, cadence: { kind: 'everyWeeks', weeks: 2 } },
  ],
  steps: [
    ...beforeStart,
    {
      key: 'step-firstDay',
      kind: 'step',
      textKey: 'firstDayAdministrative',
      words: null,
      responsible: 'leader',
      opens: { from: 'startsOn' },
      closes: { from: 'startsOn' },
    },
    {
      key: 'training',
      kind: 'trainingShift',
      textKey: 'trainingShiftsWithColleague',
      words: null,
      responsible: 'mentor',
      opens: { from: 'startsOn' },
      closes: { from: 'startsOn', days: 13 },
    },
    needsMapping,
  ],
  probationTalks,
  wantsTrainingShiftDates: false,
};
