import { listed } from './listed.ts';

const daysOfARangeLeast = 3;

/** 'mandag–fredag' where they follow each other, 'mandag, torsdag og lørdag' where they do not. 1 is Monday, in order. */
export function weekdayWords(
  weekdays: readonly number[],
  { names, and }: { readonly names: readonly string[]; readonly and: string },
): string {
  const [first, last] = [weekdays[0] ?? 1, weekdays.at(-1) ?? 1];
  const isRange = last - first === weekdays.length - 1 && weekdays.length >= daysOfARangeLeast;
  const name = (day: number): string => names[day - 1] ?? '';
  return isRange ? `${name(first)}–${name(last)}` : listed(weekdays.map(name), and);
}
