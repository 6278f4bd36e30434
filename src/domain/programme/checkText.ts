import { containsNationalIdentityNumber } from '../identityNumber.ts';
import { type Fault, fault, recordOf, type Shape } from './fault.ts';

/** How long what a coordinator writes may be. */
export const nameCharactersMax = 100;
export const sourceCharactersMax = 300;
export const wordsCharactersMax = 120;

/** Seen by all who follow the programme, so no identity number stands in it (DOMAIN §10). */
export function textFaults(path: string, value: unknown, most = nameCharactersMax): Fault[] {
  if (typeof value !== 'string' || value.trim() === '') return [fault(path, 'textMissing')];
  if (value.length > most) return [fault(path, 'textLong', { most })];
  return containsNationalIdentityNumber(value) ? [fault(path, 'identityNumber')] : [];
}

/** A step's own words: bokmål must be there, the others may be left out. */
export function wordsFaults(path: string, step: Shape | null): Fault[] {
  if (step?.words === null) return [];
  const words = recordOf(step?.words);
  if (words === null) return [fault(path, 'object')];
  const others = (['nn', 'en'] as const).filter((language) => words[language] !== '');
  return ['nb', ...others].flatMap((language) =>
    textFaults(`${path}.${language}`, words[language], wordsCharactersMax),
  );
}
