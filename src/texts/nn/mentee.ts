import type { Texts } from '../nb.ts';

export const mentee: Texts['mentee'] = {
  heading: 'Planen min',
  hello: (p) => `Hei ${p.name}`,
  startsOn: (p) => `Du byrjar ${p.day}`,
  next: 'Neste',
  talkWith: (p) => `Mentorsamtale med ${p.name}`,
  askNewTime: 'Be om ny tid',
  newTimeAsked: (p) => `Du har bede om ny tid. ${p.name} finn ei ny. Til då gjeld denne.`,
  notBookedYet: (p) => `${p.name} gjer framlegg om tid for samtalen ${p.days}.`,
  notHeld: (p) => `Det blei ikkje noko av førre samtale. ${p.name} gjer framlegg om ei ny tid.`,
  outcomeQuestion: 'Blei samtalen halden?',
  held: 'Vi har hatt samtalen',
  noMoreTalks: 'Det er ingen fleire samtalar i planen.',
  firstContact: (p) => `${p.name} tek kontakt med deg før første arbeidsdag, på telefon eller med eit møte de avtaler.`,
  beforeStart: {
    sentence: (p) =>
      `Du skal byrje på ${p.unit}, og ${p.name} er mentoren din det første året. Planen din er klar, og du kan sjå på han no.`,
  },
  finished: {
    sentence: (p) => `Du fullførte det første året ${p.day}. Planen blir ståande her, så du kan sjå kva de har gjort.`,
  },
  myMentor: 'Mentoren min',
  noPresentation: (p) => `${p.name} har ikkje skrive noko om seg sjølv enno.`,
  reserve: (p) => `Er mentoren borte lenge, tek ${p.name} over samtalane så lenge.`,
  leader: (p) => `Avdelingsleiaren din er ${p.name}.`,
  confidentiality: {
    heading: 'Dette er fortruleg',
    between: (p) =>
      `Det du og ${p.name} snakkar om, blir mellom dykk. Leiarane ser at ein samtale er halden og når den neste er, ikkje kva de sa.`,
    limits:
      'Det finst nokre grenser: fare for liv eller helse, pasienttryggleik, trakassering og lovbrot. Då må mentoren seie frå vidare, og skal seie det til deg først.',
    deleted: 'Temaa blir sletta etter at planen er over.',
  },
};
