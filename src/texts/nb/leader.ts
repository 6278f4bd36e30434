/** The department leader's page. */
export const leader = {
  heading: 'Nyansatte i avdelingen',
  empty: 'Ingen nyansatte i avdelingen har en plan nå. Koordinatoren starter planen når noen skal begynne.',
  allWell: 'Alt er i rute.',
  needs: {
    recordOutcome: (p: { when: string; mentor: string }): string =>
      `Mentorsamtalen var avtalt ${p.when}. ${p.mentor} har ikke registrert den ennå.`,
    overdueTalk: (p: { day: string; mentor: string }): string =>
      `Mentorsamtalen skulle vært holdt innen ${p.day}. ${p.mentor} er mentor. Trenger de tid eller vikar?`,
    bookTalk: (p: { day: string; mentor: string }): string =>
      `Neste mentorsamtale skal holdes innen ${p.day}. ${p.mentor} avtaler tid.`,
    stepOverdue: (p: { item: string; day: string }): string => `${p.item}: fristen var ${p.day}.`,
    stepDue: (p: { item: string; day: string }): string => `${p.item}: innen ${p.day}.`,
    probationTalk: (p: { item: string; days: string }): string => `${p.item}: ${p.days}.`,
    newTimeAsked: 'De avtaler ny tid for mentorsamtalen.',
    calendarQuestion: (p: { when: string }): string =>
      `Prøvetidssamtalen ble flyttet i Outlook, og er nå avtalt ${p.when}. Er det greit?`,
    talkBooked: (p: { when: string }): string => `Neste mentorsamtale er ${p.when}.`,
    needsReserve: (p: { day: string; mentor: string }): string =>
      `${p.mentor} er borte til og med ${p.day}. Velg en reservementor, så samtalene ikke stopper opp.`,
    away: (p: { day: string }): string => `Borte til og med ${p.day}.`,
    beforeStart: (p: { day: string }): string => `Begynner ${p.day}.`,
    finished: 'Planen er fullført.',
    ended: 'Planen er avsluttet.',
    nothing: 'Alt er i rute.',
  },
  recordProbation: 'Registrer samtalen',
  missing: {
    trainingShiftDates: 'Datoer for opplæringsvakter mangler',
    mentorPresentation: 'Mentor har ikke skrevet presentasjon',
  },
  talksHeld: (p: { held: number; planned: number }): string =>
    `${p.held} av ${p.planned} mentorsamtaler er gjennomført.`,
  onlyCounts: 'Du ser når samtalene er og om de er holdt. Hva de snakker om, er mellom mentor og nyansatt.',
  probation: {
    heading: 'Prøvetid',
    none: 'Det er ikke avtalt prøvetid.',
    ends: (p: { day: string }): string => `Prøvetiden er avtalt til og med ${p.day}.`,
    lastSafeDay: (p: { day: string }): string => `Siste trygge dag er ${p.day}.`,
    reckoned: (p: { employed: string; day: string }): string =>
      `Slik er den regnet ut: tiltredelsen ${p.employed} pluss seks måneder, og så dagen før: ${p.day} (arbeidsmiljøloven § 15-6). Vil dere avslutte i prøvetiden, må oppsigelsen være gitt før prøvetiden er ute. Snakk med HR i god tid.`,
    talks: 'Prøvetidssamtaler',
    noTalks: 'Programmet har ingen prøvetidssamtaler.',
    window: (p: { days: string }): string => `Holdes ${p.days}`,
    heldOn: (p: { day: string }): string => `Holdt ${p.day}`,
    dialogTitle: (p: { item: string; name: string }): string => `${p.item} med ${p.name}`,
    day: 'Hvilken dag hadde dere samtalen?',
    missingDay: 'Velg en dag som har vært.',
    whoSees: (p: { name: string }): string => `Du og ${p.name} ser at samtalen er holdt. Her lagres bare datoen.`,
    save: 'Registrer som holdt',
  },
  talks: 'Mentorsamtaler',
  absence: {
    title: (p: { name: string }): string => `Fravær i planen til ${p.name}`,
    who: 'Hvem er borte?',
    from: 'Første dag',
    to: 'Siste dag',
    kind: 'Hva slags fravær?',
    kinds: { holiday: 'Ferie', other: 'Annet fravær', causedByEmployer: 'Fravær som skyldes arbeidsgiver' },
    never: 'Vi spør aldri om årsaken til sykdom.',
    whoSees: 'De andre ser hvem som er borte og til når. Bare du ser hva slags fravær det er.',
    whoSeesDays: 'De andre ser hvem som er borte og til når.',
    effect:
      'Samtaler som faller helt innenfor fraværet, flyttes eller faller bort, og de neste kan komme litt senere. Ved mer enn 28 dager flyttes alt som gjenstår. Prøvetidsdatoene flyttes ikke.',
    save: 'Registrer fraværet',
    missingDay: 'Velg en dag.',
    wrongOrder: 'Siste dag kan ikke være før første dag.',
  },
  open: (p: { name: string }): string => `Åpne planen til ${p.name}`,
};
