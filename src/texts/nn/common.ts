import type { Texts } from '../nb.ts';

export const common: Texts['common'] = {
  appName: 'Fotfeste',
  loading: 'Hentar …',
  tryAgain: 'Prøv igjen',
  close: 'Lukk',
  cancel: 'Avbryt',
  save: 'Lagre',
  back: 'Tilbake',
  undo: 'Angre',
  saving: 'Lagrar …',
  savedAt: (p) => `Lagra ${p.time.replace(':', '.')}`,
  notSaved: 'Ikkje lagra. Prøv igjen.',
  undoUntil: (p) => `Du kan angre til kl. ${p.time.replace(':', '.')}.`,
  undone: 'Det er angra.',
  changed: {
    booked: 'Tida er avtalt.',
    moved: 'Samtalen er flytta.',
    held: 'Samtalen er registrert som gjennomført.',
    notHeld: 'Det er registrert at samtalen ikkje blei noko av.',
    answered: 'Svaret ditt er lagra.',
    stepDone: 'Steget er gjort.',
    trainingShiftDone: 'Ei opplæringsvakt er merkt som gjord etter turnusen.',
    newTimeAsked: 'Du har bede om ny tid.',
    timeKept: 'Tida står.',
    leaderAsked: 'Leiaren er spurd.',
    calendarAnswered: 'Tida står.',
    absenceRegistered: 'Fråværet er registrert.',
    programmeMoved: 'Planen følgjer den nye revisjonen.',
  },
  showsOld: 'Du ser det vi henta sist.',
  yourTabs: 'Sidene dine',
  waiting: (p) => (p.count === 1 ? 'éin ting ventar' : `${p.count} ting ventar`),
  tabs: {
    mentee: 'Planen min',
    mentor: 'Eg er mentor for',
    leader: 'Nytilsette i avdelinga',
    coordinator: 'Programmet',
    networkMember: 'Nettverket',
  },
  nothingHere: {
    title: 'Her er det ikkje noko til deg enno',
    sentence:
      'Sida blir fylt når du får ein plan, blir mentor eller leiar for ein nytilsett. Koordinatoren i kommunen din veit om du skulle ha vore med.',
  },
  troubles: {
    refused: 'Dette gjekk ikkje',
    ours: {
      title: 'Noko gjekk gale på denne sida',
      sentence: 'Feilen er vår. Det du har lagra, er trygt. Prøv igjen, eller lukk fana og opne ho på nytt.',
    },
    noAnswer: {
      title: 'Vi får ikkje kontakt',
      sentence: 'Tenaren svarer ikkje. Det du har lagra, er trygt. Sjekk nettet, og prøv igjen om litt.',
    },
    outsideTeams: {
      title: 'Fotfeste blir opna i Teams',
      sentence:
        'Denne sida verkar berre inne i Microsoft Teams. Opne Teams, vel «Appar» i margen til venstre, søk etter Fotfeste og vel «Opne».',
    },
    notSignedIn: {
      title: 'Teams sa ikkje kven du er',
      sentence:
        'Innlogginga frå Teams kom ikkje fram. Logg ut og inn av Teams. Hjelper ikkje det, kan IT i kommunen gi appen samtykke.',
    },
  },
};
