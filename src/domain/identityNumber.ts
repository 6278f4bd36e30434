const firstWeights = [3, 7, 6, 1, 8, 9, 4, 5, 2];
const secondWeights = [5, 4, 3, 2, 7, 6, 5, 4, 3, 2];

function controlDigit(digits: readonly number[], weights: readonly number[]): number {
  const sum = weights.reduce((total, weight, index) => total + weight * (digits[index] as number), 0);
  return (11 - (sum % 11)) % 11;
}

/** Day of birth, +40 in a D-number; month, +40 or +80 in numbers made for tests. */
function namesABirthday(digits: readonly number[]): boolean {
  const [d1, d2, m1, m2] = digits as [number, number, number, number];
  const day = (d1 * 10 + d2) % 40;
  const month = (m1 * 10 + m2) % 40;
  return d1 < 8 && day >= 1 && day <= 31 && month >= 1 && month <= 12;
}

const isIdentityNumber = (digits: readonly number[]): boolean =>
  namesABirthday(digits) &&
  controlDigit(digits, firstWeights) === digits[9] &&
  controlDigit(digits, secondWeights) === digits[10];

/** Eleven digits with at most three spaces, dots, slashes or dashes between two, not part of a longer number. */
const elevenDigits = /(?<!\d)(?=(\d(?:[\s./\p{Pd}\u2212]{0,3}\d){10})(?!\d))/gu;

/** Digits of other widths as the ones we know, and nothing between them that cannot be seen. */
const plainly = (text: string): string => text.normalize('NFKC').replaceAll(/\p{Cf}|\u034f/gu, '');

/** True when a text holds a Norwegian national identity number or D-number, both control digits right (DOMAIN §10). */
export function containsNationalIdentityNumber(text: string): boolean {
  for (const match of plainly(text).matchAll(elevenDigits)) {
    const digits = (match[1] as string).replace(/\D/g, '');
    if (isIdentityNumber([...digits].map(Number))) return true;
  }
  return false;
}
