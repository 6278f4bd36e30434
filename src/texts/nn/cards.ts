import type { Texts } from '../nb.ts';

const list = (counts: readonly number[]): string => counts.join(', ').replace(/, (\d+)$/, ' og $1');
const daysOf = (count: number): string => (count === 1 ? '1 dag' : `${count} dagar`);

const apart = (days: number, clause = ''): string => {
  if (days === 0) return 'same dag som';
  return days > 0 ? `${daysOf(days)} før` : `${daysOf(-days)} etter${clause}`;
};

export const cards: Texts['cards'] = {
  digest: {
    summary: (p) => `${p.first} – og ${p.count - 1} til`,
    rest: 'Dette ventar òg:',
    more: (p) => `… og ${p.count} til. Alt står i fana Fotfeste.`,
    why: 'Alt dette gjeld planar du er med i, og kjem i éi melding så du slepp mange. Opne ein plan for å sjå kvifor han står her.',
  },
  why: 'Kvifor får eg denne meldinga?',
  dayCounts: (p) => `${list(p.counts)} ${p.counts.at(-1) === 1 ? 'dag' : 'dagar'}`,
  said: {
    alone: (p) => `Dagen for meldinga er ${p.day}.`,
    counted: (p) => `Dagen for meldinga er ${p.day}: ${p.rule}.`,
    start: (p) => `${apart(p.days)} første arbeidsdag, ${p.on}`,
    opening: (p) => `${apart(p.days, ' at')} perioden ${p.days < 0 ? 'opna' : 'opnar'} ${p.on}`,
    closing: (p) => `${apart(p.days, ' at')} perioden ${p.days < 0 ? 'var' : 'er'} over ${p.on}`,
    talk: (p) => `${apart(p.days)} samtalen ${p.on}`,
    deadline: (p) => `${apart(p.days)} fristen ${p.on}`,
  },
  stop: 'Skriv «pause» her i chatten om du vil ha fred ei stund, og «språk» for eit anna språk. Koordinatoren kan slå av slike meldingar for heile kommunen.',
  noStop:
    'Denne meldinga kan verken setjast på pause eller slåast av, fordi prøvetida har fristar i lova. Skriv «språk» for eit anna språk.',
  openPlan: 'Opne planen',
  openPlace: 'Opne Fotfeste',
  back: 'Tilbake',
  facts: {
    when: 'Når',
    where: 'Kvar',
    length: 'Lengd',
    within: 'Innan',
    was: 'Var avtalt',
    recordedBy: 'Registrert av',
    window: 'Tidsrom',
    mentor: 'Mentor',
    starts: 'Byrjar',
    ends: 'Sluttar',
    deadline: 'Frist',
    gathering: 'Samling',
  },
  noPlace: 'Ikkje avtalt',
  online: 'Teams-møte',
  whenAndLength: (p) => `${p.when}, ${p.minutes} min`,
  held: 'Vi har hatt samtalen',
  move: 'Flytt',
  agree: 'Det stemmer',
  notHeld: 'Det blei ikkje noko av',
  suggestTime: 'Gjer framlegg om tid',
  moreTimes: 'Fleire tider',
  onlyDates: 'Leiarane dykkar ser at samtalen er planlagd, halden eller flytta. Dei ser ikkje kva de snakkar om.',
  bookTalk: {
    summary: (p) => `Gjer framlegg om tid for mentorsamtale med ${p.name}`,
    heading: (p) => `Mentorsamtale med ${p.name}: gjer framlegg om tid`,
    why: (p) =>
      `Du er mentor for ${p.name}, og samtalen i perioden ${p.window} har ikkje fått noko tidspunkt enno. Meldinga kjem den dagen perioden opnar, og éin gong midt i han. Ho stoppar når samtalen er avtalt.`,
  },
  talkToday: {
    summary: (p) => `Mentorsamtale med ${p.name} ${p.when}`,
    heading: (p) => `Mentorsamtale med ${p.name}`,
    why: (p) =>
      `De har avtalt ein mentorsamtale ${p.day}, og begge får denne meldinga om morgonen same dag. Passar det ikkje, vel du Flytt. Når éin av dykk har sagt korleis det gjekk, kjem det ingen fleire meldingar om denne samtalen.`,
  },
  talkOutcome: {
    summary: (p) => `Blei det mentorsamtale med ${p.name} ${p.day}?`,
    heading: (p) => `Blei det mentorsamtale med ${p.name}?`,
    why: (p) =>
      `Samtalen var avtalt ${p.day}, og ingen av dykk har sagt korleis det gjekk. Meldinga kjem ${p.days} etter ein avtalt samtale. Ho stoppar når du har svart.`,
  },
  answersDiffer: {
    summary: (p) => `Du og ${p.name} har svart ulikt om ein mentorsamtale`,
    heading: (p) => `Du og ${p.name} har svart ulikt om samtalen`,
    hint: 'Slikt hender. Ta ein prat, og svar på nytt når de er einige. Berre de to ser dette.',
    iSay: { held: 'Du har svart at de hadde samtalen.', notHeld: 'Du har svart at det ikkje blei noko av samtalen.' },
    why: (p) =>
      `Du og ${p.name} har svart ulikt om samtalen ${p.day}. Begge får denne meldinga, éin gong. Ho gjeld til de svarer det same. Ingen andre får vite at svara er ulike.`,
  },
  calendarQuestion: {
    outsideWindow: {
      heading: (p: { item: string; name: string }): string => `${p.item} med ${p.name} ligg utanfor tida i planen`,
      sentence: (p: { window: string }): string => `Ho blei flytta i Outlook. Etter planen blir ho halden ${p.window}.`,
      well: 'Det er greitt',
    },
    putBack: {
      heading: (p: { item: string; name: string }): string => `${p.item} med ${p.name} er sett tilbake`,
      sentence: (_: { window: string }): string =>
        'Ho blei flytta i Outlook til ei tid som har vore, eller som ligg utanfor planen. Difor gjeld tida under framleis.',
      well: 'Greitt',
    },
    deleted: {
      heading: (p: { item: string; name: string }): string => `${p.item} med ${p.name} er ikkje lenger avtalt`,
      sentence: (p: { window: string }): string =>
        `Avtalen blei sletta i Outlook, så no har ho inga tid. Etter planen blir ho halden ${p.window}.`,
    },
    anotherTime: 'Finn ny tid',
    why: (p: { name: string }): string =>
      `Avtalen med ${p.name} ligg i kalenderen din, og noko blei gjort med han i Outlook. Meldinga kjem éin gong, så snart du er på jobb. Ho gjeld ikkje lenger når du har svart eller samtalen har fått ei ny tid.`,
  },
  probationTalk: {
    summary: (p) => `${p.item} med ${p.name}`,
    heading: (p) => `${p.item} med ${p.name}`,
    record: 'Registrer samtalen',
    why: (p) =>
      `Du er avdelingsleiar for ${p.name}, og samtalen skal vere halden innan ${p.closes}. Meldinga kjem ${p.days} før perioden er over, og stoppar når du har registrert samtalen i fana.`,
  },
  talkTomorrow: {
    why: (p) =>
      `De har avtalt ein mentorsamtale ${p.day}, og begge får denne meldinga ${p.days} før, eller siste arbeidsdag før det. Passar det ikkje, vel du Flytt. Blir samtalen flytta, følgjer meldinga med.`,
  },
  windowClosed: {
    summary: (p) => `Mentorsamtalen med ${p.name} er ikkje registrert`,
    heading: (p) => `Mentorsamtalen med ${p.name} er ikkje registrert`,
    hint: 'Perioden er over. Avtal ei tid no, eller registrer i fana at de har hatt samtalen.',
    why: (p) =>
      `Du er mentor for ${p.name}, og perioden for samtalen blei ferdig ${p.closes} utan at nokon har registrert han. Meldinga kjem éin gong, ${p.days} etter. Ho gjeld ikkje lenger når samtalen er avtalt eller registrert.`,
  },
  windowLate: {
    summary: (p) => `Ein mentorsamtale for ${p.name} er ikkje registrert`,
    heading: (p) => `Ein mentorsamtale for ${p.name} er ikkje registrert`,
    hint: 'Det kan ha gode grunnar. Spør gjerne dei to om dei manglar tid eller ein stad å sitje.',
    why: (p) =>
      `Du er avdelingsleiar for ${p.name}. Perioden for samtalen blei ferdig ${p.closes}. Du får vite det éin gong, ${p.days} etter. Meldinga gjeld ikkje lenger når samtalen er avtalt eller registrert. Du ser ikkje kva dei to snakkar om.`,
  },
  trainingShiftDates: {
    summary: (p) => `Legg inn opplæringsvakter for ${p.name}`,
    heading: (p) => `Opplæringsvaktene til ${p.name} manglar datoar`,
    add: 'Legg inn datoar',
    why: (p) =>
      `Du er avdelingsleiar for ${p.name}, som har sin første dag ${p.starts}. Planen manglar datoar for opplæringsvaktene. Meldinga kjem ${p.days} før første dag, og stoppar når datoane er lagde inn.`,
  },
  needsMapping: {
    summary: (p) => `Kartlegg behov saman med ${p.name}`,
    heading: (p) => `Kartlegging av behov saman med ${p.name}`,
    hint: 'Finn ut saman kva som må følgjast opp etter opplæringsvaktene.',
    done: 'Vi har gjort det',
    why: (p) =>
      `Kartlegginga står i planen til ${p.name} og skal vere gjord innan ${p.closes}. Meldinga kjem ${p.days} før, og stoppar når du har svart at ho er gjord.`,
  },
  probationTalkSet: {
    summary: (p) => `${p.item} med ${p.name}: ${p.when}`,
    heading: (p) => `${p.item} med ${p.name}`,
    hint: 'Dette er samtalen leiaren har med deg om prøvetida. Han er noko anna enn mentorsamtalane.',
    why: (p) =>
      `${p.name} er avdelingsleiaren din og har sett ei tid for samtalen. Du får denne meldinga når tida blir sett. Passar det ikkje, snakkar du med leiaren din.`,
  },
  statusReport: {
    summary: (p) => `Statusrapporten før samling ${p.number} skal leverast innan ${p.due}`,
    heading: (p) => `Statusrapport før samling ${p.number}`,
    write: 'Skriv rapporten',
    open: 'Opne rapporten',
    month: (p) => `${p.month} ${p.year}, dagen er ikkje bestemt`,
    submitted: (p) => `Statusrapporten før samling ${p.number} er levert`,
    gatheringRemoved: {
      heading: (p) => `Samling ${p.number} er teken ut`,
      hint: 'Ho står ikkje lenger mellom samlingane til teamet, så ingen skal skrive statusrapport til denne samlinga.',
    },
    leftTeam: {
      heading: (p) => `Du skal ikkje skrive statusrapport før samling ${p.number}`,
      hint: 'Du står ikkje lenger i teamet. Er det feil, kan koordinatoren rette det.',
    },
    why: (p) =>
      `Du er med i teamet ${p.team}, og rapporten skal leverast innan ${p.due}. Meldinga kjem ${p.days} før fristen, og stoppar når éin av dykk har levert.`,
  },
  yearTwoNudge: {
    summary: (p) => `Treng du og ${p.name} ein samtale?`,
    heading: (p) => `Treng du og ${p.name} ein samtale?`,
    hint: 'I år to er ingenting planlagt. Begge kan be om ein samtale når som helst.',
    why: (p) =>
      `Planen din varer til ${p.ends}, og de har valt å få denne påminninga kvart kvartal. Ho stoppar når planen er over.`,
  },
  planAppraisal: {
    summary: (p) => `Planlegg medarbeidarsamtale med ${p.name}`,
    heading: (p) => `Planlegg medarbeidarsamtale med ${p.name}`,
    hint: 'Det er snart eit år sidan oppstart. Medarbeidarsamtalen er leiaren sin, og er ikkje ein del av mentorprogrammet.',
    why: (p) =>
      `Du er avdelingsleiar for ${p.name}, som byrja ${p.starts}. Meldinga kjem éin gong, i månad tolv. Fotfeste følgjer ikkje med på om samtalen blir halden.`,
  },
  moveTalk: {
    summary: 'Vel ny tid for mentorsamtalen',
    heading: (p) => `Ny tid for samtalen med ${p.name}`,
    day: 'Dag',
    time: 'Klokkeslett',
    dayMissing: 'Vel ein dag.',
    timeMissing: 'Vel eit klokkeslett.',
    hint: 'Avtalen i kalenderen til dykk begge blir flytta.',
    save: 'Lagre ny tid',
  },
  states: {
    booked: (p) => `Mentorsamtalen med ${p.name} er avtalt`,
    moved: (p) => `Mentorsamtalen med ${p.name} har fått ny tid`,
    held: (p) => `Mentorsamtalen med ${p.name} er gjennomført`,
    heldHint: 'Blei det feil, kan den som registrerte det, angre i fana innan ti minutt.',
    probationHeld: (p) => `${p.item} med ${p.name} er registrert`,
    stepDone: (p) => `${p.item} saman med ${p.name} er registrert som gjort`,
    probationNoTime: (p) => `${p.item} med ${p.name} har inga tid no`,
    probationBooked: (p) => `${p.item} med ${p.name} er avtalt`,
    planEnded: (p) => `Planen til ${p.name} er avslutta`,
    ownPlanEnded: 'Planen din er avslutta',
    planEndedHint: 'Du treng ikkje gjere noko. Planen kan framleis lesast.',
    notHers: (p) => `Du er ikkje lenger mentor for ${p.name}`,
    notHersHint: 'Nokon andre følgjer planen no. Takk for at du tok deg tid.',
    datesGiven: (p) => `Opplæringsvaktene til ${p.name} har fått datoar`,
    notHeld: (p) => `Mentorsamtalen med ${p.name} blei ikkje gjennomført`,
    answerHint: 'Hugsar du det annleis, kan du svare her.',
    notHeldHint: 'De kan avtale ei ny tid når det passar.',
    iAskedNewTime: 'Du har bede om ny tid',
    iAskedNewTimeHint: (p) => `${p.name} ser det i meldinga si og i fana, og finn ei ny tid. Til då gjeld tida under.`,
    newTimeAsked: (p) => `${p.name} ber om ny tid`,
    newTimeAskedHint: 'Vel Flytt og legg inn ei ny tid. Til då gjeld tida under.',
    lapsed: (p) => `Mentorsamtalen med ${p.name} fall bort`,
    lapsedWhy: {
      absence: 'Han fall bort på grunn av fråvær. Held de han likevel, tel han.',
      softWeek: 'Han fall i veker då ingenting er planlagt. Held de han likevel, tel han.',
      passedBeforeStart: 'Tida for han var ute før planen blei laga. Held de han likevel, tel han.',
      passedBeforeMove: 'Tida for han var ute då planen fekk eit nytt program. Held de han likevel, tel han.',
      replaced: 'Ein annan samtale gjeld for han.',
      joined: 'Han er slått saman med samtalen før.',
      lighter: 'Samtalane i denne planen kjem sjeldnare enn før. Held de han likevel, tel han.',
      planEnds: 'Planen sluttar før han skulle ha vore.',
      notNeeded: 'Han er teken ut av planen etter avtale. Held de han likevel, tel han.',
      workload: 'Han er teken ut av planen etter avtale. Held de han likevel, tel han.',
      skipped: 'Han er teken ut av planen etter avtale. Held de han likevel, tel han.',
    },
    noTime: (p) => `Mentorsamtalen med ${p.name} har inga tid enno`,
    why: 'Du fekk ei melding om dette. Ho er oppdatert fordi noko har skjedd sidan, og viser korleis det er no.',
  },
  welcomeToPlan: {
    mentee: {
      heading: (p) => `Velkomen. ${p.name} er mentoren din`,
      sentence: 'Planen for det første året ditt er klar. Mentoren din tek kontakt før du byrjar.',
      why: (p) =>
        `Kommunen har laga ein plan for deg i mentorprogrammet, fordi du byrjar ${p.starts}. Denne meldinga kjem éin gong, ${p.days} før oppstart.`,
    },
    mentor: {
      heading: (p) => `Du er mentor for ${p.name}`,
      sentence: 'Ta kontakt før oppstart, på telefon eller i eit avtalt møte. Planen viser når samtalane kjem.',
      why: (p) =>
        `Du er sett opp som mentor for ${p.name}, som byrjar ${p.starts}. Denne meldinga kjem éin gong, ${p.days} før oppstart.`,
    },
    leader: {
      heading: (p) => `Planen for ${p.name} er klar`,
      sentence:
        'Send informasjon om eininga og planen før oppstart. Prøvetidssamtalane er dine, mentorsamtalane er mellom dei to.',
      why: (p) =>
        `Du er avdelingsleiar for ${p.name}, som byrjar ${p.starts}. Denne meldinga kjem éin gong, ${p.days} før oppstart.`,
    },
  },
  welcome: {
    summary: 'Fotfeste er klar for deg',
    heading: 'Hei. Eg er Fotfeste',
    sentence: 'Eg minner deg på samtalar i mentorprogrammet og lèt deg svare med eitt trykk her i chatten.',
    more: 'Skriv «hjelp» når du vil vite meir.',
    points: [
      'Same dag som ein samtale: når og kvar.',
      'Etterpå: sei frå om han blei halden eller flytta.',
      'Skriv «hjelp» når du vil vite meir.',
    ],
    why: (p) =>
      `Fotfeste blei lagt til for deg i Teams ${p.day}, fordi kommunen din bruker det i mentorprogrammet. Denne meldinga kjem éin gong.`,
    stop: 'Skriv «pause» om du vil ha fred for påminningar ei stund, og «språk» for eit anna språk. Treng du ikkje Fotfeste, kan du fjerne appen i Teams.',
  },
  help: {
    summary: 'Hjelp frå Fotfeste',
    headings: { help: 'Hjelp', hello: 'Hei', thanks: 'Berre hyggeleg' },
    sentence: 'Dette kan eg gjere for deg:',
    points: [
      'Minne deg på samtalar og fristar som gjeld deg, og ta imot svar med eitt trykk.',
      '«min plan»: kvar du er i planen, og kva som er neste.',
      '«neste samtale»: når og kvar.',
      '«mine nytilsette»: kven du er mentor for, og kva som ventar.',
      '«pause»: ingen påminningar før ein dag du vel, til dømes «pause til fredag».',
      '«språk»: bokmål, nynorsk eller engelsk.',
    ],
    privacy: 'Skriv ikkje om samtalane eller om pasientar her. Tema til samtalen legg du inn i fana.',
  },
};
