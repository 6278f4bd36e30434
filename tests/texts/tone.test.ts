import { describe, expect, test } from 'vitest';
import { textsOf } from '../../src/texts/texts.ts';

/** Every text of a language with its place; of a text with values, the words as they stand in the source. */
function wordsOf(value: unknown, path = ''): [string, string][] {
  if (typeof value === 'string' || typeof value === 'function') return [[path, String(value)]];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => wordsOf(inner, `${path}.${key}`));
}

const placesWith = (language: 'nb' | 'nn' | 'en', unwanted: RegExp): string[] =>
  wordsOf(textsOf(language))
    .filter(([, words]) => unwanted.test(words))
    .map(([path]) => path);

describe.each(['nb', 'nn', 'en'] as const)('the texts in %s', (language) => {
  test('use no exclamation marks, no double full stops and no emoji', () =>
    expect(placesWith(language, /!['`" ]|[^.]\.\.[^.]|\p{Extended_Pictographic}/u)).toEqual([]));

  test('keep probation and pilot apart: the word that could mean both is not used', () =>
    expect(placesWith(language, /prøveperiode|trial period/i)).toEqual([]));
});

describe('nynorsk', () => {
  test('is written, not converted: it has none of the words that only bokmål has', () =>
    expect(
      placesWith(
        'nn',
        /(?<!\p{L})(ikke|jeg|hva|hvem|hvor|hvordan|hvilken|noe|noen|uke|uker|dere|deres|være|gjøre|fra|nå|flere|mer|samtaler|vakter mangler|leder|lederen|enhet|nyansatt|måneder)(?!\p{L})/iu,
      ),
    ).toEqual([]));

  test('keeps to one form of a word: blei, byrjar, svarer, avtaler', () =>
    expect(placesWith('nn', /(?<!\p{L})(vart|tek til|teke til|ta til|svarar|avtalar)(?!\p{L})/iu)).toEqual([]));
});
