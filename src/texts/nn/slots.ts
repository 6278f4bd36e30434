import type { slots as inBokmal } from '../nb/slots.ts';

type Name = string | null;
type Kind = 'day' | 'evening' | 'night' | 'other' | 'unitHours';

const shifts: Readonly<Record<Kind, string>> = {
  day: 'dagvakta',
  evening: 'kveldsvakta',
  night: 'nattevakta',
  other: 'vakta',
  unitHours: 'arbeidstida',
};

const blocked: Readonly<Record<string, string>> = {
  handover: 'rapport',
  medication: 'medisinrunde',
  meal: 'måltid',
  morningCare: 'morgonstell',
  other: 'anna som ikkje kan vente',
};

const shiftOf = (p: { name: Name; shift: Kind }): string =>
  p.name === null ? `${shifts[p.shift]} di` : `${shifts[p.shift]} til ${p.name}`;
const list = (parts: readonly string[]): string =>
  parts.length < 2 ? (parts[0] ?? '') : `${parts.slice(0, -1).join(', ')} og ${parts.at(-1)}`;
const kinds = (p: { kinds: readonly string[] }): string => list(p.kinds.map((kind) => blocked[kind] ?? ''));
const who = (names: readonly Name[]): string =>
  names.length > 1 ? 'De er begge' : names[0] === null ? 'Du er' : `${names[0] ?? ''} er`;
const whose = (one: string, many: string, names: readonly Name[]): string =>
  names.length > 1 ? `${many} dykkar` : names[0] === null ? `${one} din` : `${one} til ${names[0] ?? ''}`;

export const slots: typeof inBokmal = {
  heading: 'Framlegg til tid',
  searching: 'Ser etter tider som passar for begge …',
  ownTime: 'Ei anna tid',
  line: (p) => {
    const line = p.reasons.join(' · ');
    return `${line.slice(0, 1).toUpperCase()}${line.slice(1)}`;
  },
  reasons: {
    bothOnShift: () => 'begge er på vakt',
    besideShift: (p) => `${p.minutes} min rett ${p.side === 'before' ? 'før' : 'etter'} ${shiftOf(p)}`,
    dayOff: (p) => (p.name === null ? 'du har fri den dagen' : `${p.name} har fri den dagen`),
    rosterNotKnown: (p) =>
      p.name === null ? 'vi kjenner ikkje turnusen din' : `vi kjenner ikkje turnusen til ${p.name}`,
    rostersNotKnown: () => 'vi kjenner ikkje turnusen til nokon av dykk',
    calm: () => 'roleg tid',
    sameWeekday: () => 'same vekedag som sist',
    earlyInWindow: () => 'tidleg i perioden',
    shorter: (p) => `berre ${p.minutes} min`,
    atShiftEdge: () => 'nær vaktskiftet',
    atEndOfNight: () => 'mot slutten av nattevakta',
  },
  none: {
    heading: 'Inga felles tid i perioden',
    windowOver: () => 'Det er ikkje tid att i perioden for samtalen.',
    rosterEnds: (p) =>
      `${whose('Turnusen', 'Turnusane', p.names)} er kjend ${p.side === 'from' ? 'først frå' : 'berre til og med'} ${p.day}.`,
    away: (p) => `${who(p.names)} borte i perioden.`,
    softWeeks: () => 'Perioden ligg i veker då vi ikkje gjer framlegg om samtalar: ferie eller høgtid.',
    noCommonShift: () => 'De er ikkje på vakt samtidig i perioden.',
    blocked: (p) => `Når de er på vakt samtidig, er det ${kinds(p)}.`,
    busy: (p) =>
      `Når de er på vakt samtidig, er ${whose('kalenderen', 'kalendrane', p.names)} ${p.names.length > 1 ? 'opptekne' : 'oppteken'}.`,
    longest: (p) => `Det lengste de har felles, er ${p.minutes} minutt. Samtalen treng ${p.least}.`,
    nearest: (p) => `Næraste felles tid er ${p.when}, ${p.side === 'before' ? 'før' : 'etter'} perioden.`,
    closest: (p) => `Nærast kjem ${list(p.shifts.map((each) => `${shiftOf(each)} (${each.hours})`))} ${p.day}.`,
    mayJoin: 'Har de få vakter saman, kan denne samtalen og den neste bli til éin.',
    nearestOption: (p) => `Næraste felles tid, ${p.side === 'before' ? 'før' : 'etter'} perioden`,
  },
  request: {
    heading: (p) => `${p.leader} kan kanskje gjere plass`,
    slot: (p) => `Samtale ${p.when}, ${p.minutes} minutt.`,
    lengthenShift: (p) => {
      const shift = p.name === null ? shiftOf(p) : shifts[p.shift];
      return p.side === 'before'
        ? `${p.name ?? 'Du'} byrjar ${p.minutes} minutt før ${shift}.`
        : `${p.name ?? 'Du'} blir ${p.minutes} minutt lenger på ${shift}.`;
    },
    cover: (p) => `Nokon andre tek over i ${p.minutes} minutt: ${kinds(p)}.`,
    ask: 'Spør leiaren',
    asked: (p) => `Vi har spurt ${p.leader}. Svaret kjem i chatten.`,
    askedToday: (p) => `${p.leader} er alt spurd i dag. Svaret kjem i chatten.`,
    whoSees: (p) => `${p.leader} ser tida og minutta, ikkje noko anna om samtalen.`,
  },
  faults: {
    away: (p) => `${p.name ?? 'Du'} er borte den dagen.`,
    offShift: (p) => `${p.name ?? 'Du'} er ikkje på vakt då. Møte utanfor vakt er arbeidstid.`,
    rest: (p) => `${p.name ?? 'Du'} får mindre enn 11 timar fri mellom to vakter med ein samtale då.`,
    blocked: (p) => `På den tida er det ${kinds(p)} i eininga.`,
    busy: (p) => `${whose('Kalenderen', 'Kalendrane', [p.name])} er oppteken då.`,
    unfit: {
      away: (p) => `${p.name ?? 'Du'} er borte ${p.day}.`,
      offShift: (p) => `Turnusen er endra: ${p.name ?? 'du'} er ikkje på jobb ${p.day}.`,
      rest: (p) => `Turnusen er endra: med samtalen ${p.day} får ${p.name ?? 'du'} mindre enn 11 timar kvile.`,
    },
    stillPossible: 'De kan likevel avtale tida.',
  },
  mayChange: 'Turnusen er endra, så tida må kanskje endrast. Du får melding dersom ho blir ei anna.',
  unread: (p) =>
    `Vi fekk ikkje lese ${whose('kalenderen', 'kalendrane', p.names)} i Outlook. Framlegga byggjer på turnusen.`,
  unreadAll: 'Vi fekk ikkje lese kalendrane i Outlook. Framlegga byggjer på turnusen.',
  notLoaded: 'Vi fekk ikkje henta framlegg no. Du kan velje ei tid sjølv.',
};
