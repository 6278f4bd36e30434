import type { Texts } from '../nb.ts';

export const changes: Texts['changes'] = {
  heading: 'Endre planen',
  intro: 'Alt her kan angrast i ti minutt.',
  acts: {
    changeStart: { name: 'Endre oppstart', hint: 'Første dag eller tiltredinga blir ei anna.' },
    withdraw: { name: 'Trekk planen', hint: 'Det blir ikkje noko av tilsetjinga.' },
    registerAbsence: { name: 'Registrer fråvær', hint: 'Den nytilsette eller mentoren er borte.' },
    changeAbsence: { name: 'Endre fråvær', hint: 'Tilbake tidlegare eller seinare, eller registrert feil.' },
    setReserveMentor: { name: 'Vel reservementor', hint: 'Tek over når mentoren er borte i meir enn sju dagar.' },
    changeMentor: { name: 'Byt mentor', hint: 'Ein annan er mentor frå ein dag.' },
    addExtraTalk: { name: 'Legg til ein ekstra samtale', hint: 'I tillegg til dei som står i planen.' },
    changeCadence: { name: 'Endre kor ofte de møtest', hint: 'Sjeldnare, oftare eller som i programmet.' },
    registerLeaving: { name: 'Registrer siste dag', hint: 'Den nytilsette sluttar eller går til ein annan jobb.' },
    cancelLeaving: { name: 'La planen gå vidare', hint: 'Siste dag gjeld ikkje lenger.' },
    transfer: { name: 'Flytt til ei anna eining', hint: 'Ein ny plan går vidare der.' },
    finish: { name: 'Avslutt planen', hint: 'De er ferdige før programmet er slutt.' },
  },
  seenByAll: 'Alle som kan lese planen, ser dette.',
  missingDay: 'Vel ein dag.',
  missingPerson: 'Søk etter namnet og vel ein person i lista.',
  missingChoice: 'Vel eitt av alternativa.',
  fromDay: 'Frå og med',
  start: {
    title: (p) => `Ny oppstart for ${p.name}`,
    save: 'Lagre ny oppstart',
    effect:
      'Veker, fristar og prøvetid blir rekna på nytt. Avtalte samtalar som framleis passar, blir ståande. Dei andre må få ny tid.',
  },
  withdraw: {
    title: (p) => `Trekk planen til ${p.name}`,
    save: 'Trekk planen',
    effect: 'Planen sluttar før han byrjar. Påminningane stoppar, og avtaler i kalenderen blir avlyste.',
  },
  absence: {
    title: 'Endre fråvær',
    which: 'Kva fråvær?',
    one: (p) => `${p.name}, ${p.days}`,
    save: 'Lagre fråværet',
    remove: 'Ta bort fråværet',
    keep: 'Endre dagane',
    what: 'Kva skal endrast?',
    effect: 'Samtalane blir lagde på nytt rundt dei nye dagane. Det som er halde, blir ståande.',
  },
  reserve: {
    title: 'Vel reservementor',
    save: 'Lagre reservementoren',
    person: 'Reservementor',
    who: 'Skal planen ha ein reservementor?',
    yes: 'Ja, vel ein person',
    no: 'Nei, ingen reservementor',
    effect: 'Reservementoren avtaler og held samtalar medan mentoren er borte, og ser berre datoar, ikkje tema.',
  },
  mentor: {
    title: (p) => `Ny mentor for ${p.name}`,
    save: 'Byt mentor',
    coming: (p) => `${p.name} er mentor frå ${p.day}.`,
    person: 'Ny mentor',
    reserve: 'Reservementor (valfritt)',
    effect: (p) =>
      `Samtalar som er avtalte etter bytet, må få ny tid, for dei ligg i kalenderen til ${p.from}. ${p.name} og ${p.from} vel saman kva som følgjer med. Resten blir mellom dei.`,
  },
  leaving: {
    title: (p) => `Siste dag for ${p.name}`,
    save: 'Registrer siste dag',
    day: 'Siste dag',
    destination: 'Kvar går vegen vidare?',
    destinations: {
      leftSector: 'Ut av helse og omsorg',
      otherMunicipality: 'Til ein annan kommune',
      otherService: 'Til ei anna teneste i kommunen',
      otherUnit: 'Til ei anna eining i kommunen',
      unknown: 'Veit ikkje',
    },
    never: 'Vi spør ikkje om kvifor.',
    effect: 'Planen går til og med den dagen. Det som kjem etter, fell bort, og påminningane stoppar.',
    whoSees: (p) =>
      `Alle som kan lese planen, ser siste dag. Kvar vegen går vidare, ser berre ${p.name}, leiaren og koordinatoren.`,
    standing: (p) => `Planen sluttar ${p.day}.`,
  },
  stay: {
    title: 'La planen gå vidare',
    save: 'La planen gå vidare',
    effect: (p) =>
      `Planen skulle slutte ${p.day}. No går han vidare som før, og det som hadde falle bort, kjem tilbake.`,
  },
  transfer: {
    title: (p) => `Flytt ${p.name} til ei anna eining`,
    save: 'Flytt',
    day: 'Første dag i den nye eininga',
    unit: 'Ny eining',
    chooseUnit: 'Vel eining',
    leader: 'Ny avdelingsleiar',
    mentor: 'Ny mentor (valfritt)',
    effect:
      'Planen i denne eininga sluttar dagen før. Etterpå startar du ein ny plan i den nye eininga. Det meste er fylt ut for deg.',
    next: (p) => `${p.name} byrjar i ei anna eining ${p.day}. Start planen der når de er klare.`,
    startNext: 'Start planen i den nye eininga',
  },
  finish: {
    title: (p) => `Avslutt planen til ${p.name}`,
    save: 'Avslutt planen',
    day: 'Siste dag i planen',
    effect: 'Planen kan lesast, men ikkje endrast. Det som ikkje er halde, står som ikkje gjennomført.',
  },
  extra: {
    title: (p) => `Ekstra samtale med ${p.name}`,
    save: 'Legg til samtalen',
    day: 'Omtrent kva dag?',
    effect: 'Samtalen kan avtalast frå tre dagar før til tre dagar etter. Han kjem i tillegg til dei andre.',
    remove: 'Ta bort samtalen',
  },
  cadence: {
    title: (p) => `Kor ofte du og ${p.name} møtest`,
    save: 'Lagre',
    how: 'Kor ofte?',
    ways: {
      lighter: 'Sjeldnare: annankvar samtale fell bort',
      denser: 'Oftare: ein samtale til mellom kvar',
      asProgramme: 'Som i programmet',
    },
    effect: (p) =>
      `Gjer dette når du og ${p.name} er samde. Det gjeld samtalar som byrjar den dagen eller seinare. Avtalte tider for samtalar som fell bort, blir avlyste.`,
  },
  skip: {
    act: 'Hopp over',
    title: (p) => `Hopp over samtalen med ${p.name}`,
    save: 'Hopp over samtalen',
    reason: 'Kvifor?',
    reasons: { notNeeded: 'Vi treng han ikkje', workload: 'Det er for travelt', skipped: 'Utan grunn' },
    missingReason: 'Vel ein grunn, eller «Utan grunn».',
    effect: (p) =>
      `Gjer dette når du og ${p.name} er samde. Samtalen fell bort og blir ikkje rekna som for sein. Har de han likevel, tel han.`,
    whoSees: (p) => `${p.name} ser grunnen. Leiarane ser at samtalen fall bort.`,
  },
  join: {
    act: 'Slå saman med neste',
    title: 'Slå saman to samtalar',
    save: 'Slå saman',
    effect: (p) =>
      `Gjer dette når du og ${p.name} er samde. Samtalane ${p.first} og ${p.second} blir til éin, og de kan ha han når som helst i heile den tida. Ei avtalt tid blir ståande.`,
  },
};
