/** The channel's tab and its configuration page: counts, never names. */
export const unit = {
  heading: (p: { unit: string }): string => `Mentorprogrammet i ${p.unit}`,
  title: 'Mentorprogrammet',
  followUp: (p: { count: number; all: number }): string =>
    p.all === 1 ? '1 plan må følges opp' : `${p.count} av ${p.all} planer må følges opp`,
  noneToFollowUp: (p: { all: number }): string => `Ingen av ${p.all} planer må følges opp nå`,
  smallFollowUp: 'Noe må følges opp. Se din egen fane.',
  smallNothing: 'Ingenting må følges opp nå.',
  why: 'En plan må følges opp når en mentorsamtale ikke ble holdt innen fristen.',
  talks: 'Mentorsamtaler',
  counts: { planned: 'planlagt framover', held: 'gjennomført', overdue: 'fristen har gått ut' },
  sentence: (p: { held: number; planned: number; overdue: number }): string =>
    `${p.held} samtaler er gjennomført, ${p.planned} er planlagt framover, og ${p.overdue} skulle ha vært holdt.`,
  noTalks: 'Det er ingen samtaler å vise ennå.',
  table: { what: 'Mentorsamtaler', count: 'Antall' },
  noNames: 'Her står bare tall, fordi alle i kanalen kan se siden. Navn ser lederen i sin egen fane i Fotfeste.',
  smallWhy:
    'Enheten har færre enn fem nyansatte. Da viser vi ikke tall, fordi de kunne fortalt om enkeltpersoner. Ledere ser mer i sin egen fane i Fotfeste.',
  refused: 'Du har ikke tilgang til denne siden',
  notConfigured: {
    title: 'Fanen er ikke satt opp ennå',
    may: 'Fjern fanen og legg den til på nytt, eller velg «Innstillinger» på fanen. Da velger du hvilken enhet den skal vise.',
    mayNot: 'En enhetsleder eller koordinatoren kan velge hvilken enhet fanen skal vise.',
  },
  noChannel: {
    title: 'Denne siden hører til i en kanal',
    sentence: 'Åpne kanalen til enheten din i Teams, og velg fanen Fotfeste der.',
  },
  configure: {
    heading: 'Hvilken enhet skal fanen vise?',
    intro: 'Alle i kanalen ser hvor mange samtaler som er planlagt, gjennomført og for sent ute. Ingen navn vises.',
    label: 'Enhet',
    small: 'En enhet med færre enn fem nyansatte viser bare om noe må følges opp.',
    none: 'Du leder ingen enhet, så her er det ikke noe å velge. En enhetsleder eller koordinatoren kan sette opp fanen.',
    saveHint: 'Velg «Lagre» når du er ferdig.',
    notSaved: 'Valget ble ikke lagret. Prøv igjen.',
  },
};
