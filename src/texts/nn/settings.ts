import type { Texts } from '../nb.ts';

/** What the coordinator chooses: which reminders come and when, and when a unit's people are written to. */
export const settings: Texts['settings'] = {
  heading: 'Påminningar',
  intro:
    'Her vel de kva påminningar som kjem i kommunen, og når. Det de vel, gjeld frå i dag. Ingen får det same to gonger.',
  saved: (p) => `Sist endra av ${p.name} ${p.when}.`,
  updating: (p) => `Oppdaterer … ${p.done} av ${p.all} planar`,
  table: { label: 'Påminningar', what: 'Påminning', to: 'Til', when: 'Når', on: 'Av eller på' },
  to: {
    mentee: 'Nytilsett',
    mentor: 'Mentor',
    formerMentor: 'Mentor som sluttar',
    leader: 'Avdelingsleiar',
    organiser: 'Mentor',
    attendee: 'Nytilsett',
    team: 'Alle i teamet',
  },
  days: (p) => `Vanlegvis ${p.list}`,
  bounds: (p) => `Heile tal frå ${p.least} til ${p.most}, med komma mellom.`,
  oneBound: (p) => `Berre ${p.only} kan veljast.`,
  and: 'og',
  on: 'På',
  off: 'Av',
  switchNamed: (p) => `Send «${p.name}»`,
  daysNamed: (p) => `${p.when}: ${p.name}`,
  always: 'Alltid på, fordi det gjeld ein frist i lova.',
  usual: 'Tilbake til det vanlege',
  usualNamed: (p) => `Tilbake til det vanlege: ${p.name}`,
  allUsual: 'Set alt tilbake til det vanlege',
  unsaved: 'Du har endringar som ikkje er lagra.',
  leaveUnsaved: 'Lagre eller forkast endringane før du går tilbake.',
  discard: 'Forkast endringane',
  faulty: 'Noko må rettast før du kan lagre. Sjå på felta som er merkte.',
  kinds: {
    probationTalk: {
      name: 'Prøvetidssamtale',
      says: 'Ein prøvetidssamtale skal haldast innan fristen.',
      when: 'Dagar før fristen',
    },
    probationTalkSet: {
      name: 'Tid for prøvetidssamtalen',
      says: 'Leiaren har sett ei tid for prøvetidssamtalen.',
      when: 'Når tida er sett',
    },
    talkToday: {
      name: 'Samtale i dag',
      says: 'Mentorsamtalen er i dag, med tid og stad.',
      when: 'Om morgonen same dag',
    },
    talkTomorrow: {
      name: 'Samtale snart',
      says: 'Mentorsamtalen nærmar seg. Blir brukt når meldinga same dag kjem for seint eller er slått av.',
      when: 'Dagar før samtalen',
    },
    talkOutcome: {
      name: 'Korleis gjekk det?',
      says: 'Blei det noko av samtalen? Svaret er eitt trykk.',
      when: 'Dagar etter samtalen',
    },
    answersDiffer: {
      name: 'Ulike svar',
      says: 'Dei to har svart ulikt på om samtalen blei halden. Berre dei to ser det.',
      when: 'Når svara er ulike',
    },
    calendarQuestion: {
      name: 'Endra i Outlook',
      says: 'Ein avtalt samtale blei flytta ut av tida i planen, sett tilbake eller sletta i Outlook.',
      when: 'Når det skjer',
    },
    timeUnfit: {
      name: 'Tida passar ikkje lenger',
      says: 'Ei vakt er endra, så ein avtalt samtale ligg utanfor ho.',
      when: 'Når vakta blir endra',
    },
    roomAsked: {
      name: 'Spørsmål om plass til ein samtale',
      says: 'Mentor spør om nokre minutt rundt ei vakt, fordi dei to ikkje har felles tid.',
      when: 'Når mentor spør',
    },
    roomAnswered: {
      name: 'Svar om plass til ein samtale',
      says: 'Leiaren har svart på om det kan bli plass.',
      when: 'Når leiaren svarer',
    },
    bookTalk: {
      name: 'Gjer framlegg om tid',
      says: 'Neste mentorsamtale har ikkje fått noka tid enno.',
      when: 'Når perioden opnar, og midt i han',
    },
    windowClosed: {
      name: 'Perioden er over',
      says: 'Perioden gjekk ut utan at samtalen er registrert.',
      when: 'Dagar etter perioden',
    },
    windowLate: {
      name: 'Samtalen er ikkje registrert',
      says: 'Leiaren får vite at ein samtale ikkje er registrert. Ikkje kva han skulle handle om.',
      when: 'Dagar etter perioden',
    },
    statusReport: {
      name: 'Statusrapport',
      says: 'Statusrapporten skal leverast før neste samling.',
      when: 'Dagar før fristen',
    },
    trainingShiftDates: {
      name: 'Datoar for opplæringsvakter',
      says: 'Opplæringsvaktene manglar datoar.',
      when: 'Dagar før første arbeidsdag',
    },
    needsMapping: {
      name: 'Kartlegging av behov',
      says: 'Kartlegginga skal gjerast innan fristen.',
      when: 'Dagar før fristen',
    },
    welcome: {
      name: 'Velkomen',
      says: 'Planen er klar. Alle tre får si eiga melding.',
      when: 'Dagar før første arbeidsdag',
    },
    handOver: {
      name: 'Overlevering til ny mentor',
      says: 'Den nytilsette og mentoren som sluttar, vel kva som skal følgje med.',
      when: '7 dagar før ny mentor byrjar, eller straks',
    },
    planAppraisal: {
      name: 'Planlegg medarbeidarsamtale',
      says: 'Det er snart eit år sidan oppstart.',
      when: 'I månad tolv',
    },
    yearTwoNudge: {
      name: 'Treng de ein samtale?',
      says: 'I år to er ingenting planlagt, men begge kan be om ein samtale.',
      when: 'Kvart kvartal i år to',
    },
  },
  hours: {
    sentence: (p) => `Meldingar kjem ${p.days} kl. ${p.from.replace(':', '.')}–${p.to.replace(':', '.')}`,
    change: 'Arbeidstid',
    changeNamed: (p) => `Arbeidstid for ${p.name}`,
    undoNamed: (p) => `Angre arbeidstida for ${p.name}`,
    title: (p) => `Arbeidstid i ${p.name}`,
    intro:
      'Når vi ikkje kjenner vaktene til ein person, kjem meldingar i denne tida. Aldri på heilagdagar, og aldri om natta.',
    weekdays: 'Vekedagar',
    from: 'Frå',
    to: 'Til',
    bounds: (p) => `Frå kl. ${p.earliest.replace(':', '.')} til kl. ${p.latest.replace(':', '.')}`,
    save: 'Lagre arbeidstida',
  },
};
