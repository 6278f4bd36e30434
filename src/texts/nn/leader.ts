import type { Texts } from '../nb.ts';

export const leader: Texts['leader'] = {
  heading: 'Nytilsette i avdelinga',
  empty: 'Ingen nytilsette i avdelinga har ein plan no. Koordinatoren startar planen når nokon skal byrje.',
  allWell: 'Alt er i rute.',
  needs: {
    recordOutcome: (p) => `Mentorsamtalen var avtalt ${p.when}. ${p.mentor} har ikkje registrert han enno.`,
    overdueTalk: (p) =>
      `Mentorsamtalen skulle ha vore halden innan ${p.day}. ${p.mentor} er mentor. Treng dei tid eller vikar?`,
    bookTalk: (p) => `Neste mentorsamtale skal haldast innan ${p.day}. ${p.mentor} avtaler tid.`,
    stepOverdue: (p) => `${p.item}: fristen var ${p.day}.`,
    stepDue: (p) => `${p.item}: innan ${p.day}.`,
    probationTalk: (p) => `${p.item}: ${p.days}.`,
    newTimeAsked: 'Dei avtaler ny tid for mentorsamtalen.',
    calendarQuestion: (p: { when: string }): string =>
      `Prøvetidssamtalen blei flytta i Outlook, og er no avtalt ${p.when}. Er det greitt?`,
    talkBooked: (p) => `Neste mentorsamtale er ${p.when}.`,
    needsReserve: (p) =>
      `${p.mentor} er borte til og med ${p.day}. Vel ein reservementor, så samtalane ikkje stoppar opp.`,
    away: (p) => `Borte til og med ${p.day}.`,
    beforeStart: (p) => `Byrjar ${p.day}.`,
    finished: 'Planen er fullført.',
    ended: 'Planen er avslutta.',
    nothing: 'Alt er i rute.',
  },
  recordProbation: 'Registrer samtalen',
  missing: {
    trainingShiftDates: 'Datoar for opplæringsvakter manglar',
    mentorPresentation: 'Mentor har ikkje skrive presentasjon',
  },
  talksHeld: (p) => `${p.held} av ${p.planned} mentorsamtalar er gjennomførte.`,
  onlyCounts: 'Du ser når samtalane er og om dei er haldne. Kva dei snakkar om, er mellom mentor og nytilsett.',
  probation: {
    heading: 'Prøvetid',
    none: 'Det er ikkje avtalt prøvetid.',
    ends: (p) => `Prøvetida er avtalt til og med ${p.day}.`,
    lastSafeDay: (p) => `Siste trygge dag er ${p.day}.`,
    reckoned: (p) =>
      `Slik er han rekna ut: tiltredinga ${p.employed} pluss seks månader, og så dagen før: ${p.day} (arbeidsmiljølova § 15-6). Vil de avslutte i prøvetida, må oppseiinga vere gitt før prøvetida er ute. Snakk med HR i god tid.`,
    talks: 'Prøvetidssamtalar',
    noTalks: 'Programmet har ingen prøvetidssamtalar.',
    window: (p) => `Blir halden ${p.days}`,
    heldOn: (p) => `Halden ${p.day}`,
    dialogTitle: (p) => `${p.item} med ${p.name}`,
    day: 'Kva dag hadde de samtalen?',
    missingDay: 'Vel ein dag som har vore.',
    whoSees: (p) => `Du og ${p.name} ser at samtalen er halden. Her blir berre datoen lagra.`,
    save: 'Registrer som halden',
  },
  talks: 'Mentorsamtalar',
  absence: {
    title: (p) => `Fråvær i planen til ${p.name}`,
    who: 'Kven er borte?',
    from: 'Første dag',
    to: 'Siste dag',
    kind: 'Kva slags fråvær?',
    kinds: { holiday: 'Ferie', other: 'Anna fråvær', causedByEmployer: 'Fråvær på grunn av arbeidsgivaren' },
    never: 'Vi spør aldri om årsaka til sjukdom.',
    whoSees: 'Dei andre ser kven som er borte og til når. Berre du ser kva slags fråvær det er.',
    whoSeesDays: 'Dei andre ser kven som er borte og til når.',
    effect:
      'Samtalar som fell heilt innanfor fråværet, blir flytta eller fell bort, og dei neste kan kome litt seinare. Ved meir enn 28 dagar blir alt som står att, flytta. Prøvetidsdatoane blir ikkje flytta.',
    save: 'Registrer fråværet',
    missingDay: 'Vel ein dag.',
    wrongOrder: 'Siste dag kan ikkje vere før første dag.',
  },
  open: (p) => `Opne planen til ${p.name}`,
};
