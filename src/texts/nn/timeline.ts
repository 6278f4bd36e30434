import type { Texts } from '../nb.ts';

export const timeline: Texts['timeline'] = {
  starts: (p) => `Første arbeidsdag er ${p.day}.`,
  ends: (p) => `Programmet varer til og med ${p.day}.`,
  source: (p) => `Kjelde: ${p.source}.`,
  beforeStart: 'Før oppstart',
  responsible: { mentor: 'mentor', leader: 'avdelingsleiar', mentee: 'nytilsett' },
  proposed: (p) => `føreslått ${p.day}`,
  lapses: 'fell bort i ferie eller høgtid',
  moves: (p) => `blir flytta til ${p.days} på grunn av ferie eller høgtid`,
  usage: (p) =>
    `Bruk: npm run -s plan -- PROGRAM DAG [--json]. PROGRAM er ${p.programmes}; DAG er første arbeidsdag, til dømes 2026-09-01.`,
  unknownProgramme: (p) => `Programmet «${p.given}» finst ikkje. Vel ${p.programmes}.`,
  notADay: (p) => `«${p.given}» er ikkje ein dag. Skriv første arbeidsdag som år-månad-dag, til dømes 2026-09-01.`,
};
