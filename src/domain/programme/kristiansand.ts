import { beforeStart, needsMapping, probationTalks } from './careCentre.ts';
import type { Programme } from './programme.ts';

export const kristiansand: Programme = {
  id: 'kristiansand',
  revision: 2,
  name: 'Kristiansand, omsorgssenter, rev. 2',
  municipality: 'Kristiansand kommune',
  source: 'Mentorprogram for omsorgssenter, mai 2024, revisjon 2 (pilot til juni 2025)',
  newcomerTerm: 'mentee',
  weeks: 52,
  onDemandUntil: null,
  talk: { bookMinutes: 45, floorMinutes: 30, ceilingMinutes: 60 },
  phases: [
    { fromWeek: 3, toWeek: 6, cadence: { kind: 'everyWeeks', weeks: 1 } },
    { fromWeek: 7, toWeek: 18, cadence: { kind: 'everyWeeks', weeks: 2 } },
    { fromWeek: 19, toWeek: 52, cadence: { kind: 'everyWeeks', weeks: 4 } },
  ],
  steps: [
    ...beforeStart,
    {
      key: 'step-firstDay',
      kind: 'step',
      textKey: 'firstDayWithMentor',
      words: null,
      responsible: 'mentor',
      opens: { from: 'startsOn' },
      closes: { from: 'startsOn' },
    },
    {
      key: 'training',
      kind: 'trainingShift',
      textKey: 'trainingShift',
      words: null,
      responsible: 'mentor',
      opens: { from: 'startsOn' },
      closes: { from: 'startsOn', days: 13 },
    },
    needsMapping,
    {
      key: 'step-firstOrdinaryShift',
      kind: 'step',
      textKey: 'firstOrdinaryShift',
      words: null,
      responsible: 'mentor',
      opens: { from: 'startsOn', days: 14 },
      closes: { from: 'startsOn', days: 27 },
    },
  ],
  probationTalks,
  wantsTrainingShiftDates: true,
};
