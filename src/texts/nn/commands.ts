import type { Texts } from '../nb.ts';

export const commands: Texts['commands'] = {
  notUnderstood: 'Det forstod eg ikkje. Dette kan du spørje om:',
  why: (p) =>
    `Du skreiv til Fotfeste eller trykte på ein knapp ${p.day}, og dette er svaret. Det kjem ikkje av seg sjølv.`,
  myPlan: {
    summary: 'Planen din',
    heading: 'Planen din',
    none: 'Du har ingen eigen plan i Fotfeste. Er du mentor, skriv du «mine nytilsette».',
    beforeStart: (p) => `Du byrjar ${p.day}. Alt som skal skje, ligg klart i planen.`,
    finished: 'Planen er fullført. Du kan framleis lese han.',
    steps: (p) => `${p.done} av ${p.all} steg er gjorde.`,
    next: 'Neste',
    notBooked: 'Ikkje avtalt enno',
  },
  nextTalk: {
    none: 'Du har ingen samtalar framover',
    noneHint: 'Når ein samtale blir planlagd eller avtalt, får du beskjed her.',
    booked: (p) => `Neste samtale er ${p.when} med ${p.name}`,
    notBooked: (p) => `Neste mentorsamtale med ${p.name} er ikkje avtalt`,
    mentorBooks: (p) => `${p.name} gjer framlegg om tid, og du får beskjed her.`,
  },
  mentees: {
    summary: (p) => (p.count === 1 ? 'Du er mentor for éin' : `Du er mentor for ${p.count}`),
    heading: 'Du er mentor for',
    row: (p) => `${p.name}: ${p.need}`,
    more: (p) => `Og ${p.count} til. Alle står i fana.`,
    none: 'Du er ikkje mentor for nokon no',
    noneHint: 'Når du blir det, får du beskjed her. Nytilsette du følgjer opp som leiar, står i fana.',
  },
  pause: {
    heading: 'Pause frå påminningar',
    summary: 'Set påminningar på pause',
    hint: 'Vel den første dagen du vil ha påminningar igjen. Det som ventar, kjem då i éi melding.',
    leaders: 'Påminningar til leiarar om prøvetid kjem likevel.',
    day: 'Første dag med påminningar',
    dayMissing: 'Vel ein dag etter i dag, og seinast om eit halvt år.',
    save: 'Set på pause',
    snooze: 'Ikkje meir i dag',
    paused: (p) => `Ingen påminningar før ${p.when}`,
    byItself: 'Pausen sluttar av seg sjølv. Vil du ha påminningar no, trykkjer du på knappen.',
    resume: 'Slå på igjen',
    resumed: 'Påminningane er på',
    resumedHint: 'Det som har venta, kjem no.',
  },
  language: {
    summary: 'Vel språk',
    heading: 'Kva språk skal eg bruke?',
    names: { nb: 'Bokmål', nn: 'Nynorsk', en: 'English' },
    chosen: 'No skriv eg nynorsk',
    chosenHint: 'Det gjeld meldingar, fana og det som står i kalenderen.',
  },
};
