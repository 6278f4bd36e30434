import type { Texts } from '../nb.ts';

export const items: Texts['items'] = {
  talk: {
    name: 'Mentor talk',
    sentence: 'A talk between you and your mentor. Bring what you want to talk about.',
  },
  extraTalk: {
    name: 'Extra mentor talk',
    sentence: 'A talk you had in addition to those in the plan.',
  },
  probationTalk: {
    name: 'Probation talk',
    sentence: 'The department leader and the newcomer talk about how probation is going.',
  },
  probation14d: {
    name: 'Probation talk after 14 days',
    sentence: 'The department leader and the newcomer talk about how the first days have been.',
  },
  probation2m: {
    name: 'Probation talk after 2 months',
    sentence: 'The department leader and the newcomer look at the training so far.',
  },
  probation4m: {
    name: 'Probation talk after 4–5 months',
    sentence: 'The department leader and the newcomer talk well before probation ends.',
  },
  informationSent: {
    name: 'Information is sent',
    sentence: 'The department leader sends information about the unit and the follow-up plan.',
  },
  contactBeforeStart: {
    name: 'Contact before start',
    sentence: 'The mentor calls or agrees on a meeting before the first working day.',
  },
  firstDayWithMentor: {
    name: 'First day with the mentor',
    sentence: 'The newcomer takes part in the tasks together with the mentor.',
  },
  firstDayAdministrative: {
    name: 'First day',
    sentence: 'Practical matters, routines and checklists, fitted to the department.',
  },
  trainingShift: {
    name: 'Training shift',
    sentence: 'Routines and procedures in the quality system, with a checklist.',
  },
  trainingShiftsUndated: {
    name: 'Training shifts: dates missing',
    sentence: 'The department leader enters the dates of the training shifts.',
  },
  trainingShiftsWithColleague: {
    name: 'Training shifts',
    sentence: 'Shifts together with the mentor or another agreed colleague.',
  },
  trainingAtUnit: {
    name: 'Training at the unit',
    sentence: 'The mentor goes through routines, equipment and procedures.',
  },
  needsMapping: {
    name: 'Mapping of needs',
    sentence: 'The mentor and the newcomer find out what to follow up after the training shifts.',
  },
  firstOrdinaryShift: {
    name: 'First ordinary shift',
    sentence: 'Confidence and training in your own role, and in «7-vakta».',
  },
  step: {
    name: 'Step in the plan',
    sentence: 'Something to be done in the first weeks.',
  },
};
