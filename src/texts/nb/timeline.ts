/** A plan written out as a timeline, and what the command that prints it says when it cannot. */
export const timeline = {
  starts: (p: { day: string }): string => `Første arbeidsdag er ${p.day}.`,
  ends: (p: { day: string }): string => `Programmet varer til og med ${p.day}.`,
  source: (p: { source: string }): string => `Kilde: ${p.source}.`,
  beforeStart: 'Før oppstart',
  responsible: { mentor: 'mentor', leader: 'avdelingsleder', mentee: 'nyansatt' },
  proposed: (p: { day: string }): string => `foreslått ${p.day}`,
  lapses: 'faller bort i ferie eller høytid',
  moves: (p: { days: string }): string => `flyttes til ${p.days} på grunn av ferie eller høytid`,
  usage: (p: { programmes: string }): string =>
    `Bruk: npm run -s plan -- PROGRAM DAG [--json]. PROGRAM er ${p.programmes}; DAG er første arbeidsdag, for eksempel 2026-09-01.`,
  unknownProgramme: (p: { given: string; programmes: string }): string =>
    `Programmet «${p.given}» finnes ikke. Velg ${p.programmes}.`,
  notADay: (p: { given: string }): string =>
    `«${p.given}» er ikke en dag. Skriv første arbeidsdag som år-måned-dag, for eksempel 2026-09-01.`,
};
