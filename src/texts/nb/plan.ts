/** Words for showing a plan, whoever looks. Days come worded. */
export const plan = {
  states: {
    planned: 'Planlagt',
    toBook: 'Tid ikke avtalt',
    booked: 'Avtalt',
    held: 'Gjennomført',
    notHeld: 'Ikke gjennomført',
    done: 'Gjort',
    lapsed: 'Falt bort',
    unclear: 'Uavklart',
    overdue: 'Fristen har gått ut',
    newTimeAsked: 'Ny tid er ønsket',
  },
  reasons: {
    busy: 'for travelt på vakt',
    noOverlap: 'fant ingen felles tid',
    ill: 'en av dere var syk',
    other: 'annen grunn',
    absence: 'på grunn av fravær',
    softWeek: 'i ferie eller høytid',
    passedBeforeStart: 'før planen ble startet',
    passedBeforeMove: 'før planen fulgte denne revisjonen',
    replaced: 'en annen samtale gjelder for den',
    joined: 'slått sammen med samtalen før',
    lighter: 'samtalene kommer sjeldnere',
    planEnds: 'planen slutter før',
    notNeeded: 'det var ikke behov',
    workload: 'for mye å gjøre',
    skipped: 'etter avtale',
  },
  answers: {
    differ: (p: { name: string; day: string }): string =>
      `Du og ${p.name} har svart ulikt om samtalen ${p.day}. Ta en prat, og svar på nytt når dere er enige. Bare dere to ser dette.`,
    iSay: { held: 'Du har svart at dere hadde den.', notHeld: 'Du har svart at det ikke ble noe av den.' },
    theySay: {
      held: (p: { name: string; day: string }): string => `${p.name} har svart at dere hadde samtalen ${p.day}.`,
      notHeld: (p: { name: string; day: string }): string =>
        `${p.name} har svart at det ikke ble noe av samtalen ${p.day}.`,
    },
    agree: 'Det stemmer',
    question: 'Hva sier du?',
    held: 'Vi har hatt samtalen',
    notHeld: 'Det ble ikke noe av',
  },
  responsible: { mentor: 'Mentor', leader: 'Avdelingsleder', mentee: 'Nyansatt' },
  year: 'Året',
  /** 'Uke 3 av 52. To av 18 …' */
  yearSentence: (p: { week: number; weeks: number; held: number; talks: number }): string =>
    `Uke ${p.week} av ${p.weeks}. ${p.held} av ${p.talks} mentorsamtaler er gjennomført.`,
  yearBefore: (p: { day: string; talks: number }): string =>
    `Planen begynner ${p.day} og har ${p.talks} mentorsamtaler.`,
  yearFinished: (p: { held: number; talks: number }): string =>
    `Året er fullført. ${p.held} av ${p.talks} mentorsamtaler ble gjennomført.`,
  legend: { talk: 'mentorsamtale', probationTalk: 'prøvetidssamtale', held: 'gjennomført', today: 'i dag' },
  showTable: 'Vis som tabell',
  hideTable: 'Skjul tabellen',
  table: { what: 'Hva', when: 'Når', state: 'Status' },
  whole: 'Hele planen',
  beforeStart: 'Før oppstart',
  /** Beside an item that lies in a week of the plan: 'Uke 3' */
  week: (p: { week: number }): string => `Uke ${p.week}`,
  by: (p: { day: string }): string => `innen ${p.day}`,
  bookedAt: (p: { when: string; minutes: number }): string => `${p.when}, ${p.minutes} min`,
  noPlace: 'Sted er ikke avtalt',
  finished: 'Fullført',
  ended: 'Avsluttet',
  finishedOn: (p: { day: string }): string => `Planen er fullført ${p.day}. Du kan fortsatt lese den.`,
  withdrawn: 'Planen er avsluttet. Du kan fortsatt lese den.',
  startsOn: (p: { day: string }): string => `Første arbeidsdag er ${p.day}`,
  afterLastWeek: (p: { day: string }): string => `Planen varer til ${p.day}`,
  checklist: 'De første ukene',
  checklistDone: (p: { done: number; all: number }): string => `${p.done} av ${p.all}`,
  /** Of the training shifts: '2 av 5 opplæringsvakter er gjennomført' */
  training: (p: { done: number; all: number }): string =>
    p.all === 1
      ? `${p.done} av 1 opplæringsvakt er gjennomført.`
      : `${p.done} av ${p.all} opplæringsvakter er gjennomført.`,
  trainingTicked: 'De blir merket som gjort av seg selv etter en vakt som de to hadde sammen i turnusen.',
  rosterSays: {
    noShift: 'Turnusen viser ingen vakt denne dagen. Avtal en annen dag, eller merk den som gjort når den har vært.',
    apart: 'Turnusen viser at de to ikke er på vakt samtidig denne dagen. Merk den som gjort når den har vært.',
  },
  markDone: 'Merk som gjort',
  markDoneNamed: (p: { item: string }): string => `Merk som gjort: ${p.item}`,
  doneOn: (p: { day: string }): string => `Gjort ${p.day}`,
  topics: {
    heading: 'Dette vil jeg snakke om',
    headingMentor: 'Temaer til samtalen',
    none: 'Ingen temaer ennå.',
    add: 'Legg til tema',
    label: 'Nytt tema',
    hint: 'Skriv ikke om pasienter eller andre som kan kjennes igjen.',
    /** Who sees it stands beside the field. */
    whoSees: (p: { name: string }): string =>
      `Bare du og ${p.name} ser dette. Lederne ser at samtalen er holdt, ikke hva dere snakker om.`,
    remove: 'Fjern',
    removeNamed: (p: { topic: string }): string => `Fjern temaet «${p.topic}»`,
    from: (p: { name: string }): string => `fra ${p.name}`,
    mine: 'fra deg',
  },
  absences: {
    heading: 'Fravær',
    none: 'Det er ikke registrert fravær.',
    away: (p: { name: string; days: string }): string => `${p.name} er borte ${p.days}`,
    kinds: { holiday: 'ferie', other: 'annet fravær', causedByEmployer: 'skyldes arbeidsgiver' },
  },
  people: { mentor: 'Mentor', reserveMentor: 'Reservementor', leader: 'Avdelingsleder' },
  calendarQuestion: {
    outsideWindow: (p: { days: string }): string =>
      `Samtalen ble flyttet i Outlook, og ligger nå utenfor tiden i planen, ${p.days}.`,
    putBack: (_: { days: string }): string =>
      'Samtalen ble flyttet i Outlook til en tid som har vært, eller som ligger utenfor planen. Vi satte den tilbake, så tiden som står her, gjelder.',
    well: 'Det er greit',
  },
  online: 'Teams-møte',
  calendarTrouble: {
    mailboxMissing: (p: { name: string }): string =>
      `Vi finner ingen postkasse for ${p.name}, så avtalen står ikke i kalenderen. IT i kommunen kan ordne det. Avtalen gjelder likevel.`,
    refused: (p: { name: string }): string =>
      `Kalenderen til ${p.name} tar ikke imot avtalen. IT i kommunen kan gi appen tilgang. Avtalen gjelder likevel.`,
    notAnswering: (p: { name: string }): string =>
      `Vi fikk ikke lagt samtalen i kalenderen til ${p.name} ennå, fordi kalenderen ikke svarer. Vi fortsetter å prøve. Avtalen gjelder likevel.`,
  },
};
