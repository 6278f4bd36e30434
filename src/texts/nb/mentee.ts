/** The newcomer's page. */
export const mentee = {
  heading: 'Min plan',
  hello: (p: { name: string }): string => `Hei ${p.name}`,
  startsOn: (p: { day: string }): string => `Du begynner ${p.day}`,
  next: 'Neste',
  talkWith: (p: { name: string }): string => `Mentorsamtale med ${p.name}`,
  askNewTime: 'Be om ny tid',
  newTimeAsked: (p: { name: string }): string => `Du har bedt om ny tid. ${p.name} finner en ny. Til da gjelder denne.`,
  notBookedYet: (p: { name: string; days: string }): string => `${p.name} foreslår tid for samtalen ${p.days}.`,
  notHeld: (p: { name: string }): string => `Det ble ikke noe av forrige samtale. ${p.name} foreslår en ny tid.`,
  outcomeQuestion: 'Ble samtalen holdt?',
  held: 'Vi har hatt samtalen',
  noMoreTalks: 'Det er ingen flere samtaler i planen.',
  firstContact: (p: { name: string }): string =>
    `${p.name} tar kontakt med deg før første arbeidsdag, på telefon eller med et møte dere avtaler.`,
  beforeStart: {
    sentence: (p: { name: string; unit: string }): string =>
      `Du skal begynne på ${p.unit}, og ${p.name} er mentoren din det første året. Planen din er klar, og du kan se på den nå.`,
  },
  finished: {
    sentence: (p: { day: string }): string =>
      `Du fullførte det første året ${p.day}. Planen blir stående her, så du kan se hva dere har gjort.`,
  },
  myMentor: 'Mentoren min',
  noPresentation: (p: { name: string }): string => `${p.name} har ikke skrevet noe om seg selv ennå.`,
  reserve: (p: { name: string }): string => `Er mentoren borte lenge, tar ${p.name} over samtalene så lenge.`,
  leader: (p: { name: string }): string => `Avdelingslederen din er ${p.name}.`,
  confidentiality: {
    heading: 'Dette er fortrolig',
    between: (p: { name: string }): string =>
      `Det du og ${p.name} snakker om, blir mellom dere. Lederne ser at en samtale er holdt og når den neste er, ikke hva dere sa.`,
    limits:
      'Det finnes noen grenser: fare for liv eller helse, pasientsikkerhet, trakassering og lovbrudd. Da må mentoren si fra videre, og skal si det til deg først.',
    deleted: 'Temaene slettes etter at planen er over.',
  },
};
