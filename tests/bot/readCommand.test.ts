import { describe, expect, test } from 'vitest';
import { readCommand } from '../../bot/readCommand.ts';

const asked: readonly (readonly [string, readonly string[]])[] = [
  [
    'help',
    ['hjelp', 'Hjelp!', 'HELP', 'help me with my plan', 'Hva kan du?', 'Kva kan du?', 'what can you do?', 'hei'],
  ],
  ['myPlan', ['min plan', 'Planen min', 'Vis planen', 'my plan', 'hvem er mentoren min?', 'kven er mentoren min']],
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
  ['mentees', ['mine nyansatte', 'mine nytilsette', 'my mentees', 'Hvem er jeg mentor for?', 'kven er eg mentor for']],
  ['pause', ['pause', 'Pause til 1. oktober', 'ta ein pause', 'stopp', 'pause please']],
  ['snooze', ['ikke mer i dag', 'Ikkje meir i dag.', 'no more today', 'snooze']],
  ['resume', ['slå på igjen', 'fortsett', 'hald fram', 'resume', 'stopp pausen']],
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

test('a mention of the bot is no part of what is asked', () => {
  expect(readCommand('<at>Fotfeste hjelp</at> min plan')).toEqual({ kind: 'myPlan' });
  expect(readCommand('<at>Fotfeste</at>')).toBeNull();
});

test.each(['', '…', '123', 'kaffe', 'planlegging av ferie', 'samtaleterapi'])(
  '«%s» asks for nothing that is known',
  (text) => {
    expect(readCommand(text)).toBeNull();
  },
);
