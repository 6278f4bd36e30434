import type { Texts } from '../nb.ts';

export const booking: Texts['booking'] = {
  title: (p) => `Framlegg om tid for samtale med ${p.name}`,
  titleMove: (p) => `Flytt samtalen med ${p.name}`,
  window: (p) => `Etter planen blir han halden ${p.days}.`,
  day: 'Dag',
  time: 'Klokkeslett',
  minutes: 'Lengd i minutt',
  minutesHint: (p) => `Frå ${p.least} til ${p.most} minutt.`,
  place: 'Stad (valfritt)',
  placeHint: 'Staden blir vist i kalenderen. Skriv ikkje kva de skal snakke om.',
  online: 'Legg ved lenkje til Teams-møte',
  whoSees: (p) =>
    `Du og ${p.name} får avtalen i kalenderen, med nøytral tittel og merkt privat. Leiarane ser at samtalen er avtalt, ikkje kva de snakkar om.`,
  save: 'Avtal tida',
  saveMove: 'Lagre ny tid',
  missingDay: 'Vel ein dag.',
  missingTime: 'Vel eit klokkeslett.',
  passed: 'Tidspunktet har vore. Vel eit som kjem.',
  minutesWrong: (p) => `Samtalen kan vare frå ${p.least} til ${p.most} minutt.`,
  outsideWindow: (p) =>
    `Dette er utanfor tida i planen, ${p.days}. Det går an, men samtalen kan bli rekna som den neste.`,
  propose: 'Gjer framlegg om tid',
  move: 'Flytt samtalen',
  probation: {
    title: (p) => `Framlegg om tid for prøvetidssamtale med ${p.name}`,
    titleMove: (p) => `Flytt prøvetidssamtalen med ${p.name}`,
    whoSees: (p) =>
      `Du og ${p.name} får avtalen i kalenderen, med nøytral tittel og merkt privat. Berre de to ser at det er avtalt.`,
  },
};
