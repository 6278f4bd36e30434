/** What the coordinator chooses: which reminders come and when, and when a unit's people are written to. */
export const settings = {
  heading: 'Påminnelser',
  intro:
    'Her velger dere hvilke påminnelser som kommer i kommunen, og når. Det dere velger, gjelder fra i dag. Ingen får det samme to ganger.',
  saved: (p: { name: string; when: string }): string => `Sist endret av ${p.name} ${p.when}.`,
  updating: (p: { done: number; all: number }): string => `Oppdateres … ${p.done} av ${p.all} planer`,
  table: { label: 'Påminnelser', what: 'Påminnelse', to: 'Til', when: 'Når', on: 'Av eller på' },
  to: {
    mentee: 'Nyansatt',
    mentor: 'Mentor',
    formerMentor: 'Mentor som slutter',
    leader: 'Avdelingsleder',
    organiser: 'Mentor',
    attendee: 'Nyansatt',
    team: 'Alle i teamet',
  },
  days: (p: { list: string }): string => `Vanligvis ${p.list}`,
  bounds: (p: { least: number; most: number }): string => `Hele tall fra ${p.least} til ${p.most}, med komma mellom.`,
  oneBound: (p: { only: number }): string => `Bare ${p.only} kan velges.`,
  and: 'og',
  on: 'På',
  off: 'Av',
  switchNamed: (p: { name: string }): string => `Send «${p.name}»`,
  daysNamed: (p: { name: string; when: string }): string => `${p.when}: ${p.name}`,
  always: 'Alltid på, fordi det gjelder en frist i loven.',
  usual: 'Tilbake til det vanlige',
  usualNamed: (p: { name: string }): string => `Tilbake til det vanlige: ${p.name}`,
  allUsual: 'Sett alt tilbake til det vanlige',
  unsaved: 'Du har endringer som ikke er lagret.',
  leaveUnsaved: 'Lagre eller forkast endringene før du går tilbake.',
  discard: 'Forkast endringene',
  faulty: 'Noe må rettes før du kan lagre. Se på feltene som er merket.',
  kinds: {
    probationTalk: {
      name: 'Prøvetidssamtale',
      says: 'En prøvetidssamtale skal holdes innen fristen.',
      when: 'Dager før fristen',
    },
    probationTalkSet: {
      name: 'Tid for prøvetidssamtalen',
      says: 'Lederen har satt en tid for prøvetidssamtalen.',
      when: 'Når tiden er satt',
    },
    talkToday: {
      name: 'Samtale i dag',
      says: 'Mentorsamtalen er i dag, med tid og sted.',
      when: 'Om morgenen samme dag',
    },
    talkTomorrow: {
      name: 'Samtale snart',
      says: 'Mentorsamtalen nærmer seg. Brukes når beskjeden samme dag kommer for sent eller er slått av.',
      when: 'Dager før samtalen',
    },
    talkOutcome: {
      name: 'Hvordan gikk det?',
      says: 'Ble det noe av samtalen? Svaret er ett trykk.',
      when: 'Dager etter samtalen',
    },
    answersDiffer: {
      name: 'Ulike svar',
      says: 'De to har svart ulikt på om samtalen ble holdt. Bare de to ser det.',
      when: 'Når svarene er ulike',
    },
    calendarQuestion: {
      name: 'Endret i Outlook',
      says: 'En avtalt samtale ble flyttet ut av tiden i planen, satt tilbake eller slettet i Outlook.',
      when: 'Når det skjer',
    },
    timeUnfit: {
      name: 'Tiden passer ikke lenger',
      says: 'En vakt er endret, så en avtalt samtale ligger utenfor den.',
      when: 'Når vakten endres',
    },
    roomAsked: {
      name: 'Spørsmål om plass til en samtale',
      says: 'Mentor spør om noen minutter rundt en vakt, fordi de to ikke har felles tid.',
      when: 'Når mentor spør',
    },
    roomAnswered: {
      name: 'Svar om plass til en samtale',
      says: 'Lederen har svart på om det kan bli plass.',
      when: 'Når lederen svarer',
    },
    bookTalk: {
      name: 'Foreslå tid',
      says: 'Neste mentorsamtale har ikke fått noen tid ennå.',
      when: 'Når perioden åpner, og midt i den',
    },
    windowClosed: {
      name: 'Perioden er over',
      says: 'Perioden gikk ut uten at samtalen er registrert.',
      when: 'Dager etter perioden',
    },
    windowLate: {
      name: 'Samtalen er ikke registrert',
      says: 'Lederen får vite at en samtale ikke er registrert. Ikke hva den skulle handle om.',
      when: 'Dager etter perioden',
    },
    statusReport: {
      name: 'Statusrapport',
      says: 'Statusrapporten skal leveres før neste samling.',
      when: 'Dager før fristen',
    },
    trainingShiftDates: {
      name: 'Datoer for opplæringsvakter',
      says: 'Opplæringsvaktene mangler datoer.',
      when: 'Dager før første arbeidsdag',
    },
    needsMapping: {
      name: 'Kartlegging av behov',
      says: 'Kartleggingen skal gjøres innen fristen.',
      when: 'Dager før fristen',
    },
    welcome: {
      name: 'Velkommen',
      says: 'Planen er klar. Alle tre får sin egen melding.',
      when: 'Dager før første arbeidsdag',
    },
    handOver: {
      name: 'Overlevering til ny mentor',
      says: 'Den nyansatte og mentoren som slutter, velger hva som skal følge med.',
      when: '7 dager før ny mentor begynner, eller straks',
    },
    planAppraisal: {
      name: 'Planlegg medarbeidersamtale',
      says: 'Det er snart et år siden oppstart.',
      when: 'I måned tolv',
    },
    yearTwoNudge: {
      name: 'Trenger dere en samtale?',
      says: 'I år to er ingenting planlagt, men begge kan be om en samtale.',
      when: 'Hvert kvartal i år to',
    },
  },
  hours: {
    sentence: (p: { days: string; from: string; to: string }): string =>
      `Meldinger kommer ${p.days} kl. ${p.from.replace(':', '.')}–${p.to.replace(':', '.')}`,
    change: 'Arbeidstid',
    changeNamed: (p: { name: string }): string => `Arbeidstid for ${p.name}`,
    undoNamed: (p: { name: string }): string => `Angre arbeidstiden for ${p.name}`,
    title: (p: { name: string }): string => `Arbeidstid i ${p.name}`,
    intro:
      'Når vi ikke kjenner vaktene til en person, kommer meldinger i denne tiden. Aldri på helligdager, og aldri om natta.',
    weekdays: 'Ukedager',
    from: 'Fra',
    to: 'Til',
    bounds: (p: { earliest: string; latest: string }): string =>
      `Fra kl. ${p.earliest.replace(':', '.')} til kl. ${p.latest.replace(':', '.')}`,
    save: 'Lagre arbeidstiden',
  },
};
