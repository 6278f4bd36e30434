import type { Texts } from '../nb.ts';

export const cards: Texts['cards'] = {
  why: 'Kvifor får eg denne meldinga?',
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
  },
  noPlace: 'Ikkje avtalt',
  whenAndLength: (p) => `${p.when}, ${p.minutes} min`,
  held: 'Vi har hatt samtalen',
  move: 'Flytt',
  notHeld: 'Det blei ikkje noko av',
  suggestTime: 'Gjer framlegg om tid',
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
      `Samtalen var avtalt ${p.day}, og ingen av dykk har sagt korleis det gjekk. Meldinga kjem dagen etter ein avtalt samtale. Ho stoppar når du har svart.`,
  },
  probationTalk: {
    summary: (p) => `${p.item} med ${p.name}`,
    heading: (p) => `${p.item} med ${p.name}`,
    record: 'Registrer samtalen',
    why: (p) =>
      `Du er avdelingsleiar for ${p.name}, og samtalen skal vere halden innan ${p.closes}. Meldinga kjem når perioden opnar, og sju dagar og éin dag før han er over. Ho stoppar når du har registrert samtalen i fana.`,
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
    notHeld: (p) => `Mentorsamtalen med ${p.name} blei ikkje gjennomført`,
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
    },
    noTime: (p) => `Mentorsamtalen med ${p.name} har inga tid enno`,
    why: 'Meldinga du fekk om denne samtalen, er oppdatert fordi noko har skjedd sidan. Ho viser korleis det er no.',
  },
  welcome: {
    summary: 'Fotfeste er klar for deg',
    heading: 'Hei. Eg er Fotfeste',
    sentence: 'Eg minner deg på samtalar i mentorprogrammet og lèt deg svare med eitt trykk her i chatten.',
    points: [
      'Same dag som ein samtale: når og kvar.',
      'Etterpå: sei frå om han blei halden eller flytta.',
      'Skriv «hjelp» når du vil vite meir.',
    ],
    why: 'Fotfeste er lagt til for deg i Teams fordi kommunen din bruker det i mentorprogrammet. Denne meldinga kjem éin gong. Språket vel du i fana.',
  },
  help: {
    summary: 'Hjelp frå Fotfeste',
    heading: 'Hjelp',
    sentence: 'Dette kan eg gjere for deg:',
    points: [
      'Minne deg på mentorsamtalar og prøvetidssamtalar som gjeld deg.',
      'Ta imot svar med eitt trykk: «Vi har hatt samtalen», «Flytt» eller «Det blei ikkje noko av».',
      'Vise heile planen i fana, der du òg vel språk.',
    ],
    privacy: 'Skriv ikkje om samtalane eller om pasientar her. Tema til samtalen legg du inn i fana.',
    why: 'Du skreiv til Fotfeste, og dette er svaret.',
  },
};
