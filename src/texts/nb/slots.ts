type Name = string | null;
type Kind = 'day' | 'evening' | 'night' | 'other' | 'unitHours';

interface Said {
  readonly name: Name;
  readonly shift: Kind;
  readonly side: 'before' | 'after';
  readonly minutes: number;
}

const shifts: Readonly<Record<Kind, string>> = {
  day: 'dagvakten',
  evening: 'kveldsvakten',
  night: 'nattevakten',
  other: 'vakten',
  unitHours: 'arbeidstiden',
};

const blocked: Readonly<Record<string, string>> = {
  handover: 'rapport',
  medication: 'medisinrunde',
  meal: 'måltid',
  morningCare: 'morgenstell',
  other: 'annet som ikke kan vente',
};

const shiftOf = (p: { name: Name; shift: Kind }): string =>
  p.name === null ? `${shifts[p.shift]} din` : `${shifts[p.shift]} til ${p.name}`;
const list = (parts: readonly string[]): string =>
  parts.length < 2 ? (parts[0] ?? '') : `${parts.slice(0, -1).join(', ')} og ${parts.at(-1)}`;
const kinds = (p: { kinds: readonly string[] }): string => list(p.kinds.map((kind) => blocked[kind] ?? ''));
const who = (names: readonly Name[]): string =>
  names.length > 1 ? 'Dere er begge' : names[0] === null ? 'Du er' : `${names[0] ?? ''} er`;
const whose = (one: string, many: string, names: readonly Name[]): string =>
  names.length > 1 ? `${many} deres` : names[0] === null ? `${one} din` : `${one} til ${names[0] ?? ''}`;

/** Times that both can: proposals with their reasons, or why there is none. */
export const slots = {
  heading: 'Forslag til tid',
  searching: 'Ser etter tider som passer for begge …',
  ownTime: 'En annen tid',
  /** Reasons as one line: 'Begge er på vakt · rolig tid' */
  line: (p: { reasons: readonly string[] }): string => {
    const line = p.reasons.join(' · ');
    return `${line.slice(0, 1).toUpperCase()}${line.slice(1)}`;
  },
  reasons: {
    bothOnShift: (_: Said): string => 'begge er på vakt',
    besideShift: (p: Said): string => `${p.minutes} min rett ${p.side === 'before' ? 'før' : 'etter'} ${shiftOf(p)}`,
    dayOff: (p: Said): string => (p.name === null ? 'du har fri den dagen' : `${p.name} har fri den dagen`),
    rosterNotKnown: (p: Said): string =>
      p.name === null ? 'vi kjenner ikke turnusen din' : `vi kjenner ikke turnusen til ${p.name}`,
    rostersNotKnown: (_: Said): string => 'vi kjenner ikke turnusen til noen av dere',
    calm: (_: Said): string => 'rolig tid',
    sameWeekday: (_: Said): string => 'samme ukedag som sist',
    earlyInWindow: (_: Said): string => 'tidlig i perioden',
    shorter: (p: Said): string => `bare ${p.minutes} min`,
    atShiftEdge: (_: Said): string => 'nær vaktskiftet',
    atEndOfNight: (_: Said): string => 'mot slutten av nattevakten',
  },
  none: {
    heading: 'Ingen felles tid i perioden',
    windowOver: (): string => 'Det er ikke tid igjen i perioden for samtalen.',
    rosterEnds: (p: { names: readonly Name[]; day: string; side: 'from' | 'until' }): string =>
      `${whose('Turnusen', 'Turnusene', p.names)} er kjent ${p.side === 'from' ? 'først fra' : 'bare til og med'} ${p.day}.`,
    away: (p: { names: readonly Name[] }): string => `${who(p.names)} borte i perioden.`,
    softWeeks: (): string => 'Perioden ligger i uker da vi ikke foreslår samtaler: ferie eller høytid.',
    noCommonShift: (): string => 'Dere er ikke på vakt samtidig i perioden.',
    blocked: (p: { kinds: readonly string[] }): string => `Når dere er på vakt samtidig, er det ${kinds(p)}.`,
    busy: (p: { names: readonly Name[] }): string =>
      `Når dere er på vakt samtidig, er ${whose('kalenderen', 'kalenderne', p.names)} opptatt.`,
    longest: (p: { minutes: number; least: number }): string =>
      `Det lengste dere har felles, er ${p.minutes} minutter. Samtalen trenger ${p.least}.`,
    nearest: (p: { when: string; side: 'before' | 'after' }): string =>
      `Nærmeste felles tid er ${p.when}, ${p.side === 'before' ? 'før' : 'etter'} perioden.`,
    closest: (p: { shifts: readonly { name: Name; shift: Kind; hours: string }[]; day: string }): string =>
      `Nærmest kommer ${list(p.shifts.map((each) => `${shiftOf(each)} (${each.hours})`))} ${p.day}.`,
    mayJoin: 'Har dere få vakter sammen, kan denne samtalen og den neste bli til én.',
    nearestOption: (p: { side: 'before' | 'after' }): string =>
      `Nærmeste felles tid, ${p.side === 'before' ? 'før' : 'etter'} perioden`,
  },
  request: {
    heading: (p: { leader: string }): string => `${p.leader} kan kanskje gjøre plass`,
    slot: (p: { when: string; minutes: number }): string => `Samtale ${p.when}, ${p.minutes} minutter.`,
    lengthenShift: (p: Said): string => {
      const shift = p.name === null ? shiftOf(p) : shifts[p.shift];
      return p.side === 'before'
        ? `${p.name ?? 'Du'} begynner ${p.minutes} minutter før ${shift}.`
        : `${p.name ?? 'Du'} blir ${p.minutes} minutter lenger på ${shift}.`;
    },
    cover: (p: { kinds: readonly string[]; minutes: number }): string =>
      `Noen andre tar over i ${p.minutes} minutter: ${kinds(p)}.`,
    ask: 'Spør lederen',
    asked: (p: { leader: string }): string => `Vi har spurt ${p.leader}. Svaret kommer i chatten.`,
    askedToday: (p: { leader: string }): string => `${p.leader} er alt spurt i dag. Svaret kommer i chatten.`,
    whoSees: (p: { leader: string }): string => `${p.leader} ser tiden og minuttene, ikke noe annet om samtalen.`,
  },
  faults: {
    away: (p: { name: Name }): string => `${p.name ?? 'Du'} er borte den dagen.`,
    offShift: (p: { name: Name }): string => `${p.name ?? 'Du'} er ikke på vakt da. Møter utenfor vakt er arbeidstid.`,
    rest: (p: { name: Name }): string =>
      `${p.name ?? 'Du'} får mindre enn 11 timer fri mellom to vakter med en samtale da.`,
    blocked: (p: { kinds: readonly string[] }): string => `På den tiden er det ${kinds(p)} i enheten.`,
    busy: (p: { name: Name }): string => `${whose('Kalenderen', 'Kalenderne', [p.name])} er opptatt da.`,
    unfit: {
      away: (p: { name: Name; day: string }): string => `${p.name ?? 'Du'} er borte ${p.day}.`,
      offShift: (p: { name: Name; day: string }): string =>
        `Turnusen er endret: ${p.name ?? 'du'} er ikke på jobb ${p.day}.`,
      rest: (p: { name: Name; day: string }): string =>
        `Turnusen er endret: med samtalen ${p.day} får ${p.name ?? 'du'} mindre enn 11 timer hvile.`,
    },
    stillPossible: 'Dere kan likevel avtale tiden.',
  },
  mayChange: 'Turnusen er endret, så tiden må kanskje endres. Du får beskjed hvis den blir en annen.',
  unread: (p: { names: readonly Name[] }): string =>
    `Vi fikk ikke lest ${whose('kalenderen', 'kalenderne', p.names)} i Outlook. Forslagene bygger på turnusen.`,
  unreadAll: 'Vi fikk ikke lest kalenderne i Outlook. Forslagene bygger på turnusen.',
  notLoaded: 'Vi fikk ikke hentet forslag nå. Du kan velge en tid selv.',
};
