import type { ProbationTalkRule, StepRule } from './programme.ts';

/** What Kristiansand's and Farsund's plans have in common. Farsund's gives its probation talks no dates (DOMAIN §9.4). */
export const beforeStart: readonly StepRule[] = [
  {
    key: 'step-informationSent',
    kind: 'step',
    textKey: 'informationSent',
    words: null,
    responsible: 'leader',
    opens: { from: 'startsOn', days: -14 },
    closes: { from: 'startsOn', days: -1 },
  },
  {
    key: 'step-contactBeforeStart',
    kind: 'step',
    textKey: 'contactBeforeStart',
    words: null,
    responsible: 'mentor',
    opens: { from: 'startsOn', days: -14 },
    closes: { from: 'startsOn', days: -1 },
  },
];

export const needsMapping: StepRule = {
  key: 'step-needsMapping',
  kind: 'needsMapping',
  textKey: 'needsMapping',
  words: null,
  responsible: 'mentor',
  opens: { from: 'startsOn' },
  closes: { from: 'startsOn', days: 20 },
};

export const probationTalks: readonly ProbationTalkRule[] = [
  { key: 'probation-14d', kind: 'around', after: { from: 'employedOn', days: 14 }, plusMinus: { workingDays: 3 } },
  { key: 'probation-2m', kind: 'around', after: { from: 'employedOn', months: 2 }, plusMinus: { days: 7 } },
  {
    key: 'probation-4m',
    kind: 'between',
    opens: { from: 'employedOn', months: 4 },
    closes: { from: 'employedOn', months: 5 },
  },
];
