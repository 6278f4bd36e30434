import { describe, expect, test } from 'vitest';
import { containsNationalIdentityNumber } from '../../src/domain/identityNumber.ts';

// Synthetic numbers: month + 80 is never given to anyone, and the control digits are right.
describe('a national identity number in free text', () => {
  test.each([
    '13816540059',
    '53816540042',
    '138165 40059',
    '1 3 8 1 6 5 4 0 0 5 9',
    '138165\u00a040059',
    '138165-40059',
    'Pasienten 13816540059, rom 4.',
    'Ring 22 22 22 22 om 01827940182',
    '13.81.65 40059',
    '13/81/65/40059',
    '138165 - 40059',
    '138165  40059',
    '138165–40059',
    '138165\u221240059',
    '138165\u200b40059',
    '1\u00ad3816540059',
    '１３８１６５４００５９',
    '𝟏𝟑𝟖𝟏𝟔𝟓 𝟒𝟎𝟎𝟓𝟗',
    'fnr:13816540059;',
    'rom 13816540059a',
    '2026\n13816540059',
  ])('is found in “%s”', (text) => expect(containsNationalIdentityNumber(text)).toBe(true));

  test.each([
    ['a wrong first control digit', '13816540049'],
    ['a wrong second control digit', '13816540058'],
    ['ten digits', '1381654005'],
    ['a longer number that begins with it', '138165400591'],
    ['a longer number that ends with it', '113816540059'],
    ['a day that does not exist', '33816540181'],
    ['two phone numbers', 'Ring 22 22 22 22 eller 99 99 99 99'],
    ['a date and a time', '17.09.2026 kl. 13.15'],
    ['an organisation’s number', '974 760 673'],
    ['an account number', '1234.56.78903'],
    ['digits far apart', '138165, rom 40059'],
    ['nothing', ''],
  ])('is not seen in %s', (_, text) => expect(containsNationalIdentityNumber(text)).toBe(false));
});
