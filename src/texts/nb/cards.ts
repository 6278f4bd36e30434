/** Words of the bot's cards. `when` and `day` are already worded ('torsdag 17. september kl. 13.15'). */
export const cards = {
  why: 'Hvorfor får jeg denne meldingen?',
  openPlan: 'Åpne planen',
  openPlace: 'Åpne Fotfeste',
  back: 'Tilbake',
  facts: {
    when: 'Når',
    where: 'Hvor',
    length: 'Lengde',
    within: 'Innen',
    was: 'Var avtalt',
    recordedBy: 'Registrert av',
    window: 'Tidsrom',
  },
  noPlace: 'Ikke avtalt',
  whenAndLength: (p: { when: string; minutes: number }): string => `${p.when}, ${p.minutes} min`,
  held: 'Vi har hatt samtalen',
  move: 'Flytt',
  notHeld: 'Det ble ikke noe av',
  suggestTime: 'Foreslå tid',
  onlyDates: 'Lederne deres ser at samtalen er planlagt, holdt eller flyttet. De ser ikke hva dere snakker om.',
  bookTalk: {
    summary: (p: { name: string }): string => `Foreslå tid for mentorsamtale med ${p.name}`,
    heading: (p: { name: string }): string => `Mentorsamtale med ${p.name}: foreslå tid`,
    why: (p: { name: string; window: string }): string =>
      `Du er mentor for ${p.name}, og samtalen i perioden ${p.window} har ikke fått noe tidspunkt ennå. Meldingen kommer den dagen perioden åpner, og én gang midt i den. Den stopper når samtalen er avtalt.`,
  },
  talkToday: {
    summary: (p: { name: string; when: string }): string => `Mentorsamtale med ${p.name} ${p.when}`,
    heading: (p: { name: string }): string => `Mentorsamtale med ${p.name}`,
    why: (p: { day: string }): string =>
      `Dere har avtalt en mentorsamtale ${p.day}, og begge får denne meldingen om morgenen samme dag. Passer det ikke, velger du Flytt. Når én av dere har sagt hvordan det gikk, kommer det ingen flere meldinger om denne samtalen.`,
  },
  talkOutcome: {
    summary: (p: { name: string; day: string }): string => `Ble det mentorsamtale med ${p.name} ${p.day}?`,
    heading: (p: { name: string }): string => `Ble det mentorsamtale med ${p.name}?`,
    why: (p: { day: string }): string =>
      `Samtalen var avtalt ${p.day}, og ingen av dere har sagt hvordan det gikk. Meldingen kommer dagen etter en avtalt samtale. Den stopper når du har svart.`,
  },
  probationTalk: {
    summary: (p: { item: string; name: string }): string => `${p.item} med ${p.name}`,
    heading: (p: { item: string; name: string }): string => `${p.item} med ${p.name}`,
    record: 'Registrer samtalen',
    why: (p: { name: string; closes: string }): string =>
      `Du er avdelingsleder for ${p.name}, og samtalen skal være holdt innen ${p.closes}. Meldingen kommer når perioden åpner, og sju dager og én dag før den er over. Den stopper når du har registrert samtalen i fanen.`,
  },
  moveTalk: {
    summary: 'Velg ny tid for mentorsamtalen',
    heading: (p: { name: string }): string => `Ny tid for samtalen med ${p.name}`,
    day: 'Dag',
    time: 'Klokkeslett',
    dayMissing: 'Velg en dag.',
    timeMissing: 'Velg et klokkeslett.',
    hint: 'Avtalen i kalenderen til dere begge blir flyttet.',
    save: 'Lagre ny tid',
  },
  states: {
    booked: (p: { name: string }): string => `Mentorsamtalen med ${p.name} er avtalt`,
    moved: (p: { name: string }): string => `Mentorsamtalen med ${p.name} har fått ny tid`,
    held: (p: { name: string }): string => `Mentorsamtalen med ${p.name} er gjennomført`,
    heldHint: 'Ble det feil, kan den som registrerte det, angre i fanen innen ti minutter.',
    probationHeld: (p: { item: string; name: string }): string => `${p.item} med ${p.name} er registrert`,
    notHeld: (p: { name: string }): string => `Mentorsamtalen med ${p.name} ble ikke gjennomført`,
    notHeldHint: 'Dere kan avtale en ny tid når det passer.',
    iAskedNewTime: 'Du har bedt om ny tid',
    iAskedNewTimeHint: (p: { name: string }): string =>
      `${p.name} ser det i meldingen sin og i fanen, og finner en ny tid. Til da gjelder tiden under.`,
    newTimeAsked: (p: { name: string }): string => `${p.name} ber om ny tid`,
    newTimeAskedHint: 'Velg Flytt og legg inn en ny tid. Til da gjelder tiden under.',
    lapsed: (p: { name: string }): string => `Mentorsamtalen med ${p.name} falt bort`,
    lapsedWhy: {
      absence: 'Den falt bort på grunn av fravær. Holder dere den likevel, teller den.',
      softWeek: 'Den falt i uker da ingenting er planlagt. Holder dere den likevel, teller den.',
      passedBeforeStart: 'Tiden for den var ute før planen ble laget. Holder dere den likevel, teller den.',
    },
    noTime: (p: { name: string }): string => `Mentorsamtalen med ${p.name} har ingen tid ennå`,
    why: 'Meldingen du fikk om denne samtalen, er oppdatert fordi noe har skjedd siden. Den viser hvordan det er nå.',
  },
  welcome: {
    summary: 'Fotfeste er klar for deg',
    heading: 'Hei. Jeg er Fotfeste',
    sentence: 'Jeg minner deg på samtaler i mentorprogrammet og lar deg svare med ett trykk her i chatten.',
    points: [
      'Samme dag som en samtale: når og hvor.',
      'Etterpå: si fra om den ble holdt eller flyttet.',
      'Skriv «hjelp» når du vil vite mer.',
    ],
    why: 'Fotfeste er lagt til for deg i Teams fordi kommunen din bruker det i mentorprogrammet. Denne meldingen kommer én gang. Språket velger du i fanen.',
  },
  help: {
    summary: 'Hjelp fra Fotfeste',
    heading: 'Hjelp',
    sentence: 'Dette kan jeg gjøre for deg:',
    points: [
      'Minne deg på mentorsamtaler og prøvetidssamtaler som gjelder deg.',
      'Ta imot svar med ett trykk: «Vi har hatt samtalen», «Flytt» eller «Det ble ikke noe av».',
      'Vise hele planen i fanen, der du også velger språk.',
    ],
    privacy: 'Skriv ikke om samtalene eller om pasienter her. Temaer til samtalen legger du inn i fanen.',
    why: 'Du skrev til Fotfeste, og dette er svaret.',
  },
};
