/** Booking a talk: day, time and place, and who sees what. */
export const booking = {
  title: (p: { name: string }): string => `Foreslå tid for samtale med ${p.name}`,
  titleMove: (p: { name: string }): string => `Flytt samtalen med ${p.name}`,
  window: (p: { days: string }): string => `Etter planen holdes den ${p.days}.`,
  day: 'Dag',
  time: 'Klokkeslett',
  minutes: 'Varighet i minutter',
  minutesHint: (p: { least: number; most: number }): string => `Fra ${p.least} til ${p.most} minutter.`,
  place: 'Sted (valgfritt)',
  placeHint: 'Stedet vises i kalenderen. Skriv ikke hva dere skal snakke om.',
  online: 'Legg ved lenke til Teams-møte',
  whoSees: (p: { name: string }): string =>
    `Du og ${p.name} får avtalen i kalenderen, med nøytral tittel og merket privat. Lederne ser at samtalen er avtalt, ikke hva dere snakker om.`,
  save: 'Avtal tiden',
  saveMove: 'Lagre ny tid',
  missingDay: 'Velg en dag.',
  missingTime: 'Velg et klokkeslett.',
  passed: 'Tidspunktet har vært. Velg et som kommer.',
  minutesWrong: (p: { least: number; most: number }): string =>
    `Samtalen kan vare fra ${p.least} til ${p.most} minutter.`,
  outsideWindow: (p: { days: string }): string =>
    `Dette er utenfor tiden i planen, ${p.days}. Det går an, men samtalen kan bli regnet som den neste.`,
  propose: 'Foreslå tid',
  move: 'Flytt samtalen',
  probation: {
    title: (p: { name: string }): string => `Foreslå tid for prøvetidssamtale med ${p.name}`,
    titleMove: (p: { name: string }): string => `Flytt prøvetidssamtalen med ${p.name}`,
    whoSees: (p: { name: string }): string =>
      `Du og ${p.name} får avtalen i kalenderen, med nøytral tittel og merket privat. Bare dere to ser at den er avtalt.`,
  },
};
