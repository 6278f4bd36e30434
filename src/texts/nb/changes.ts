/** Changing a plan as people do it: what can be done, what it does, and who sees it, before anything is saved. */
export const changes = {
  heading: 'Endre planen',
  intro: 'Alt her kan angres i ti minutter.',
  acts: {
    changeStart: { name: 'Endre oppstart', hint: 'Første dag eller tiltredelsen blir en annen.' },
    withdraw: { name: 'Trekk planen', hint: 'Ansettelsen blir ikke noe av.' },
    registerAbsence: { name: 'Registrer fravær', hint: 'Den nyansatte eller mentoren er borte.' },
    changeAbsence: { name: 'Endre fravær', hint: 'Tilbake tidligere eller senere, eller registrert feil.' },
    setReserveMentor: { name: 'Velg reservementor', hint: 'Tar over når mentoren er borte i mer enn sju dager.' },
    changeMentor: { name: 'Bytt mentor', hint: 'En annen er mentor fra en dag.' },
    addExtraTalk: { name: 'Legg til en ekstra samtale', hint: 'I tillegg til dem som står i planen.' },
    changeCadence: { name: 'Endre hvor ofte dere møtes', hint: 'Sjeldnere, oftere eller som i programmet.' },
    registerLeaving: { name: 'Registrer siste dag', hint: 'Den nyansatte slutter eller går til en annen jobb.' },
    cancelLeaving: { name: 'La planen gå videre', hint: 'Siste dag gjelder ikke lenger.' },
    transfer: { name: 'Flytt til en annen enhet', hint: 'En ny plan går videre der.' },
    finish: { name: 'Avslutt planen', hint: 'Dere er ferdige før programmet er slutt.' },
  },
  seenByAll: 'Alle som kan lese planen, ser dette.',
  missingDay: 'Velg en dag.',
  missingPerson: 'Søk etter navnet og velg en person i listen.',
  missingChoice: 'Velg ett av alternativene.',
  fromDay: 'Fra og med',
  start: {
    title: (p: { name: string }): string => `Ny oppstart for ${p.name}`,
    save: 'Lagre ny oppstart',
    effect:
      'Uker, frister og prøvetid regnes på nytt. Avtalte samtaler som fortsatt passer, blir stående. De andre må få ny tid.',
  },
  withdraw: {
    title: (p: { name: string }): string => `Trekk planen til ${p.name}`,
    save: 'Trekk planen',
    effect: 'Planen slutter før den begynner. Påminnelsene stopper, og avtaler i kalenderen blir avlyst.',
  },
  absence: {
    title: 'Endre fravær',
    which: 'Hvilket fravær?',
    one: (p: { name: string; days: string }): string => `${p.name}, ${p.days}`,
    save: 'Lagre fraværet',
    remove: 'Ta bort fraværet',
    keep: 'Endre dagene',
    what: 'Hva skal endres?',
    effect: 'Samtalene legges på nytt rundt de nye dagene. Det som er holdt, blir stående.',
  },
  reserve: {
    title: 'Velg reservementor',
    save: 'Lagre reservementoren',
    person: 'Reservementor',
    who: 'Skal planen ha en reservementor?',
    yes: 'Ja, velg en person',
    no: 'Nei, ingen reservementor',
    effect: 'Reservementoren avtaler og holder samtaler mens mentoren er borte, og ser bare datoer, ikke temaer.',
  },
  mentor: {
    title: (p: { name: string }): string => `Ny mentor for ${p.name}`,
    save: 'Bytt mentor',
    coming: (p: { name: string; day: string }): string => `${p.name} er mentor fra ${p.day}.`,
    person: 'Ny mentor',
    reserve: 'Reservementor (valgfritt)',
    effect: (p: { from: string; name: string }): string =>
      `Samtaler som er avtalt etter byttet, må få ny tid, for de ligger i kalenderen til ${p.from}. ${p.name} og ${p.from} velger sammen hva som følger med. Resten blir mellom dem.`,
  },
  leaving: {
    title: (p: { name: string }): string => `Siste dag for ${p.name}`,
    save: 'Registrer siste dag',
    day: 'Siste dag',
    destination: 'Hvor går veien videre?',
    destinations: {
      leftSector: 'Ut av helse og omsorg',
      otherMunicipality: 'Til en annen kommune',
      otherService: 'Til en annen tjeneste i kommunen',
      otherUnit: 'Til en annen enhet i kommunen',
      unknown: 'Vet ikke',
    },
    never: 'Vi spør ikke om hvorfor.',
    effect: 'Planen går til og med den dagen. Det som kommer etter, faller bort, og påminnelsene stopper.',
    whoSees: (p: { name: string }): string =>
      `Alle som kan lese planen, ser siste dag. Hvor veien går videre, ser bare ${p.name}, lederen og koordinatoren.`,
    standing: (p: { day: string }): string => `Planen slutter ${p.day}.`,
  },
  stay: {
    title: 'La planen gå videre',
    save: 'La planen gå videre',
    effect: (p: { day: string }): string =>
      `Planen skulle slutte ${p.day}. Nå går den videre som før, og det som hadde falt bort, kommer tilbake.`,
  },
  transfer: {
    title: (p: { name: string }): string => `Flytt ${p.name} til en annen enhet`,
    save: 'Flytt',
    day: 'Første dag i den nye enheten',
    unit: 'Ny enhet',
    chooseUnit: 'Velg enhet',
    leader: 'Ny avdelingsleder',
    mentor: 'Ny mentor (valgfritt)',
    effect:
      'Planen i denne enheten slutter dagen før. Etterpå starter du en ny plan i den nye enheten. Det meste er fylt ut for deg.',
    next: (p: { name: string; day: string }): string =>
      `${p.name} begynner i en annen enhet ${p.day}. Start planen der når dere er klare.`,
    startNext: 'Start planen i den nye enheten',
  },
  finish: {
    title: (p: { name: string }): string => `Avslutt planen til ${p.name}`,
    save: 'Avslutt planen',
    day: 'Siste dag i planen',
    effect: 'Planen kan leses, men ikke endres. Det som ikke er holdt, står som ikke gjennomført.',
  },
  extra: {
    title: (p: { name: string }): string => `Ekstra samtale med ${p.name}`,
    save: 'Legg til samtalen',
    day: 'Omtrent hvilken dag?',
    effect: 'Samtalen kan avtales fra tre dager før til tre dager etter. Den kommer i tillegg til de andre.',
    remove: 'Ta bort samtalen',
  },
  cadence: {
    title: (p: { name: string }): string => `Hvor ofte du og ${p.name} møtes`,
    save: 'Lagre',
    how: 'Hvor ofte?',
    ways: {
      lighter: 'Sjeldnere: annenhver samtale faller bort',
      denser: 'Oftere: en samtale til mellom hver',
      asProgramme: 'Som i programmet',
    },
    effect: (p: { name: string }): string =>
      `Gjør dette når du og ${p.name} er enige. Det gjelder samtaler som begynner den dagen eller senere. Avtalte tider for samtaler som faller bort, blir avlyst.`,
  },
  skip: {
    act: 'Hopp over',
    title: (p: { name: string }): string => `Hopp over samtalen med ${p.name}`,
    save: 'Hopp over samtalen',
    reason: 'Hvorfor?',
    reasons: { notNeeded: 'Vi trenger den ikke', workload: 'Det er for travelt', skipped: 'Uten grunn' },
    missingReason: 'Velg en grunn, eller «Uten grunn».',
    effect: (p: { name: string }): string =>
      `Gjør dette når du og ${p.name} er enige. Samtalen faller bort og blir ikke regnet som for sen. Har dere den likevel, teller den.`,
    whoSees: (p: { name: string }): string => `${p.name} ser grunnen. Lederne ser at samtalen falt bort.`,
  },
  join: {
    act: 'Slå sammen med neste',
    title: 'Slå sammen to samtaler',
    save: 'Slå sammen',
    effect: (p: { name: string; first: string; second: string }): string =>
      `Gjør dette når du og ${p.name} er enige. Samtalene ${p.first} og ${p.second} blir til én, og dere kan ha den når som helst i hele den tiden. En avtalt tid blir stående.`,
  },
};
