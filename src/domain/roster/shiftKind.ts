import type { ShiftKind } from './shift.ts';

/** The words of a name, in small letters. */
const wordsOf = (name: string): string[] =>
  name
    .normalize('NFC')
    .toLowerCase()
    .match(/[\p{L}\p{N}]+/gu) ?? [];

/** Codes as rosters have them, such as D, D2, A1, K and N; aften and kveld are the same. */
const code = /^([dakn])\d{0,2}$/;
const kindOfCode: Readonly<Record<string, ShiftKind>> = { d: 'day', a: 'evening', k: 'evening', n: 'night' };

/** How words for the kinds begin in bokmål, nynorsk and English: dagvakt, kveldsvakt, aftenvakt, nattevakt, night shift. */
const beginnings: readonly (readonly [RegExp, ShiftKind])[] = [
  [/^(dag(v|s|$)|day(s|$)|tidlig|tidleg|early)/, 'day'],
  [/^(aften|kveld|evening|sein|late(s|$))/, 'evening'],
  [/^(natt|night)/, 'night'],
];

const kindOfWord = (word: string): ShiftKind | null =>
  kindOfCode[code.exec(word)?.[1] ?? ''] ?? beginnings.find(([begins]) => begins.test(word))?.[1] ?? null;

/** What a shift's name says that it is; null when it says nothing, or two things. */
export function kindOfName(name: string): ShiftKind | null {
  const kinds = new Set(wordsOf(name).map(kindOfWord));
  kinds.delete(null);
  const [kind] = kinds;
  return kinds.size === 1 && kind !== undefined ? kind : null;
}

/** F and F1 to F5 are the days off of a Norwegian roster. */
const absence =
  /^(f[1-5]?|fri|fridag|fridagar|fridager|ferie.*|fravær.*|fråvær.*|syk|syke.*|sjuk.*|egenmelding.*|eigenmelding.*|permisjon.*|perm|avspas.*|avsp|omsorgsdag.*|velferds.*|foreldre.*|off|vacation|holiday|leave|sick.*|absen.*)$/;

/** True when a name is of time away from work. Why somebody is away is nobody's business here (DOMAIN §9.7). */
export const isAbsenceName = (name: string): boolean => wordsOf(name).some((word) => absence.test(word));

const minutesADay = 1440;
const longMinutes = 11 * 60;

/** What a shift is by its hours: by where its middle lies. `from` is minutes of the day on which it starts. */
export function kindOfHours(from: number, minutes: number): ShiftKind {
  const middle = (from + minutes / 2) % minutesADay;
  if (middle >= 22 * 60 || middle < 6 * 60) return 'night';
  if (minutes > longMinutes || middle < 8 * 60) return 'other';
  return middle < 15 * 60 ? 'day' : 'evening';
}
