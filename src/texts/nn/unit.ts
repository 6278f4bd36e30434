import type { Texts } from '../nb.ts';

/** The channel's tab and its configuration page: counts, never names. */
export const unit: Texts['unit'] = {
  heading: (p) => `Mentorprogrammet i ${p.unit}`,
  title: 'Mentorprogrammet',
  followUp: (p) => (p.all === 1 ? '1 plan må følgjast opp' : `${p.count} av ${p.all} planar må følgjast opp`),
  noneToFollowUp: (p) => `Ingen av ${p.all} planar må følgjast opp no`,
  smallFollowUp: 'Noko må følgjast opp. Sjå di eiga fane.',
  smallNothing: 'Ingenting må følgjast opp no.',
  why: 'Ein plan må følgjast opp når ein mentorsamtale ikkje blei halden innan fristen.',
  talks: 'Mentorsamtalar',
  counts: { planned: 'planlagde framover', held: 'gjennomførte', overdue: 'fristen har gått ut' },
  sentence: (p) =>
    `${p.held} samtalar er gjennomførte, ${p.planned} er planlagde framover, og ${p.overdue} skulle ha vore haldne.`,
  noTalks: 'Det er ingen samtalar å vise enno.',
  table: { what: 'Mentorsamtalar', count: 'Tal' },
  noNames: 'Her står berre tal, fordi alle i kanalen kan sjå sida. Namn ser leiaren i si eiga fane i Fotfeste.',
  smallWhy:
    'Eininga har færre enn fem nytilsette. Då viser vi ikkje tal, fordi dei kunne ha fortalt om enkeltpersonar. Leiarar ser meir i si eiga fane i Fotfeste.',
  refused: 'Du har ikkje tilgang til denne sida',
  notConfigured: {
    title: 'Fana er ikkje sett opp enno',
    may: 'Fjern fana og legg ho til på nytt, eller vel «Innstillingar» på fana. Då vel du kva eining ho skal vise.',
    mayNot: 'Ein einingsleiar eller koordinatoren kan velje kva eining fana skal vise.',
  },
  noChannel: {
    title: 'Denne sida høyrer til i ein kanal',
    sentence: 'Opne kanalen til eininga di i Teams, og vel fana Fotfeste der.',
  },
  configure: {
    heading: 'Kva eining skal fana vise?',
    intro:
      'Alle i kanalen ser kor mange samtalar som er planlagde, gjennomførte og for seint ute. Ingen namn blir viste.',
    label: 'Eining',
    small: 'Ei eining med færre enn fem nytilsette viser berre om noko må følgjast opp.',
    none: 'Du leier inga eining, så her er det ikkje noko å velje. Ein einingsleiar eller koordinatoren kan setje opp fana.',
    saveHint: 'Vel «Lagre» når du er ferdig.',
    notSaved: 'Valet blei ikkje lagra. Prøv igjen.',
  },
};
