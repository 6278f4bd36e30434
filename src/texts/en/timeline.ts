import type { Texts } from '../nb.ts';

export const timeline: Texts['timeline'] = {
  starts: (p) => `The first working day is ${p.day}.`,
  ends: (p) => `The programme lasts until ${p.day}.`,
  source: (p) => `Source: ${p.source}.`,
  beforeStart: 'Before start',
  responsible: { mentor: 'mentor', leader: 'department leader', mentee: 'newcomer' },
  proposed: (p) => `proposed ${p.day}`,
  lapses: 'dropped because of holidays',
  moves: (p) => `moved to ${p.days} because of holidays`,
  usage: (p) =>
    `Usage: npm run -s plan -- PROGRAMME DAY [--json]. PROGRAMME is ${p.programmes}; DAY is the first working day, for example 2026-09-01.`,
  unknownProgramme: (p) => `There is no programme “${p.given}”. Choose ${p.programmes}.`,
  notADay: (p) => `“${p.given}” is not a day. Write the first working day as year-month-day, for example 2026-09-01.`,
};
