import type { Day } from '../src/domain/day.ts';
import type { Language } from '../src/domain/people.ts';
import { readDay, type SaidDay } from './readDay.ts';

/** What one can ask the bot for. */
export type Command =
  | { readonly kind: 'help' | 'hello' | 'thanks' | 'myPlan' | 'myMentor' | 'nextTalk' | 'mentees' }
  | { readonly kind: 'snooze' | 'resume' | 'language' }
  /** Until when, as it was written. */
  | { readonly kind: 'pause'; readonly until: SaidDay }
  | { readonly kind: 'chooseLanguage'; readonly language: Language };

interface Phrases {
  readonly command: Exclude<Command, { kind: 'pause' }> | { readonly kind: 'pause' };
  /** Words that stand together somewhere in what was written: bokmål, nynorsk and English alike. */
  readonly phrases: readonly string[];
}

const to = (language: Language) => ({ kind: 'chooseLanguage', language }) as const;

/** The first line that fits counts, so the narrower ones stand first. */
const table: readonly Phrases[] = [
  { command: to('nn'), phrases: ['nynorsk', 'norwegian nynorsk'] },
  { command: to('nb'), phrases: ['bokmål', 'bokmal', 'norsk', 'norwegian'] },
  { command: to('en'), phrases: ['english', 'engelsk'] },
  { command: { kind: 'language' }, phrases: ['språk', 'språket', 'sprak', 'spraak', 'mål', 'målform', 'language'] },
  {
    command: { kind: 'resume' },
    phrases: [
      'slå på',
      'skru på',
      'på igjen',
      'start igjen',
      'opphev pausen',
      'fortsett',
      'hald fram',
      'avslutt pause',
      'avslutt pausen',
      'stopp pausen',
      'stopp pause',
      'end pause',
      'end the pause',
      'stop the pause',
      'resume',
      'unpause',
      'turn on',
    ],
  },
  {
    command: { kind: 'snooze' },
    phrases: [
      'ikke mer i dag',
      'ikkje meir i dag',
      'ikke mer nå',
      'ikkje meir no',
      'ikke nå',
      'ikkje no',
      'no more today',
      'not today',
      'not now',
    ],
  },
  {
    command: { kind: 'pause' },
    phrases: [
      'pause',
      'pausen',
      'pauser',
      'pus',
      'puse',
      'stopp',
      'stop',
      'stille',
      'slå av',
      'skru av',
      'turn off',
      'ikke forstyrr',
      'ikkje forstyrr',
      'do not disturb',
      'quiet',
      'silence',
      'fred',
      'mute',
      'avmeld',
      'unsubscribe',
      'utsett',
      'snooze',
    ],
  },
  {
    command: { kind: 'mentees' },
    phrases: [
      'mine nyansatte',
      'nyansatte',
      'mine nytilsette',
      'nytilsette',
      'nytilsatte',
      'mentee',
      'mentees',
      'mine mentees',
      'mentor til',
      'mentor for',
      'the mentor of',
      'my newcomers',
      'newcomers',
    ],
  },
  {
    command: { kind: 'nextTalk' },
    phrases: [
      'neste samtale',
      'neste',
      'samtale',
      'samtalen',
      'samtaler',
      'samtalar',
      'møte',
      'møtet',
      'når',
      'nestesamtale',
      'neste mentorsamtale',
      'mentorsamtale',
      'mentorsamtalen',
      'mentorsamtaler',
      'mentorsamtalar',
      'next talk',
      'next',
      'talk',
      'talks',
      'meeting',
      'when',
    ],
  },
  { command: { kind: 'myMentor' }, phrases: ['mentor', 'mentoren', 'reservementor', 'reservementoren'] },
  { command: { kind: 'myPlan' }, phrases: ['min plan', 'plan', 'planen', 'minplan', 'oppfølgingsplan', 'my plan'] },
  {
    command: { kind: 'help' },
    phrases: ['hjelp', 'hjelpe', 'hjlp', 'hejlp', 'help', 'hva kan du', 'kva kan du', 'what can you do'],
  },
  {
    command: { kind: 'thanks' },
    phrases: ['takk', 'tusen takk', 'thanks', 'thank you', 'thx'],
  },
  {
    command: { kind: 'hello' },
    phrases: [
      'hei',
      'heisann',
      'hallo',
      'halla',
      'morn',
      'god morgen',
      'god morgon',
      'god dag',
      'god kveld',
      'hello',
      'hi',
      'hey',
      'good morning',
    ],
  },
];

/** A question is short; looking for mentions in a whole book would keep everybody else waiting. */
const readMax = 1000;

const asksForHelp = /^(hjelp|help)\b/;
/** What a person asks for, by the words in it; null when none of them is known. A mention of the bot's name is no part of it. */
export function readCommand(text: string, today: Day): Command | null {
  const unmentioned = text
    .slice(0, readMax)
    .replace(/<at>.*?<\/at>/gs, ' ')
    .normalize('NFC')
    .toLowerCase();
  const words = unmentioned.split(/[^\p{L}\p{N}]+/u).filter((word) => word !== '');
  const said = words.join(' ');
  if (asksForHelp.test(said)) return { kind: 'help' };
  const known = table.find(({ phrases }) => phrases.some((phrase) => ` ${said} `.includes(` ${phrase} `)))?.command;
  if (known === undefined) return null;
  return known.kind === 'pause' ? pauseOf(unmentioned, today) : known;
}

/** A pause or a snooze without a day: «utsett» alone is for today. */
function pauseOf(text: string, today: Day): Command {
  const until = readDay(text, today);
  const isSnooze = until === null && /\b(utsett|snooze)/.test(text);
  return isSnooze ? { kind: 'snooze' } : { kind: 'pause', until };
}
