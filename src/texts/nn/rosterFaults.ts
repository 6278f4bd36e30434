import type { rosterFaults as inBokmal } from '../nb/rosterFaults.ts';

const missing: Readonly<Record<string, string>> = {
  person: 'kven vakta gjeld, til dømes «E-post» eller «Namn»',
  day: 'dagen, til dømes «Dato»',
  times: 'tidene, til dømes «Frå» og «Til»',
};

export const rosterFaults: typeof inBokmal = {
  place: (p) =>
    [p.line === null ? '' : `Linje ${p.line}`, p.column === null ? '' : `kolonne ${p.column}`]
      .filter(Boolean)
      .join(', '),
  total: (p) => `Viser ${p.shown} av ${p.total} feil. Ingenting er lese inn.`,
  tooLarge: (p) => `Fila er større enn ${p.max} MB. Eksporter færre dagar eller færre tilsette.`,
  tooManyLines: (p) => `Fila har over ${p.max} linjer. Del ho i fleire filer.`,
  empty: () => 'Vi finn ingen vakter i fila. Sjå etter at du valde rett fil.',
  notText: () => 'Fila er ikkje ei CSV-fil. Opne ho i Excel og lagre ho som «CSV UTF-8».',
  unknownEncoding: () => 'Vi kan ikkje lese bokstavane i fila sikkert. Opne ho i Excel og lagre ho som «CSV UTF-8».',
  lineTooLong: (p) => `Linja er lengre enn ${p.max} teikn. Sjå etter at du valde rett fil.`,
  brokenQuotes: () => 'Eit hermeteikn manglar eller står feil. Rett det, eller lagre fila på nytt frå Excel.',
  notACalendar: () => 'Fila er ikkje ei heil kalenderfil. Eksporter ho på nytt som ICS.',
  tooManyShifts: (p) => `Det er over ${p.max} vakter. Vel færre dagar.`,
  tooManyRepeating: (p) => `Over ${p.max} hendingar går att fast. Eksporter berre turnusen, eller vel færre dagar.`,
  tooManyDays: (p) => `Fila gjeld meir enn ${p.max} dagar. Sjekk årstalet på denne linja, eller vel færre dagar.`,
  columnMissing: (p) => `Vi manglar ei kolonne for ${missing[p.missing] ?? p.missing}. Legg til ei overskrift.`,
  columnTwice: () => 'Overskrifta står to gonger. Ta bort den eine kolonna.',
  cellMissing: () => 'Feltet er tomt. Fyll det ut, eller ta bort linja.',
  tooManyCells: () => 'Det er fleire felt enn overskrifter. Sjå etter at skiljeteiknet ikkje står inne i eit felt.',
  formula: () => 'Her står det ein formel. Skriv verdien i staden.',
  notADay: () => 'Dette er ikkje ein dato. Skriv ein dag som finst, til dømes 01.09.2026.',
  notATime: () => 'Dette er ikkje eit klokkeslett. Skriv til dømes 07.30, eller 07.30–15.00 i eitt felt.',
  notAPerson: () => 'Dette er ikkje eit namn eller ei adresse. Skriv e-postadressa til den tilsette.',
  nationalIdentityNumber: () => 'Her står det eit fødselsnummer. Ta det bort og skriv e-postadressa.',
  startMissing: () => 'Vakta har ingen start. Legg til når ho byrjar.',
  endsBeforeItStarts: () =>
    'Vakta sluttar før ho startar. Byt om tidene, eller skriv sluttdatoen dersom ho varer over midnatt.',
  tooLong: (p) => `Vakta er lengre enn ${p.max} timar. Sjå over datoane, eller del ho i fleire vakter.`,
  overlaps: (p) =>
    p.line
      ? `Vakta er samstundes med vakta på linje ${p.line}. Ta bort den eine eller rett tidene.`
      : 'To vakter er samstundes. Ta bort den eine eller rett tidene.',
  unreadableEvent: () => 'Vi kan ikkje lese denne hendinga. Eksporter kalenderen på nytt, eller ta ho bort.',
  unreadableRule: () => 'Vi kan ikkje lese korleis vakta går att. Legg inn kvar vakt for seg.',
  repeatsTooOften: (p) =>
    `Vakta går att for ofte, eller over ${p.max} gonger. La ho gå att per dag eller veke, med ein sluttdato.`,
  weeksOutOfBounds: (p) => `Vel frå 1 til ${p.max} veker.`,
  weekOutOfBounds: (p) => `Mønsteret har ${p.max} veker. Vel ei av dei.`,
  notAWeekday: () => 'Vel ein vekedag.',
  patternEndsBeforeItStarts: () => 'Siste dag er før den første. Sjå over dei to datoane.',
  noShifts: () => 'Mønsteret har ingen vakter. Legg til minst éi.',
};
