import type { FilePersonView, RosterPreviewView } from '../../../src/contract/rosterViews.ts';

/** What a file without faults would bring. */
export type Preview = Extract<RosterPreviewView, { kind: 'preview' }>;

/** Whom each key of a file is taken for: the person's id, or null to leave her out. */
export type Matches = Readonly<Record<string, string | null>>;

export const firstMatches = (people: readonly FilePersonView[]): Matches =>
  Object.fromEntries(people.map(({ key, match }) => [key, match?.id ?? null]));

/** How many shifts would be taken in, and of how many people. */
export function chosenIn(people: readonly FilePersonView[], matches: Matches) {
  const chosen = people.filter(({ key }) => matches[key] != null);
  return {
    shifts: chosen.reduce((sum, { shifts }) => sum + shifts, 0),
    people: new Set(chosen.map(({ key }) => matches[key])).size,
  };
}

/** People whom more than one key of the file is taken for. */
export function chosenTwice(matches: Matches): readonly string[] {
  const ids = Object.values(matches).filter((id) => id !== null);
  return [...new Set(ids.filter((id, index) => ids.indexOf(id) !== index))];
}
