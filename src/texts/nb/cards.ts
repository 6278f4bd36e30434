const list = (counts: readonly number[]): string => counts.join(', ').replace(/, (\d+)$/, ' og $1');
const daysOf = (count: number): string => (count === 1 ? '1 dag' : `${count} dager`);

/** '14 dager før', 'samme dag som', '1 dag etter at' */
const apart = (days: number, clause = ''): string => {
  if (days === 0) return 'samme dag som';
  return days > 0 ? `${daysOf(days)} før` : `${daysOf(-days)} etter${clause}`;
};

/** Words of the bot's cards. `when` and `day` are already worded ('torsdag 17. september kl. 13.15'). */
export const cards = {
  digest: {
    summary: (p: { count: number; first: string }): string => `${p.first} – og ${p.count - 1} til`,
    rest: 'Dette venter også:',
    more: (p: { count: number }): string => `… og ${p.count} til. Alt står i fanen Fotfeste.`,
    why: 'Alt dette gjelder planer du er med i, og kommer i én melding så du slipper mange. Åpne en plan for å se hvorfor den står her.',
  },
  why: 'Hvorfor får jeg denne meldingen?',
  /** '14, 7 og 1 dag' */
  dayCounts: (p: { counts: readonly number[] }): string =>
    `${list(p.counts)} ${p.counts.at(-1) === 1 ? 'dag' : 'dager'}`,
  said: {
    alone: (p: { day: string }): string => `Dagen for meldingen er ${p.day}.`,
    counted: (p: { day: string; rule: string }): string => `Dagen for meldingen er ${p.day}: ${p.rule}.`,
    start: (p: { days: number; on: string }): string => `${apart(p.days)} første arbeidsdag, ${p.on}`,
    opening: (p: { days: number; on: string }): string =>
      `${apart(p.days, ' at')} perioden ${p.days < 0 ? 'åpnet' : 'åpner'} ${p.on}`,
    closing: (p: { days: number; on: string }): string =>
      `${apart(p.days, ' at')} perioden ${p.days < 0 ? 'var' : 'er'} over ${p.on}`,
    talk: (p: { days: number; on: string }): string => `${apart(p.days)} samtalen ${p.on}`,
    deadline: (p: { days: number; on: string }): string => `${apart(p.days)} fristen ${p.on}`,
  },
  stop: 'Skriv «pause» her i chatten hvis du vil ha fred en stund, og «språk» for et annet språk. Koordinatoren kan slå av slike meldinger for hele kommunen.',
  noStop:
    'Denne meldingen kan verken settes på pause eller slås av, fordi prøvetiden har frister i loven. Skriv «språk» for et annet språk.',
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
    mentor: 'Mentor',
    starts: 'Begynner',
    ends: 'Slutter',
    deadline: 'Frist',
    gathering: 'Samling',
  },
  noPlace: 'Ikke avtalt',
  online: 'Teams-møte',
  whenAndLength: (p: { when: string; minutes: number }): string => `${p.when}, ${p.minutes} min`,
  held: 'Vi har hatt samtalen',
  move: 'Flytt',
  agree: 'Det stemmer',
  notHeld: 'Det ble ikke noe av',
  suggestTime: 'Foreslå tid',
  moreTimes: 'Flere tider',
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
    why: (p: { day: string; days: string }): string =>
      `Samtalen var avtalt ${p.day}, og ingen av dere har sagt hvordan det gikk. Meldingen kommer ${p.days} etter en avtalt samtale. Den stopper når du har svart.`,
  },
  answersDiffer: {
    summary: (p: { name: string }): string => `Du og ${p.name} har svart ulikt om en mentorsamtale`,
    heading: (p: { name: string }): string => `Du og ${p.name} har svart ulikt om samtalen`,
    hint: 'Slikt skjer. Ta en prat, og svar på nytt når dere er enige. Bare dere to ser dette.',
    iSay: { held: 'Du har svart at dere hadde samtalen.', notHeld: 'Du har svart at det ikke ble noe av samtalen.' },
    why: (p: { name: string; day: string }): string =>
      `Du og ${p.name} har svart ulikt om samtalen ${p.day}. Begge får denne meldingen, én gang. Den gjelder til dere svarer det samme. Ingen andre får vite at svarene er ulike.`,
  },
  calendarQuestion: {
    outsideWindow: {
      heading: (p: { item: string; name: string }): string => `${p.item} med ${p.name} ligger utenfor tiden i planen`,
      sentence: (p: { window: string }): string => `Den ble flyttet i Outlook. Etter planen holdes den ${p.window}.`,
      well: 'Det er greit',
    },
    putBack: {
      heading: (p: { item: string; name: string }): string => `${p.item} med ${p.name} er satt tilbake`,
      sentence: (_: { window: string }): string =>
        'Den ble flyttet i Outlook til en tid som har vært, eller som ligger utenfor planen. Derfor gjelder tiden under fortsatt.',
      well: 'Greit',
    },
    deleted: {
      heading: (p: { item: string; name: string }): string => `${p.item} med ${p.name} er ikke lenger avtalt`,
      sentence: (p: { window: string }): string =>
        `Avtalen ble slettet i Outlook, så nå har den ingen tid. Etter planen holdes den ${p.window}.`,
    },
    anotherTime: 'Finn ny tid',
    why: (p: { name: string }): string =>
      `Avtalen med ${p.name} ligger i kalenderen din, og noe ble gjort med den i Outlook. Meldingen kommer én gang, så snart du er på jobb. Den gjelder ikke lenger når du har svart eller samtalen har fått en ny tid.`,
  },
  probationTalk: {
    summary: (p: { item: string; name: string }): string => `${p.item} med ${p.name}`,
    heading: (p: { item: string; name: string }): string => `${p.item} med ${p.name}`,
    record: 'Registrer samtalen',
    why: (p: { name: string; closes: string; days: string }): string =>
      `Du er avdelingsleder for ${p.name}, og samtalen skal være holdt innen ${p.closes}. Meldingen kommer ${p.days} før perioden er over, og stopper når du har registrert samtalen i fanen.`,
  },
  talkTomorrow: {
    why: (p: { day: string; days: string }): string =>
      `Dere har avtalt en mentorsamtale ${p.day}, og begge får denne meldingen ${p.days} før, eller siste arbeidsdag før det. Passer det ikke, velger du Flytt. Blir samtalen flyttet, følger meldingen med.`,
  },
  windowClosed: {
    summary: (p: { name: string }): string => `Mentorsamtalen med ${p.name} er ikke registrert`,
    heading: (p: { name: string }): string => `Mentorsamtalen med ${p.name} er ikke registrert`,
    hint: 'Perioden er over. Avtal en tid nå, eller registrer i fanen at dere har hatt samtalen.',
    why: (p: { name: string; closes: string; days: string }): string =>
      `Du er mentor for ${p.name}, og perioden for samtalen ble ferdig ${p.closes} uten at noen har registrert den. Meldingen kommer én gang, ${p.days} etter. Den gjelder ikke lenger når samtalen er avtalt eller registrert.`,
  },
  windowLate: {
    summary: (p: { name: string }): string => `En mentorsamtale for ${p.name} er ikke registrert`,
    heading: (p: { name: string }): string => `En mentorsamtale for ${p.name} er ikke registrert`,
    hint: 'Det kan ha gode grunner. Spør gjerne de to om de mangler tid eller et sted å sitte.',
    why: (p: { name: string; closes: string; days: string }): string =>
      `Du er avdelingsleder for ${p.name}. Perioden for samtalen ble ferdig ${p.closes}. Du får vite det én gang, ${p.days} etter. Meldingen gjelder ikke lenger når samtalen er avtalt eller registrert. Du ser ikke hva de to snakker om.`,
  },
  trainingShiftDates: {
    summary: (p: { name: string }): string => `Legg inn opplæringsvakter for ${p.name}`,
    heading: (p: { name: string }): string => `Opplæringsvaktene til ${p.name} mangler datoer`,
    add: 'Legg inn datoer',
    why: (p: { name: string; starts: string; days: string }): string =>
      `Du er avdelingsleder for ${p.name}, som har sin første dag ${p.starts}. Planen mangler datoer for opplæringsvaktene. Meldingen kommer ${p.days} før første dag, og stopper når datoene er lagt inn.`,
  },
  needsMapping: {
    summary: (p: { name: string }): string => `Kartlegg behov sammen med ${p.name}`,
    heading: (p: { name: string }): string => `Kartlegging av behov sammen med ${p.name}`,
    hint: 'Finn ut sammen hva som må følges opp etter opplæringsvaktene.',
    done: 'Vi har gjort det',
    why: (p: { name: string; closes: string; days: string }): string =>
      `Kartleggingen står i planen til ${p.name} og skal være gjort innen ${p.closes}. Meldingen kommer ${p.days} før, og stopper når du har svart at den er gjort.`,
  },
  probationTalkSet: {
    summary: (p: { item: string; name: string; when: string }): string => `${p.item} med ${p.name}: ${p.when}`,
    heading: (p: { item: string; name: string }): string => `${p.item} med ${p.name}`,
    hint: 'Dette er lederens samtale med deg om prøvetiden. Den er noe annet enn mentorsamtalene.',
    why: (p: { name: string }): string =>
      `${p.name} er avdelingslederen din og har satt en tid for samtalen. Du får denne meldingen når tiden blir satt. Passer det ikke, snakker du med lederen din.`,
  },
  statusReport: {
    summary: (p: { number: number; due: string }): string =>
      `Statusrapporten før samling ${p.number} skal leveres innen ${p.due}`,
    heading: (p: { number: number }): string => `Statusrapport før samling ${p.number}`,
    write: 'Skriv rapporten',
    open: 'Åpne rapporten',
    month: (p: { month: string; year: number }): string => `${p.month} ${p.year}, dagen er ikke bestemt`,
    submitted: (p: { number: number }): string => `Statusrapporten før samling ${p.number} er levert`,
    gatheringRemoved: {
      heading: (p: { number: number }): string => `Samling ${p.number} er tatt ut`,
      hint: 'Den står ikke lenger blant samlingene til teamet, så ingen skal skrive statusrapport før den.',
    },
    leftTeam: {
      heading: (p: { number: number }): string => `Du skal ikke skrive statusrapport før samling ${p.number}`,
      hint: 'Du står ikke lenger i teamet. Er det feil, kan koordinatoren rette det.',
    },
    why: (p: { team: string; due: string; days: string }): string =>
      `Du er med i teamet ${p.team}, og rapporten skal leveres innen ${p.due}. Meldingen kommer ${p.days} før fristen, og stopper når én av dere har levert.`,
  },
  yearTwoNudge: {
    summary: (p: { name: string }): string => `Trenger du og ${p.name} en samtale?`,
    heading: (p: { name: string }): string => `Trenger du og ${p.name} en samtale?`,
    hint: 'I år to er ingenting planlagt. Begge kan be om en samtale når som helst.',
    why: (p: { ends: string }): string =>
      `Planen din varer til ${p.ends}, og dere har valgt å få denne påminnelsen hvert kvartal. Den stopper når planen er over.`,
  },
  planAppraisal: {
    summary: (p: { name: string }): string => `Planlegg medarbeidersamtale med ${p.name}`,
    heading: (p: { name: string }): string => `Planlegg medarbeidersamtale med ${p.name}`,
    hint: 'Det er snart et år siden oppstart. Medarbeidersamtalen er lederens, og er ikke en del av mentorprogrammet.',
    why: (p: { name: string; starts: string }): string =>
      `Du er avdelingsleder for ${p.name}, som begynte ${p.starts}. Meldingen kommer én gang, i måned tolv. Fotfeste følger ikke med på om samtalen blir holdt.`,
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
    stepDone: (p: { item: string; name: string }): string => `${p.item} sammen med ${p.name} er registrert som gjort`,
    probationNoTime: (p: { item: string; name: string }): string => `${p.item} med ${p.name} har ingen tid nå`,
    probationBooked: (p: { item: string; name: string }): string => `${p.item} med ${p.name} er avtalt`,
    planEnded: (p: { name: string }): string => `Planen til ${p.name} er avsluttet`,
    ownPlanEnded: 'Planen din er avsluttet',
    planEndedHint: 'Du trenger ikke gjøre noe. Planen kan fortsatt leses.',
    notHers: (p: { name: string }): string => `Du er ikke lenger mentor for ${p.name}`,
    notHersHint: 'Noen andre følger planen nå. Takk for at du tok deg tid.',
    datesGiven: (p: { name: string }): string => `Opplæringsvaktene til ${p.name} har fått datoer`,
    notHeld: (p: { name: string }): string => `Mentorsamtalen med ${p.name} ble ikke gjennomført`,
    answerHint: 'Husker du det annerledes, kan du svare her.',
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
      passedBeforeMove: 'Tiden for den var ute da planen fikk et nytt program. Holder dere den likevel, teller den.',
      replaced: 'En annen samtale gjelder for den.',
      joined: 'Den er slått sammen med samtalen før.',
      lighter: 'Samtalene i denne planen kommer sjeldnere enn før. Holder dere den likevel, teller den.',
      planEnds: 'Planen slutter før den skulle ha vært.',
      notNeeded: 'Den er tatt ut av planen etter avtale. Holder dere den likevel, teller den.',
      workload: 'Den er tatt ut av planen etter avtale. Holder dere den likevel, teller den.',
      skipped: 'Den er tatt ut av planen etter avtale. Holder dere den likevel, teller den.',
    },
    noTime: (p: { name: string }): string => `Mentorsamtalen med ${p.name} har ingen tid ennå`,
    why: 'Du fikk en melding om dette. Den er oppdatert fordi noe har skjedd siden, og viser hvordan det er nå.',
  },
  welcomeToPlan: {
    mentee: {
      heading: (p: { name: string }): string => `Velkommen. ${p.name} er mentoren din`,
      sentence: 'Planen for det første året ditt er klar. Mentoren din tar kontakt før du begynner.',
      why: (p: { starts: string; days: string }): string =>
        `Kommunen har laget en plan for deg i mentorprogrammet, fordi du begynner ${p.starts}. Denne meldingen kommer én gang, ${p.days} før oppstart.`,
    },
    mentor: {
      heading: (p: { name: string }): string => `Du er mentor for ${p.name}`,
      sentence: 'Ta kontakt før oppstart, på telefon eller i et avtalt møte. Planen viser når samtalene kommer.',
      why: (p: { name: string; starts: string; days: string }): string =>
        `Du er satt opp som mentor for ${p.name}, som begynner ${p.starts}. Denne meldingen kommer én gang, ${p.days} før oppstart.`,
    },
    leader: {
      heading: (p: { name: string }): string => `Planen for ${p.name} er klar`,
      sentence:
        'Send informasjon om enheten og planen før oppstart. Prøvetidssamtalene er dine, mentorsamtalene er mellom de to.',
      why: (p: { name: string; starts: string; days: string }): string =>
        `Du er avdelingsleder for ${p.name}, som begynner ${p.starts}. Denne meldingen kommer én gang, ${p.days} før oppstart.`,
    },
  },
  welcome: {
    summary: 'Fotfeste er klar for deg',
    heading: 'Hei. Jeg er Fotfeste',
    sentence: 'Jeg minner deg på samtaler i mentorprogrammet og lar deg svare med ett trykk her i chatten.',
    more: 'Skriv «hjelp» når du vil vite mer.',
    points: [
      'Samme dag som en samtale: når og hvor.',
      'Etterpå: si fra om den ble holdt eller flyttet.',
      'Skriv «hjelp» når du vil vite mer.',
    ],
    why: (p: { day: string }): string =>
      `Fotfeste ble lagt til for deg i Teams ${p.day}, fordi kommunen din bruker det i mentorprogrammet. Denne meldingen kommer én gang.`,
    stop: 'Skriv «pause» hvis du vil ha fred for påminnelser en stund, og «språk» for et annet språk. Trenger du ikke Fotfeste, kan du fjerne appen i Teams.',
  },
  help: {
    summary: 'Hjelp fra Fotfeste',
    headings: { help: 'Hjelp', hello: 'Hei', thanks: 'Bare hyggelig' },
    sentence: 'Dette kan jeg gjøre for deg:',
    points: [
      'Minne deg på samtaler og frister som gjelder deg, og ta imot svar med ett trykk.',
      '«min plan»: hvor du er i planen, og hva som er neste.',
      '«neste samtale»: når og hvor.',
      '«mine nyansatte»: hvem du er mentor for, og hva som venter.',
      '«pause»: ingen påminnelser før en dag du velger, for eksempel «pause til fredag».',
      '«språk»: bokmål, nynorsk eller engelsk.',
    ],
    privacy: 'Skriv ikke om samtalene eller om pasienter her. Temaer til samtalen legger du inn i fanen.',
  },
};
