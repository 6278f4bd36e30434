import type { slots as inBokmal } from '../nb/slots.ts';

type Name = string | null;
type Kind = 'day' | 'evening' | 'night' | 'other' | 'unitHours';

const shifts: Readonly<Record<Kind, string>> = {
  day: 'day shift',
  evening: 'evening shift',
  night: 'night shift',
  other: 'shift',
  unitHours: 'working hours',
};

const blocked: Readonly<Record<string, string>> = {
  handover: 'handover',
  medication: 'medication',
  meal: 'a meal',
  morningCare: 'morning care',
  other: 'something else that cannot wait',
};

const of = (name: Name): string => (name === null ? 'your' : `${name}’s`);
const shiftOf = (p: { name: Name; shift: Kind }): string => `${of(p.name)} ${shifts[p.shift]}`;
const list = (parts: readonly string[]): string =>
  parts.length < 2 ? (parts[0] ?? '') : `${parts.slice(0, -1).join(', ')} and ${parts.at(-1)}`;
const kinds = (p: { kinds: readonly string[] }): string => list(p.kinds.map((kind) => blocked[kind] ?? ''));
const who = (names: readonly Name[]): string =>
  names.length > 1 ? 'You are both' : names[0] === null ? 'You are' : `${names[0] ?? ''} is`;
const whose = (one: string, many: string, names: readonly Name[]): string =>
  names.length > 1 ? `your ${many}` : `${of(names[0] ?? null)} ${one}`;
const started = (text: string): string => `${text.slice(0, 1).toUpperCase()}${text.slice(1)}`;

export const slots: typeof inBokmal = {
  heading: 'Suggested times',
  searching: 'Looking for times that suit you both …',
  ownTime: 'Another time',
  line: (p) => started(p.reasons.join(' · ')),
  reasons: {
    bothOnShift: () => 'both on shift',
    besideShift: (p) => `${p.minutes} min right ${p.side} ${shiftOf(p)}`,
    dayOff: (p) => (p.name === null ? 'you are off that day' : `${p.name} is off that day`),
    rosterNotKnown: (p) => `${of(p.name)} roster is not known`,
    rostersNotKnown: () => 'neither roster is known',
    calm: () => 'a calm time',
    sameWeekday: () => 'the same weekday as last time',
    earlyInWindow: () => 'early in the period',
    shorter: (p) => `only ${p.minutes} min`,
    atShiftEdge: () => 'close to the change of shift',
    atEndOfNight: () => 'towards the end of the night shift',
  },
  none: {
    heading: 'No common time in the period',
    windowOver: () => 'There is no time left in the period for this talk.',
    rosterEnds: (p) =>
      `${started(whose('roster', 'rosters', p.names))} is only known ${p.side === 'from' ? 'from' : 'until'} ${p.day}.`,
    away: (p) => `${who(p.names)} away in the period.`,
    softWeeks: () => 'The period lies in weeks when we suggest no talks: holidays.',
    noCommonShift: () => 'You are not on shift at the same time in the period.',
    blocked: (p) => `When you are on shift at the same time, there is ${kinds(p)}.`,
    busy: (p) => `When you are on shift at the same time, ${whose('calendar is', 'calendars are', p.names)} busy.`,
    longest: (p) => `The longest you have in common is ${p.minutes} minutes. The talk needs ${p.least}.`,
    nearest: (p) => `The nearest common time is ${p.when}, ${p.side} the period.`,
    closest: (p) => `Closest are ${list(p.shifts.map((each) => `${shiftOf(each)} (${each.hours})`))} ${p.day}.`,
    mayJoin: 'If you share few shifts, this talk and the next can become one.',
    nearestOption: (p) => `The nearest common time, ${p.side} the period`,
  },
  request: {
    heading: (p) => `${p.leader} may be able to make room`,
    slot: (p) => `A talk ${p.when}, ${p.minutes} minutes.`,
    lengthenShift: (p) =>
      `${p.name ?? 'You'} ${p.side === 'before' ? (p.name === null ? 'begin' : 'begins') : p.name === null ? 'stay' : 'stays'} ${p.minutes} minutes ${p.side} ${p.name === null ? shiftOf(p) : `the ${shifts[p.shift]}`}.`,
    cover: (p) => `Somebody else takes over for ${p.minutes} minutes: ${kinds(p)}.`,
    ask: 'Ask the leader',
    asked: (p) => `We have asked ${p.leader}. The answer comes in the chat.`,
    askedToday: (p) => `${p.leader} has already been asked today. The answer comes in the chat.`,
    whoSees: (p) => `${p.leader} sees the time and the minutes, nothing else about the talk.`,
  },
  faults: {
    away: (p) => `${p.name === null ? 'You are' : `${p.name} is`} away that day.`,
    offShift: (p) =>
      `${p.name === null ? 'You are' : `${p.name} is`} not on shift then. Meetings outside a shift are working time.`,
    rest: (p) =>
      `${p.name === null ? 'You get' : `${p.name} gets`} less than 11 hours off between two shifts with a talk then.`,
    blocked: (p) => `At that time there is ${kinds(p)} in the unit.`,
    busy: (p) => `${started(whose('calendar', 'calendars', [p.name]))} is busy then.`,
    unfit: {
      away: (p) => `${p.name === null ? 'You are' : `${p.name} is`} away ${p.day}.`,
      offShift: (p) => `The roster has changed: ${p.name === null ? 'you are' : `${p.name} is`} not at work ${p.day}.`,
      rest: (p) =>
        `The roster has changed: with the talk ${p.day} ${p.name === null ? 'you get' : `${p.name} gets`} less than 11 hours of rest.`,
    },
    stillPossible: 'You can still agree on the time.',
  },
  mayChange: 'The roster has changed, so the time may have to change. You are told if it becomes another.',
  unread: (p) =>
    `We could not read ${whose('calendar', 'calendars', p.names)} in Outlook. The suggestions build on the roster.`,
  unreadAll: 'We could not read the calendars in Outlook. The suggestions build on the roster.',
  notLoaded: 'We could not fetch suggestions now. You can choose a time yourself.',
};
