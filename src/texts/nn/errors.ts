import type { Texts } from '../nb.ts';

export const errors: Texts['errors'] = {
  notADay: () => 'Dette er ikkje ein dato. Skriv ein dag som finst, til dømes 1. september 2026.',
  notATime: () => 'Dette er ikkje eit klokkeslett. Skriv timar og minutt, til dømes 13.15.',
  unknownProgramme: () => 'Vi kjenner ikkje dette programmet. Vel eitt av programma i lista.',
  unknownPerson: () => 'Vi finn ikkje denne personen i katalogen til kommunen. Søk etter namnet og vel på nytt.',
  unknownUnit: () => 'Vi finn ikkje denne eininga, eller du leier ho ikkje. Vel ei eining i lista.',
  menteeIsMentor: () => 'Den nytilsette kan ikkje vere mentor for seg sjølv. Vel ein annan mentor.',
  mentorIsLeader: () =>
    'Den som er leiar for den nytilsette, kan ikkje vere mentor for henne eller han. Vel ein annan mentor.',
  menteeIsLeader: () => 'Den nytilsette kan ikkje vere sin eigen leiar. Vel ein annan leiar.',
  reserveIsInThePair: () => 'Reservementoren må vere ein annan enn den nytilsette, mentoren og leiaren.',
  leaderIsMentor: (p) => `${p.name} er mentor i denne eininga og kan ikkje leie ho samstundes. Vel ein annan leiar.`,
  startsBeforeEmployment: () => 'Første arbeidsdag kan ikkje vere før tiltredinga. Sjå over dei to datoane.',
  probationTooLong: (p) =>
    `Prøvetida blir rekna frå tiltredinga og varer i høgst seks månader, her til og med ${p.latest}. Vel ein dag i den tida.`,
  trainingShiftBeforeStart: () => 'Ei opplæringsvakt kan ikkje vere før første arbeidsdag. Sjå over datoane.',
  absenceEndsBeforeItStarts: () => 'Siste fråværsdag er før den første. Sjå over dei to datoane.',
  startsInThePast: () => 'Ny første arbeidsdag må vere i dag eller seinare.',
  fromOnHasPassed: () => 'Dagen har vore. Vel i dag eller ein seinare dag.',
  afterTheLastDay: (p) => `Planen er ferdig ${p.endsOn}. Vel den dagen eller ein tidlegare.`,
  alreadyMentor: () => 'Denne personen er alt mentor frå den dagen. Vel ein annan.',
  sameUnit: () => 'Den nytilsette er alt i denne eininga. Vel eininga planen skal flyttast til.',
  outsideThePlan: (p) => `Vel ein dag frå ${p.from} til ${p.to}.`,
  endsBeforeItBegins: (p) =>
    `Dagen er før første arbeidsdag, ${p.startsOn}. Byrja ikkje den nytilsette, trekkjer du planen.`,
  finishedInTheFuture: () => 'Vel i dag eller ein tidlegare dag. Skal planen slutte seinare, registrerer du det.',
  pastItemsUndecided: () => 'Noko i planen skulle alt ha hendt. Vel kva vi skal gjere med det før du startar.',
  textMissing: () => 'Feltet er tomt. Skriv noko før du lagrar.',
  textTooLong: (p) =>
    p.longest ? `Teksten er for lang. Bruk høgst ${p.longest} teikn.` : 'Teksten er for lang. Gjer han kortare.',
  nationalIdentityNumber: () =>
    'Det står eit fødselsnummer i teksten. Ta det bort. Slike opplysningar høyrer ikkje heime her.',
  minutesOutOfBounds: (p) => `Samtalen må vare mellom ${p.least} og ${p.most} minutt i dette programmet.`,
  bookedInThePast: () => 'Tidspunktet har vore. Vel eit tidspunkt som kjem.',
  heldInTheFuture: () => 'Dagen har ikkje kome enno. Vel i dag eller ein tidlegare dag.',
  heldBeforeEmployment: (p) => `Samtalen kan ikkje ha vore før tiltredinga, ${p.employedOn}. Vel ein seinare dag.`,
  unknownReminder: () => 'Vi kjenner ikkje denne påminninga. Last sida på nytt.',
  reminderNeeded: () => 'Denne påminninga gjeld ein frist i lova og kan ikkje slåast av.',
  reminderDaysFixed: () => 'Dagane for denne påminninga følgjer av planen og kan ikkje veljast.',
  reminderDaysMissing: () => 'Skriv minst éin dag. Skal påminninga ikkje kome, slår du ho av.',
  reminderDaysRepeated: () => 'Den same dagen står to gonger. Ta bort den eine.',
  reminderDayOutOfBounds: (p) => `Skriv heile tal frå ${p.least} til ${p.most}.`,
  weekdaysMissing: () => 'Vel minst éin vekedag.',
  hoursOutOfBounds: (p) =>
    `Vel eit klokkeslett frå ${p.earliest.replace(':', '.')} til ${p.latest.replace(':', '.')}. Om natta sender vi ingenting.`,
  hoursTooShort: (p) => `Det må vere minst ${p.minutes} minutt frå det første klokkeslettet til det siste.`,
  spanEmpty: () => 'Tida sluttar når ho begynner. Vel ein slutt som er seinare.',
  rosterFileMissing: () => 'Fila er tom. Vel ei anna fil.',
  rosterFileTooLarge: () =>
    'Fila er for stor. Ho kan vere på høgst 2 MB. Eksporter færre dagar eller færre tilsette. Ingenting er lese inn.',
  rosterFaulty: (p) => `Fila har ${p.total} feil. Ingenting er lese inn. Rett dei og vel fila på nytt.`,
  patternFaulty: () => 'Det er feil i mønsteret. Rett det som er merkt, og lagre på nytt.',
  nobodyInRoster: () => 'Ingen i fila er kopla til ein tilsett. Vel kven minst éin av dei er.',
  notInUnit: () => 'Denne personen er ikkje med i ein plan i eininga. Vel ein som er det.',
  notATeam: () => 'Vi kjenner ikkje att teamet. Opne Teams, vel «Hent kopling til teamet», og lim ho inn her.',
  scheduleRefused: () =>
    'Fotfeste har ikkje fått lov til å lese vakter i Teams. Be IT i kommunen om å gi appen løyvet Schedule.Read.All. Ingenting er lagra.',
  scheduleNotFound: () =>
    'Vi finn ingen vaktplan i dette teamet. Sjekk at teamet bruker Vakter i Teams, og at den vi les som, er med i teamet.',
  programmeFaulty: (p: { count: string | number }) =>
    Number(p.count) === 1
      ? 'Programmet har éin feil. Rett feltet som er merkt, og publiser på nytt.'
      : `Programmet har ${p.count} feil. Rett felta som er merkte, og publiser på nytt.`,
  invalid: (p) => `Noko i førespurnaden er feil utfylt (${p.field}). Rett det og prøv på nytt.`,
  notSignedIn: () => 'Vi kjenner deg ikkje att. Lukk fana og opne ho på nytt i Teams.',
  notAllowed: () => 'Du har ikkje tilgang til dette. Spør den som leier mentorprogrammet i kommunen.',
  guestsRefused: () => 'Fotfeste er berre for tilsette i kommunen. Gjester får ikkje tilgang.',
  notFound: () => 'Vi finn ikkje dette. Det kan vere fjerna, eller du har ikkje tilgang til det.',
  overlappingMentorship: (p) =>
    `Denne personen har alt ein oppfølgingsplan frå ${p.from} til ${p.to}. To planar kan ikkje gå samstundes.`,
  unitNameTaken: () => 'Kommunen har alt ei eining med dette namnet. Vel eit anna namn.',
  programmeNameTaken: () => 'Eit anna program har alt dette namnet. Vel eit namn som skil dei.',
  staleRevision: (p) =>
    p.by
      ? `${p.by} endra dette medan du såg på det. Sjå på det nye og prøv igjen.`
      : 'Dette blei endra medan du såg på det. Sjå på det nye og prøv igjen.',
  requestIdReused: () => 'Den same førespurnaden kom to gonger med ulikt innhald. Last sida på nytt.',
  alreadyDone: (p) =>
    p.on ? `Dette er alt registrert som gjennomført ${p.on}.` : 'Dette er alt registrert som gjennomført.',
  answersDiffer: () => 'De to har svart ulikt om denne samtalen. Bli einige om han først, så kan han få ei ny tid.',
  itemLapsed: () => 'Dette har falle bort og kan ikkje planleggjast.',
  notBooked: () => 'Det er ikkje avtalt noko tidspunkt for denne samtalen.',
  slotTaken: () => 'Tida er ikkje ledig lenger: ei vakt eller ein kalender er endra. Vel eit av dei nye framlegga.',
  noRoomToAskFor: () =>
    'Det er ingenting å spørje leiaren om no: nokre få minutt er ikkje nok, eller det finst ei felles tid.',
  leaderAskedToday: () => 'Leiaren er alt spurd om denne samtalen i dag. Svaret kjem i chatten.',
  nothingAsked: () => 'Dette spørsmålet gjeld ikkje lenger. Samtalen har fått ei tid, eller det er alt svart.',
  notRunning: () => 'Planen er avslutta og kan lesast, men ikkje endrast.',
  firstDayHasCome: (p) =>
    `Første arbeidsdag var ${p.startsOn}, så dette kan ikkje endrast lenger. Slutta den nytilsette, registrerer du det.`,
  nothingToJoin: () => 'Det kjem ingen samtale etter denne som kan slåast saman med han.',
  joinedAlready: () => 'Ein av samtalane er alt slått saman med ein annan. Fleire enn to kan ikkje bli éin.',
  cadenceChangesNothing: () => 'Dette endrar ingen av samtalane som er att. Vel noko anna eller ein tidlegare dag.',
  nobodyLeaves: () => 'Det er ikkje registrert at den nytilsette sluttar.',
  undoTooLate: () => 'Det er for seint å angre. Du kan angre di eiga siste endring i ti minutt.',
  handOverClosed: () => 'Tida for å velje kva som følgjer med, er over. Det de to valde saman, er gjeve vidare.',
  reportClosed: () => 'Rapporten er levert og kan ikkje endrast lenger.',
  outsideTrouble: () => 'Vi får ikkje svar frå Microsoft akkurat no. Ingenting er lagra. Prøv igjen om eit par minutt.',
  lookupRefused: () =>
    'Fotfeste har ikkje fått lov til å slå opp tilsette. Be IT i kommunen om å gi appen løyvet User.Read.All. Ingenting er lagra.',
  storeAway: () =>
    'Vi får ikkje kontakt med databasen akkurat no. Prøv igjen om eit par minutt. Det du gjorde, blir ikkje gjort to gonger.',
  trouble: () =>
    'Noko gjekk gale hos oss. Ingenting er lagra. Prøv igjen, og sei frå til IT i kommunen om det held fram.',
  tooMany: () => 'Det kom for mange førespurnader frå deg på ein gong. Vent litt og prøv igjen.',
  tooLarge: () => 'Førespurnaden er for stor. Del han opp eller kort han ned.',
};
