import type { Texts } from '../nb.ts';

type Limits = Readonly<Record<string, number>>;

const number = (value: number): string => String(Math.round(value * 100) / 100).replace('.', ',');
const counted = (count: number, one: string, many: string): string => (count === 1 ? one : `${count} ${many}`);
const weekList = (weeks: readonly number[]): string =>
  weeks.length < 2 ? weeks.join('') : `${weeks.slice(0, -1).join(', ')} og ${weeks.at(-1)}`;

export const programmes: Texts['programmes'] = {
  heading: 'Program',
  intro:
    'Eit program seier kor ofte mentor og nytilsett møtest, og kva som skal skje når. Planar som går, held på revisjonen dei starta med.',
  summary: (p: { talks: number; hours: number; weeks: number }): string =>
    `${counted(p.talks, 'Éin mentorsamtale', 'mentorsamtalar')} · ${number(p.hours)} timar · ${counted(p.weeks, 'éi veke', 'veker')}`,
  running: (p: { count: number }): string =>
    p.count === 0 ? 'Ingen planar følgjer det no' : counted(p.count, 'Éin plan følgjer det', 'planar følgjer det'),
  published: (p: { name: string; day: string }): string => `Publisert ${p.day} av ${p.name}`,
  withTheApp: 'Følgjer med Fotfeste',
  ours: 'Kommunen sine eigne program',
  noneOfOurs: 'Kommunen har ikkje skrive noko eige program enno. Start med ein kopi av eit av programma under.',
  others: 'Program å byggje på',
  olderRevisions: 'Eldre revisjonar',
  tryIt: 'Sjå året',
  tryNamed: (p: { name: string }): string => `Sjå året med ${p.name}`,
  copy: 'Lag ein kopi',
  copyNamed: (p: { name: string }): string => `Lag ein kopi av ${p.name}`,
  revise: 'Lag ny revisjon',
  reviseNamed: (p: { name: string }): string => `Lag ny revisjon av ${p.name}`,
  drafts: 'Utkast',
  noDrafts: 'Ingen utkast.',
  unnamed: 'Utkast utan namn',
  basedOn: (p: { name: string }): string => `Byggjer på ${p.name}`,
  savedBy: (p: { name: string; when: string }): string => `Lagra ${p.when} av ${p.name}`,
  goOn: 'Skriv vidare',
  goOnNamed: (p: { name: string }): string => `Skriv vidare på ${p.name}`,
  discard: 'Forkast',
  discardNamed: (p: { name: string }): string => `Forkast ${p.name}`,
  discarded: (p: { name: string }): string => `${p.name} er forkasta.`,
  editor: {
    title: (p: { revision: number }): string => (p.revision === 1 ? 'Nytt program' : `Revisjon ${p.revision}`),
    whoSees: 'Berre koordinatorane ser utkastet. Det lagrar seg sjølv.',
    about: 'Om programmet',
    name: 'Namn',
    nameHint: 'Slik det skal stå i lista når nokon startar, til dømes «Lysvær, sjukeheim».',
    source: 'Kvar det kjem frå',
    sourceHint: 'Vedtaket, dokumentet eller programmet det byggjer på.',
    term: 'Den som er ny, heiter',
    terms: { mentee: 'mentee', nyansatt: 'nytilsett' },
    length: 'Kor lenge det varer',
    weeks: 'Talet på veker',
    onDemand: 'Samtalar ved behov etterpå',
    onDemandKinds: { none: 'Nei', week: 'Til og med ei veke i planen', months: 'Til nokre månader etter start' },
    onDemandWeek: 'Siste veke',
    onDemandMonths: 'Månader etter start',
    talkLength: 'Kor lenge ein samtale varer',
    bookMinutes: 'Det vi set av (min)',
    floorMinutes: 'Kortast (min)',
    ceilingMinutes: 'Lengst (min)',
    phases: 'Kor ofte dei møtest',
    phasesIntro: 'Fasane følgjer etter kvarandre. To fasar kan dele ei veke, og då gjeld ho for den første.',
    phase: (p: { number: number }): string => `Fase ${p.number}`,
    fromWeek: 'Frå veke',
    toWeek: 'Til og med veke',
    cadence: 'Samtalar',
    cadences: { everyWeeks: 'Med faste vekers mellomrom', monthlyGrid: 'Om lag månadleg, fast tal' },
    everyWeeks: 'Veker mellom samtalane',
    gridTalks: 'Talet på samtalar',
    inWeeks: (p: { weeks: readonly number[] }): string =>
      p.weeks.length === 0 ? 'Ingen samtalar i denne fasen.' : `Samtalar i veke ${weekList(p.weeks)}.`,
    gap: (p: { from: number; to: number }): string =>
      p.from === p.to
        ? `Veke ${p.from} ligg mellom to fasar. Der gjer vi ikkje framlegg om nokon samtale.`
        : `Veke ${p.from}–${p.to} ligg mellom to fasar. Der gjer vi ikkje framlegg om samtalar.`,
    addPhase: 'Legg til fase',
    upNamed: (p: { name: string }): string => `Flytt ${p.name} opp`,
    downNamed: (p: { name: string }): string => `Flytt ${p.name} ned`,
    removeNamed: (p: { name: string }): string => `Fjern ${p.name}`,
    steps: 'Steg',
    stepsIntro: 'Det som skal gjerast i den første tida, og kven som gjer det. Dei det gjeld, blir minte på det.',
    noSteps: 'Programmet har ingen steg.',
    addStep: 'Legg til steg',
    newStep: 'Nytt steg',
    stepKind: 'Slags steg',
    stepKinds: {
      step: 'Noko som skal gjerast',
      needsMapping: 'Kartlegging av behov',
      trainingShift: 'Opplæringsvakter',
    },
    responsible: 'Kven gjer det',
    fixedWords: 'Ordlyden følgjer med Fotfeste på alle språk.',
    ownWords: 'Skriv med eigne ord',
    fixedAgain: 'Bruk den faste ordlyden',
    wordsNb: 'Ordlyd på bokmål',
    wordsNn: 'Ordlyd på nynorsk',
    wordsEn: 'Ordlyd på engelsk',
    wordsFallBack: 'Står feltet tomt, viser vi bokmål.',
    noPatients: 'Ikkje skriv noko om pasientar eller namngjevne personar.',
    opens: 'Frå',
    closes: 'Innan',
    count: 'Tal',
    units: { daysBefore: 'dagar før', daysAfter: 'dagar etter', monthsAfter: 'månader etter' },
    unit: 'Dagar eller månader',
    anchor: 'Rekna frå',
    anchors: { startsOn: 'første arbeidsdag', employedOn: 'tiltredinga' },
    shiftDates: 'Datoane for opplæringsvaktene skal stå i planen før start',
    shiftDatesHint: 'Manglar dei, blir avdelingsleiaren mint på det.',
    probationTalks: 'Prøvetidssamtalar',
    probationIntro: 'Dei blir sette opp berre når prøvetid er avtalt skriftleg. Avdelingsleiaren har dei.',
    noProbationTalks: 'Programmet har ingen prøvetidssamtalar.',
    addProbationTalk: 'Legg til prøvetidssamtale',
    probationTalk: (p: { number: number }): string => `Prøvetidssamtale ${p.number}`,
    probationKind: 'Når',
    probationKinds: { around: 'Rundt ein bestemt dag', between: 'I eit tidsrom' },
    after: 'Dagen',
    margin: 'Pluss/minus',
    marginUnit: 'Slags dagar',
    marginUnits: { workingDays: 'arbeidsdagar', days: 'dagar' },
    dayRule: (p: { count: number; unit: 'daysBefore' | 'daysAfter' | 'monthsAfter'; anchor: string }): string => {
      if (p.count === 0) return p.anchor;
      if (p.unit === 'monthsAfter') return `${counted(p.count, 'éin månad', 'månader')} etter ${p.anchor}`;
      return `${counted(p.count, 'éin dag', 'dagar')} ${p.unit === 'daysBefore' ? 'før' : 'etter'} ${p.anchor}`;
    },
    stepLine: (p: { who: string; from: string; to: string }): string =>
      p.from === p.to ? `${p.who} · ${p.from}` : `${p.who} · frå ${p.from} til ${p.to}`,
    aroundLine: (p: { day: string; margin: string }): string => `Rundt ${p.day}, pluss/minus ${p.margin}`,
    betweenLine: (p: { from: string; to: string }): string => `Frå ${p.from} til ${p.to}`,
    margins: (p: { count: number; unit: 'days' | 'workingDays' }): string =>
      p.unit === 'days' ? counted(p.count, 'éin dag', 'dagar') : counted(p.count, 'éin arbeidsdag', 'arbeidsdagar'),
    change: 'Endre',
    changeNamed: (p: { name: string }): string => `Endre ${p.name}`,
    close: 'Ferdig',
    closeNamed: (p: { name: string }): string => `Ferdig med ${p.name}`,
    stale: (p: { name: string }): string =>
      p.name
        ? `${p.name} lagra dette utkastet medan du skreiv. Ingenting er borte.`
        : 'Nokon andre lagra dette utkastet medan du skreiv. Ingenting er borte.',
    keepMine: 'Hald på mitt',
    takeTheirs: 'Ta det som blei lagra',
  },
  simulator: {
    heading: 'Prøv ein startdag',
    startsOn: 'Første arbeidsdag',
    sentence: (p: { talks: number; hours: number; day: string }): string =>
      `${counted(p.talks, 'Éin mentorsamtale', 'mentorsamtalar')}, ${number(p.hours)} timar. Planen varer til ${p.day}.`,
    fewer: (p: { count: number }): string =>
      p.count === 1
        ? 'Éin samtale fell bort fordi vindauget ligg heilt i ferie eller høgtid.'
        : `${p.count} samtalar fell bort fordi vindauga ligg heilt i ferie eller høgtid.`,
    assumes:
      'Vi reknar med at tiltredinga er same dag, og at det er avtalt seks månader prøvetid. Ingenting blir lagra.',
    faulty: 'Året blir vist når feila over er retta.',
    chooseDay: 'Vel ein dag, så ser du året.',
    soft: 'Ferie eller høgtid: ingenting blir føreslått, og ingen fristar går ut',
    holiday: (p: { name: string }): string => `Heilagdag: ${p.name}`,
    months: 'Månad for månad',
    legendSoft: 'ferie og høgtid',
    year: 'Året med dette programmet',
  },
  holidays: {
    newYear: 'første nyttårsdag',
    maundyThursday: 'skjærtorsdag',
    goodFriday: 'langfredag',
    easterSunday: 'første påskedag',
    easterMonday: 'andre påskedag',
    labourDay: 'første mai',
    constitutionDay: 'syttande mai',
    ascension: 'Kristi himmelfartsdag',
    whitSunday: 'første pinsedag',
    whitMonday: 'andre pinsedag',
    christmasDay: 'første juledag',
    boxingDay: 'andre juledag',
  },
  publish: {
    heading: 'Publiser',
    means: (p: { revision: number }): string =>
      p.revision === 1
        ? 'Når programmet er publisert, kan nye planar følgje det. Det blir aldri endra sidan: skal noko bli annleis, lagar du ein ny revisjon.'
        : `Nye planar kan følgje revisjon ${p.revision}. Planar som går, held på revisjonen sin til du flyttar dei. Ein publisert revisjon blir aldri endra.`,
    action: (p: { revision: number }): string => `Publiser revisjon ${p.revision}`,
    publishing: 'Publiserer …',
    faults: (p: { count: number }): string =>
      p.count === 1 ? 'Éin feil må rettast før du kan publisere.' : `${p.count} feil må rettast før du kan publisere.`,
    toFault: 'Vis den første',
    done: (p: { name: string }): string => `${p.name} er publisert.`,
  },
  move: {
    heading: 'Program',
    choose: 'Flytt planen til eit anna program eller ein nyare revisjon',
    newer: (p: { name: string }): string => `${p.name} er ein nyare revisjon.`,
    see: 'Sjå kva som blir endra',
    title: (p: { name: string }): string => `Flytt planen til ${p.name}`,
    intro:
      'Det som er halde, gjort eller avtalt, blir ståande. Resten følgjer den nye revisjonen. Ingenting er endra enno.',
    counts: (p: { kept: number; moved: number; isNew: number; fallsAway: number }): string =>
      `${p.kept} blir som no · ${p.moved} får andre dagar eller anna lengd · ${p.isNew} nye · ${p.fallsAway} fell bort`,
    nothing: 'Ingen av mentorsamtalane blir annleis.',
    changes: { kept: 'Som no', moved: 'Andre dagar', changed: 'Endra', fallsAway: 'Fell bort', new: 'Ny' },
    before: 'No',
    after: 'Etterpå',
    what: 'Samtale',
    change: 'Endring',
    hideKept: 'Vis berre det som blir endra',
    rules: 'Steg og prøvetidssamtalar',
    rulesIntro:
      'Slik skil dei to programma seg. Kor langt den nytilsette har kome, ser du ikkje. Det som er gjort, blir ståande.',
    sameRules: 'Dei er like i dei to programma.',
    ends: (p: { from: string; to: string }): string => `Planen varer til ${p.to}. No varer han til ${p.from}.`,
    endsSame: (p: { day: string }): string => `Planen varer til ${p.day}, som no.`,
    action: 'Flytt planen',
    moving: 'Flyttar …',
    undo: 'Du kan angre i ti minutt.',
  },
  faults: {
    object: () => 'Noko manglar her. Last sida på nytt.',
    list: () => 'Noko manglar her. Last sida på nytt.',
    listLength: (p: Limits) => `Det er plass til høgst ${p.most}. Fjern nokre.`,
    textMissing: () => 'Skriv noko her.',
    textLong: (p: Limits) => `Teksten er for lang. Bruk høgst ${p.most} teikn.`,
    identityNumber: () => 'Teksten inneheld eit fødselsnummer. Ta det bort.',
    id: () => 'Programmet manglar ein id. Last sida på nytt.',
    key: () => 'Dette kan ikkje brukast. Fjern det og legg det til på nytt.',
    keyTwice: () => 'Det same står to gonger. Fjern det eine.',
    choice: () => 'Vel eitt av alternativa.',
    whole: (p: Limits) => `Skriv eit heilt tal frå ${p.least} til ${p.most}.`,
    bookMinutes: () => 'Det vi set av, må liggje mellom kortast og lengst.',
    onDemand: () => 'Vel kor lenge, eller vel nei.',
    onDemandBeforeEnd: () => 'Veka er før programmet er slutt. Vel ei seinare veke.',
    phaseMissing: () => 'Programmet treng minst éin fase. Legg til ein.',
    cadence: () => 'Vel kor ofte dei møtest.',
    gridFits: (p: Limits) =>
      `Den siste samtalen hamnar i veke ${p.last}. Vel færre samtalar, eller la fasen vare lenger.`,
    phaseOverlap: (p: Limits) => `Fasen byrjar før den førre er slutt. Byrj i veke ${p.least} eller seinare.`,
    phaseBackwards: () => 'Fasen sluttar før han byrjar. Sjekk vekene.',
    phaseAfterEnd: (p: Limits) => `Programmet sluttar i veke ${p.most}. Slutt der, eller la programmet vare lenger.`,
    closesBeforeOpens: () => 'Fristen er før det byrjar. Sjekk dei to.',
    trainingTwice: () => 'Opplæringsvakter er eitt steg. Fjern det eine.',
  },
};
