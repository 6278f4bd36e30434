import type { Language } from '../src/domain/people.ts';

/** What one can ask the bot for. */
export type Command =
  | { readonly kind: 'help' | 'myPlan' | 'nextTalk' | 'mentees' | 'pause' | 'snooze' | 'resume' | 'language' }
  | { readonly kind: 'chooseLanguage'; readonly language: Language };

interface Phrases {
  readonly command: Command;
  /** Words that stand together somewhere in what was written: bokmål, nynorsk and English alike. */
  readonly phrases: readonly string[];
}

const to = (language: Language): Command => ({ kind: 'chooseLanguage', language });

/** The first line that fits counts, so the narrower ones stand first. */
const table: readonly Phrases[] = [
  { command: to('nn'), phrases: ['nynorsk', 'norwegian nynorsk'] },
  { command: to('nb'), phrases: ['bokmål', 'bokmal', 'norsk', 'norwegian'] },
  { command: to('en'), phrases: ['english', 'engelsk'] },
  { command: { kind: 'language' }, phrases: ['språk', 'språket', 'sprak', 'mål', 'language'] },
  {
    command: { kind: 'resume' },
    phrases: [
      'slå på',
      'fortsett',
      'hald fram',
      'avslutt pause',
      'avslutt pausen',
      'stopp pausen',
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
      'ikke nå',
      'ikkje no',
      'utsett',
      'no more today',
      'not today',
      'not now',
      'snooze',
    ],
  },
  {
    command: { kind: 'pause' },
    phrases: ['pause', 'pausen', 'pauser', 'stopp', 'stop', 'stille', 'fred', 'mute', 'avmeld', 'unsubscribe'],
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
      'mentor for',
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
      'next talk',
      'next',
      'talk',
      'talks',
      'meeting',
      'when',
    ],
  },
  { command: { kind: 'myPlan' }, phrases: ['min plan', 'plan', 'planen', 'mentor', 'mentoren', 'my plan'] },
  {
    command: { kind: 'help' },
    phrases: ['hjelp', 'help', 'hva kan du', 'kva kan du', 'what can you do', 'hei', 'hello', 'hi'],
  },
];

const asksForHelp = /^(hjelp|help)\b/;

/** What a person asks for, by the words in it; null when none of them is known. A mention of the bot's name is no part of it. */
export function readCommand(text: string): Command | null {
  const words = text
    .replace(/<at>.*?<\/at>/gs, ' ')
    .normalize('NFC')
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '');
  const said = words.join(' ');
  if (asksForHelp.test(said)) return { kind: 'help' };
  return table.find(({ phrases }) => phrases.some((phrase) => ` ${said} `.includes(` ${phrase} `)))?.command ?? null;
}
