/** One sentence for each refusal: what is wrong and what to do. Days come worded, not as numbers. */
export const errors = {
  notADay: () => 'Dette er ikke en dato. Skriv en dag som finnes, for eksempel 1. september 2026.',
  notATime: () => 'Dette er ikke et klokkeslett. Skriv timer og minutter, for eksempel 13.15.',
  unknownProgramme: () => 'Vi kjenner ikke dette programmet. Velg et av programmene i listen.',
  unknownPerson: () => 'Vi finner ikke denne personen i kommunens katalog. Søk etter navnet og velg på nytt.',
  unknownUnit: () => 'Vi finner ikke denne enheten, eller du leder den ikke. Velg en enhet i listen.',
  menteeIsMentor: () => 'Den nyansatte kan ikke være mentor for seg selv. Velg en annen mentor.',
  mentorIsLeader: () =>
    'Den som er leder for den nyansatte, kan ikke være mentor for henne eller ham. Velg en annen mentor.',
  menteeIsLeader: () => 'Den nyansatte kan ikke være sin egen leder. Velg en annen leder.',
  reserveIsInThePair: () => 'Reservementoren må være en annen enn den nyansatte, mentoren og lederen.',
  leaderIsMentor: (p: { name: string }) =>
    `${p.name} er mentor i denne enheten og kan ikke lede den samtidig. Velg en annen leder.`,
  startsBeforeEmployment: () => 'Første arbeidsdag kan ikke være før tiltredelsen. Sjekk de to datoene.',
  probationTooLong: (p: { latest: string }) =>
    `Prøvetiden regnes fra tiltredelsen og varer i høyst seks måneder, her til og med ${p.latest}. Velg en dag i den tiden.`,
  trainingShiftBeforeStart: () => 'En opplæringsvakt kan ikke være før første arbeidsdag. Sjekk datoene.',
  absenceEndsBeforeItStarts: () => 'Siste fraværsdag er før den første. Sjekk de to datoene.',
  startsInThePast: () => 'Ny første arbeidsdag må være i dag eller senere.',
  fromOnHasPassed: () => 'Dagen har vært. Velg i dag eller en senere dag.',
  afterTheLastDay: (p: { endsOn: string }) => `Planen er ferdig ${p.endsOn}. Velg den dagen eller en tidligere.`,
  alreadyMentor: () => 'Denne personen er alt mentor fra den dagen. Velg en annen.',
  sameUnit: () => 'Den nyansatte er alt i denne enheten. Velg enheten planen skal flyttes til.',
  outsideThePlan: (p: { from: string; to: string }) => `Velg en dag fra ${p.from} til ${p.to}.`,
  endsBeforeItBegins: (p: { startsOn: string }) =>
    `Dagen er før første arbeidsdag, ${p.startsOn}. Begynte ikke den nyansatte, trekker du planen.`,
  finishedInTheFuture: () => 'Velg i dag eller en tidligere dag. Skal planen slutte senere, registrerer du det.',
  pastItemsUndecided: () => 'Noe i planen skulle alt ha skjedd. Velg hva vi skal gjøre med det før du starter.',
  textMissing: () => 'Feltet er tomt. Skriv noe før du lagrer.',
  textTooLong: (p: { longest?: string | number }) =>
    p.longest ? `Teksten er for lang. Bruk høyst ${p.longest} tegn.` : 'Teksten er for lang. Gjør den kortere.',
  nationalIdentityNumber: () =>
    'Teksten inneholder et fødselsnummer. Ta det bort. Slike opplysninger hører ikke hjemme her.',
  minutesOutOfBounds: (p: { least: string | number; most: string | number }) =>
    `Samtalen må vare mellom ${p.least} og ${p.most} minutter i dette programmet.`,
  bookedInThePast: () => 'Tidspunktet har vært. Velg et tidspunkt som kommer.',
  heldInTheFuture: () => 'Dagen har ikke kommet ennå. Velg i dag eller en tidligere dag.',
  heldBeforeEmployment: (p: { employedOn: string }) =>
    `Samtalen kan ikke ha vært før tiltredelsen, ${p.employedOn}. Velg en senere dag.`,
  unknownReminder: () => 'Vi kjenner ikke denne påminnelsen. Last siden på nytt.',
  reminderNeeded: () => 'Denne påminnelsen gjelder en frist i loven og kan ikke slås av.',
  reminderDaysFixed: () => 'Dagene for denne påminnelsen følger av planen og kan ikke velges.',
  reminderDaysMissing: () => 'Skriv minst én dag. Skal påminnelsen ikke komme, slår du den av.',
  reminderDaysRepeated: () => 'Den samme dagen står to ganger. Ta bort den ene.',
  reminderDayOutOfBounds: (p: { least: string | number; most: string | number }) =>
    `Skriv hele tall fra ${p.least} til ${p.most}.`,
  weekdaysMissing: () => 'Velg minst én ukedag.',
  hoursOutOfBounds: (p: { earliest: string; latest: string }) =>
    `Velg et klokkeslett fra ${p.earliest.replace(':', '.')} til ${p.latest.replace(':', '.')}. Om natta sender vi ingenting.`,
  hoursTooShort: (p: { minutes: string | number }) =>
    `Det må være minst ${p.minutes} minutter fra det første klokkeslettet til det siste.`,
  spanEmpty: () => 'Tiden slutter når den begynner. Velg en slutt som er senere.',
  rosterFileMissing: () => 'Filen er tom. Velg en annen fil.',
  rosterFileTooLarge: () =>
    'Filen er for stor. Den kan være på høyst 2 MB. Eksporter færre dager eller færre ansatte. Ingenting er lest inn.',
  rosterFaulty: (p: { total: string | number }) =>
    `Filen har ${p.total} feil. Ingenting er lest inn. Rett dem og velg filen på nytt.`,
  patternFaulty: () => 'Det er feil i mønsteret. Rett det som er merket, og lagre på nytt.',
  nobodyInRoster: () => 'Ingen i filen er koblet til en ansatt. Velg hvem minst én av dem er.',
  notInUnit: () => 'Denne personen er ikke med i en plan i enheten. Velg en som er det.',
  notATeam: () => 'Vi kjenner ikke igjen teamet. Åpne Teams, velg «Hent kobling til teamet», og lim den inn her.',
  scheduleRefused: () =>
    'Fotfeste har ikke fått lov til å lese vakter i Teams. Be kommunens IT om å gi appen tillatelsen Schedule.Read.All. Ingenting er lagret.',
  scheduleNotFound: () =>
    'Vi finner ingen vaktplan i dette teamet. Sjekk at teamet bruker Vakter i Teams, og at den vi leser som, er med i teamet.',
  programmeFaulty: (p: { count: string | number }) =>
    Number(p.count) === 1
      ? 'Programmet har én feil. Rett feltet som er merket, og publiser på nytt.'
      : `Programmet har ${p.count} feil. Rett feltene som er merket, og publiser på nytt.`,
  invalid: (p: { field: string }) => `Noe i forespørselen er feil utfylt (${p.field}). Rett det og prøv igjen.`,
  notSignedIn: () => 'Vi kjenner deg ikke igjen. Lukk fanen og åpne den på nytt i Teams.',
  notAllowed: () => 'Du har ikke tilgang til dette. Spør den som leder mentorprogrammet i kommunen.',
  guestsRefused: () => 'Fotfeste er bare for ansatte i kommunen. Gjester får ikke tilgang.',
  notFound: () => 'Vi finner ikke dette. Det kan være fjernet, eller du har ikke tilgang til det.',
  overlappingMentorship: (p: { from: string; to: string }) =>
    `Denne personen har alt en oppfølgingsplan fra ${p.from} til ${p.to}. To planer kan ikke gå samtidig.`,
  unitNameTaken: () => 'Kommunen har alt en enhet med dette navnet. Velg et annet navn.',
  programmeNameTaken: () => 'Et annet program har alt dette navnet. Velg et navn som skiller dem.',
  staleRevision: (p: { by: string }) =>
    p.by
      ? `${p.by} endret dette mens du så på det. Se på det nye og prøv igjen.`
      : 'Dette ble endret mens du så på det. Se på det nye og prøv igjen.',
  requestIdReused: () => 'Den samme forespørselen kom to ganger med ulikt innhold. Last siden på nytt.',
  alreadyDone: (p: { on: string }) =>
    p.on ? `Dette er alt registrert som gjennomført ${p.on}.` : 'Dette er alt registrert som gjennomført.',
  answersDiffer: () => 'Dere to har svart ulikt om denne samtalen. Bli enige om den først, så kan den få en ny tid.',
  itemLapsed: () => 'Dette har falt bort og kan ikke planlegges.',
  notBooked: () => 'Det er ikke avtalt noe tidspunkt for denne samtalen.',
  slotTaken: () => 'Tiden er ikke ledig lenger: en vakt eller en kalender er endret. Velg ett av de nye forslagene.',
  noRoomToAskFor: () =>
    'Det er ingenting å spørre lederen om nå: noen få minutter er ikke nok, eller det finnes en felles tid.',
  leaderAskedToday: () => 'Lederen er alt spurt om denne samtalen i dag. Svaret kommer i chatten.',
  nothingAsked: () => 'Dette spørsmålet gjelder ikke lenger. Samtalen har fått en tid, eller det er alt svart.',
  notRunning: () => 'Planen er avsluttet og kan leses, men ikke endres.',
  firstDayHasCome: (p: { startsOn: string }) =>
    `Første arbeidsdag var ${p.startsOn}, så dette kan ikke endres lenger. Sluttet den nyansatte, registrerer du det.`,
  nothingToJoin: () => 'Det kommer ingen samtale etter denne som kan slås sammen med den.',
  joinedAlready: () => 'En av samtalene er alt slått sammen med en annen. Flere enn to kan ikke bli én.',
  cadenceChangesNothing: () => 'Dette endrer ingen av samtalene som er igjen. Velg noe annet eller en tidligere dag.',
  nobodyLeaves: () => 'Det er ikke registrert at den nyansatte slutter.',
  undoTooLate: () => 'Det er for sent å angre. Du kan angre din egen siste endring i ti minutter.',
  handOverClosed: () => 'Tiden for å velge hva som følger med, er over. Det dere to valgte sammen, er gitt videre.',
  reportClosed: () => 'Rapporten er levert og kan ikke endres lenger.',
  outsideTrouble: () =>
    'Vi får ikke svar fra Microsoft akkurat nå. Ingenting er lagret. Prøv igjen om et par minutter.',
  lookupRefused: () =>
    'Fotfeste har ikke fått lov til å slå opp ansatte. Be kommunens IT om å gi appen tillatelsen User.Read.All. Ingenting er lagret.',
  storeAway: () =>
    'Vi får ikke kontakt med databasen akkurat nå. Prøv igjen om et par minutter. Det du gjorde, blir ikke gjort to ganger.',
  trouble: () =>
    'Noe gikk galt hos oss. Ingenting er lagret. Prøv igjen, og si fra til kommunens IT hvis det fortsetter.',
  tooMany: () => 'Det kom for mange forespørsler fra deg på en gang. Vent litt og prøv igjen.',
  tooLarge: () => 'Forespørselen er for stor. Del den opp eller kort den ned.',
};
