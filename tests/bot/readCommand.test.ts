import { describe, expect, test } from 'vitest';
import { readCommand as readAt } from '../../bot/readCommand.ts';

/** A Thursday. */
const today = '2026-09-17';
const readCommand = (text: string) => readAt(text, today);

const asked: readonly (readonly [string, readonly string[]])[] = [
  [
    'help',
    [
      'hjelp',
      'Hjelp!',
      'HELP',
      'help me with my plan',
      'Hva kan du?',
      'Kva kan du?',
      'what can you do?',
      'hjelp meg!!',
      'HJLP',
    ],
  ],
  ['myPlan', ['min plan', 'Planen min', 'Vis planen', 'my plan', 'MIN PLAN.', 'kor er planen min']],
  ['myMentor', ['hvem er mentoren min?', 'kven er mentoren min', 'Who is my mentor?', 'mentor']],
  ['hello', ['hei', 'Hei!', 'Heisann', 'god morgon', 'Hello']],
  ['thanks', ['takk', 'Tusen takk!', 'thank you']],
  [
    'nextTalk',
    [
      'neste samtale',
      'Når er neste samtale?',
      'neste',
      'next talk',
      'When is my next talk?',
      'har eg samtale i morgon',
    ],
  ],
  [
    'mentees',
    [
      'mine nyansatte',
      'mine nytilsette',
      'my mentees',
      'Mine Nyansatte!',
      'Hvem er jeg mentor for?',
      'kven er eg mentor for',
    ],
  ],
  ['pause', ['pause', 'Pause til 1. oktober', 'ta ein pause', 'stopp', 'pause please']],
  ['snooze', ['ikke mer i dag', 'Ikkje meir i dag.', 'no more today', 'snooze', 'utsett']],
  ['resume', ['slå på igjen', 'fortsett', 'hald fram', 'resume', 'stopp pausen', 'slå på', 'turn on again']],
  ['language', ['språk', 'Språket', 'change language']],
];

describe.each(asked)('%s', (kind, texts) => {
  test.each(texts)('«%s»', (text) => {
    expect(readCommand(text)).toMatchObject({ kind });
  });
});

test.each([
  ['nynorsk', 'nn'],
  ['språk: Nynorsk', 'nn'],
  ['bokmål, takk', 'nb'],
  ['bokma\u030Al', 'nb'],
  ['norsk', 'nb'],
  ['English please', 'en'],
  ['engelsk', 'en'],
])('«%s» chooses the language', (text, language) => {
  expect(readCommand(text)).toEqual({ kind: 'chooseLanguage', language });
});

test.each([
  ['pause', null],
  ['Pause til 1. oktober', '2026-10-01'],
  ['pause til fredag', '2026-09-18'],
  ['utsett til måndag', '2026-09-21'],
  ['snooze until tomorrow', '2026-09-18'],
  ['Pause ei veke', '2026-09-24'],
  ['pause til 31. september', 'noSuchDay'],
  ['pause til jul', 'unclear'],
])('«%s» pauses until %s', (text, until) => {
  expect(readCommand(text)).toEqual({ kind: 'pause', until });
});

test('a mention of the bot is no part of what is asked', () => {
  expect(readCommand('<at>Fotfeste hjelp</at> min plan')).toEqual({ kind: 'myPlan' });
  expect(readCommand('<at>Fotfeste</at>')).toBeNull();
});

test('of something very long the beginning is read', () => {
  expect(readCommand(`min plan ${'<at>'.repeat(100_000)}`)).toEqual({ kind: 'myPlan' });
  expect(readCommand(`${'x '.repeat(1000)} min plan`)).toBeNull();
});

test.each(['', '…', '123', 'kaffe', 'planlegging av ferie', 'samtaleterapi'])(
  '«%s» asks for nothing that is known',
  (text) => {
    expect(readCommand(text)).toBeNull();
  },
);
