import { describe, expect, test } from 'vitest';
import type { RosterFaultKind } from '../../src/domain/roster/rosterFault.ts';
import { rosterFaults as en } from '../../src/texts/en/rosterFaults.ts';
import { rosterFaults as nb } from '../../src/texts/nb/rosterFaults.ts';
import { rosterFaults as nn } from '../../src/texts/nn/rosterFaults.ts';

/** Every kind of fault has a text, or this does not compile. */
const texts: Readonly<Record<'nb' | 'nn' | 'en', Readonly<Record<RosterFaultKind, (p: never) => string>>>> = {
  nb,
  nn,
  en,
};

describe.each(['nb', 'nn', 'en'] as const)('a faulty roster in %s', (language) => {
  const told = Object.entries(texts[language]).filter(([kind]) => kind !== 'place' && kind !== 'total');
  const params = { max: 24, line: 7, missing: 'day' } as never;

  test.each(told)('is told what is wrong and what to do: %s', (_, text) => {
    const words = text(params);
    expect(words).toMatch(/^\p{Lu}.+\.$/u);
    expect(words).not.toMatch(/undefined|null|!/);
  });
});

test('a fault is found again by its line and column', () => {
  expect(nb.place({ line: 4, column: 'Dato' })).toBe('Linje 4, kolonne Dato');
  expect(nn.place({ line: 4, column: null })).toBe('Linje 4');
  expect(en.place({ line: null, column: null })).toBe('');
  expect(nb.columnMissing({ missing: 'times' })).toBe(
    'Vi mangler en kolonne for tidene, for eksempel «Fra» og «Til». Legg til en overskrift.',
  );
});
