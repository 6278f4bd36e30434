/** Words that every page has. */
export const common = {
  appName: 'Fotfeste',
  loading: 'Henter …',
  tryAgain: 'Prøv igjen',
  close: 'Lukk',
  cancel: 'Avbryt',
  save: 'Lagre',
  back: 'Tilbake',
  undo: 'Angre',
  saving: 'Lagrer …',
  /** 'Lagret 14.32' */
  savedAt: (p: { time: string }): string => `Lagret ${p.time.replace(':', '.')}`,
  notSaved: 'Ikke lagret. Prøv igjen.',
  undoUntil: (p: { time: string }): string => `Du kan angre til kl. ${p.time.replace(':', '.')}.`,
  undone: 'Det er angret.',
  changed: {
    booked: 'Tiden er avtalt.',
    moved: 'Samtalen er flyttet.',
    held: 'Samtalen er registrert som gjennomført.',
    notHeld: 'Det er registrert at samtalen ikke ble noe av.',
    answered: 'Svaret ditt er lagret.',
    stepDone: 'Steget er gjort.',
    trainingShiftDone: 'En opplæringsvakt er merket som gjort etter turnusen.',
    newTimeAsked: 'Du har bedt om ny tid.',
    timeKept: 'Tiden står.',
    leaderAsked: 'Lederen er spurt.',
    calendarAnswered: 'Tiden står.',
    absenceRegistered: 'Fraværet er registrert.',
    programmeMoved: 'Planen følger den nye revisjonen.',
  },
  showsOld: 'Du ser det vi hentet sist.',
  yourTabs: 'Dine sider',
  waiting: (p: { count: number }): string => (p.count === 1 ? 'én ting venter' : `${p.count} ting venter`),
  tabs: {
    mentee: 'Min plan',
    mentor: 'Jeg er mentor for',
    leader: 'Nyansatte i avdelingen',
    coordinator: 'Programmet',
    networkMember: 'Nettverket',
  },
  nothingHere: {
    title: 'Her er det ikke noe til deg ennå',
    sentence:
      'Siden fylles når du får en plan, blir mentor eller leder for en nyansatt. Koordinatoren i kommunen din kan svare på om du skulle vært med.',
  },
  troubles: {
    refused: 'Dette gikk ikke',
    ours: {
      title: 'Noe gikk galt på denne siden',
      sentence: 'Feilen er vår. Det du har lagret, er trygt. Prøv igjen, eller lukk fanen og åpne den på nytt.',
    },
    noAnswer: {
      title: 'Vi får ikke kontakt',
      sentence: 'Serveren svarer ikke. Det du har lagret, er trygt. Sjekk nettet, og prøv igjen om litt.',
    },
    outsideTeams: {
      title: 'Fotfeste åpnes i Teams',
      sentence:
        'Denne siden virker bare inne i Microsoft Teams. Åpne Teams, velg «Apper» i margen til venstre, søk etter Fotfeste og velg «Åpne».',
    },
    notSignedIn: {
      title: 'Teams sa ikke hvem du er',
      sentence:
        'Innloggingen fra Teams kom ikke fram. Logg ut og inn av Teams. Hjelper ikke det, kan IT i kommunen gi appen samtykke.',
    },
  },
};
