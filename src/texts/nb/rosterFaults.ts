type Value = string | number;

const missing: Readonly<Record<string, string>> = {
  person: 'hvem vakten gjelder, for eksempel «E-post» eller «Navn»',
  day: 'dagen, for eksempel «Dato»',
  times: 'tidene, for eksempel «Fra» og «Til»',
};

/** What is wrong with a roster that somebody gives us, and what to do: one text for each kind of fault. */
export const rosterFaults = {
  place: (p: { line: Value | null; column: string | null }) =>
    [p.line === null ? '' : `Linje ${p.line}`, p.column === null ? '' : `kolonne ${p.column}`]
      .filter(Boolean)
      .join(', '),
  total: (p: { shown: Value; total: Value }) => `Viser ${p.shown} av ${p.total} feil. Ingenting er lest inn.`,
  tooLarge: (p: { max: Value }) => `Filen er større enn ${p.max} MB. Eksporter færre dager eller færre ansatte.`,
  tooManyLines: (p: { max: Value }) => `Filen har mer enn ${p.max} linjer. Del den i flere filer.`,
  empty: () => 'Vi finner ingen vakter i filen. Sjekk at du valgte riktig fil.',
  notText: () => 'Filen er ikke en CSV-fil. Åpne den i Excel og lagre den som «CSV UTF-8».',
  unknownEncoding: () => 'Vi kan ikke lese bokstavene i filen sikkert. Åpne den i Excel og lagre den som «CSV UTF-8».',
  lineTooLong: (p: { max: Value }) => `Linjen er lengre enn ${p.max} tegn. Sjekk at du valgte riktig fil.`,
  brokenQuotes: () => 'Et anførselstegn mangler eller står feil. Rett det, eller lagre filen på nytt fra Excel.',
  notACalendar: () => 'Filen er ikke en hel kalenderfil. Eksporter den på nytt som ICS.',
  tooManyShifts: (p: { max: Value }) => `Det er mer enn ${p.max} vakter. Velg færre dager.`,
  tooManyRepeating: (p: { max: Value }) =>
    `Mer enn ${p.max} hendelser gjentar seg. Eksporter bare turnusen, eller velg færre dager.`,
  tooManyDays: (p: { max: Value }) =>
    `Filen gjelder mer enn ${p.max} dager. Sjekk årstallet på denne linjen, eller velg færre dager.`,
  columnMissing: (p: { missing: Value }) =>
    `Vi mangler en kolonne for ${missing[p.missing] ?? p.missing}. Legg til en overskrift.`,
  columnTwice: () => 'Overskriften står to ganger. Ta bort den ene kolonnen.',
  cellMissing: () => 'Feltet er tomt. Fyll det ut, eller ta bort linjen.',
  tooManyCells: () => 'Det er flere felt enn overskrifter. Sjekk at skilletegnet ikke står inne i et felt.',
  formula: () => 'Her står det en formel. Skriv verdien i stedet.',
  notADay: () => 'Dette er ikke en dato. Skriv en dag som finnes, for eksempel 01.09.2026.',
  notATime: () => 'Dette er ikke et klokkeslett. Skriv for eksempel 07.30, eller 07.30–15.00 i ett felt.',
  notAPerson: () => 'Dette er ikke et navn eller en adresse. Skriv e-postadressen til den ansatte.',
  nationalIdentityNumber: () => 'Her står det et fødselsnummer. Ta det bort og skriv e-postadressen.',
  startMissing: () => 'Vakten har ingen start. Legg til når den begynner.',
  endsBeforeItStarts: () =>
    'Vakten slutter før den starter. Bytt om tidene, eller skriv sluttdatoen hvis den varer over midnatt.',
  tooLong: (p: { max: Value }) => `Vakten er lengre enn ${p.max} timer. Sjekk datoene, eller del den i flere vakter.`,
  overlaps: (p: { line?: Value }) =>
    p.line
      ? `Vakten er samtidig med vakten på linje ${p.line}. Ta bort den ene eller rett tidene.`
      : 'To vakter er samtidig. Ta bort den ene eller rett tidene.',
  unreadableEvent: () => 'Vi kan ikke lese denne hendelsen. Eksporter kalenderen på nytt, eller ta den bort.',
  unreadableRule: () => 'Vi kan ikke lese hvordan vakten gjentar seg. Legg inn hver vakt for seg.',
  repeatsTooOften: (p: { max: Value }) =>
    `Vakten gjentar seg for ofte, eller mer enn ${p.max} ganger. La den gjenta seg per dag eller uke, med en sluttdato.`,
  weeksOutOfBounds: (p: { max: Value }) => `Velg fra 1 til ${p.max} uker.`,
  weekOutOfBounds: (p: { max: Value }) => `Mønsteret har ${p.max} uker. Velg en av dem.`,
  notAWeekday: () => 'Velg en ukedag.',
  patternEndsBeforeItStarts: () => 'Siste dag er før den første. Sjekk de to datoene.',
  noShifts: () => 'Mønsteret har ingen vakter. Legg til minst én.',
};
