import type { Actor } from '../../domain/people.ts';
import type { Id } from '../../domain/plan/mentorship.ts';
import { sameName } from '../../domain/unit.ts';
import type { World } from '../../ports.ts';
import { picksPeople } from '../person/picksPeople.ts';

interface Named {
  readonly id: Id;
  readonly displayName: string;
  readonly jobTitle: string | null;
}

export type Match =
  | { readonly person: Named; readonly why: null }
  | { readonly person: null; readonly why: 'unknown' | 'several' | 'otherUnit' };

/** As many as a large unit has; who is left over is chosen by hand. */
const lookupsMax = 300;
const lookupsAtOnce = 8;

/** Roster programs write «Haugland, Ingrid» too. */
const spellingsOf = (key: string): string[] => {
  const [last, first, ...others] = key.split(',');
  return first === undefined || others.length > 0 ? [key] : [key, `${first} ${last}`];
};

const isNamed = (key: string, { displayName }: Named): boolean =>
  spellingsOf(key).some((spelling) => sameName(spelling, displayName));

const onlyOne = (people: readonly Named[]): Match => {
  const [person, another] = people;
  if (!person) return { person: null, why: 'unknown' };
  return another ? { person: null, why: 'several' } : { person, why: null };
};

/**
 * Who each key of a file is: one in the unit with just this name, else the one in the municipality's directory with this address or name,
 * for those whom the directory answers. An address cannot be guessed from a name, and a name that two have is nobody's.
 */
export async function matchPeople(
  world: World,
  actor: Actor,
  { keys, inUnit }: { readonly keys: readonly string[]; readonly inUnit: readonly Named[] },
): Promise<ReadonlyMap<string, Match>> {
  const matches = new Map(keys.map((key) => [key, onlyOne(inUnit.filter((person) => isNamed(key, person)))]));
  const open = keys.filter((key) => key.trim() !== '' && matches.get(key)?.why === 'unknown').slice(0, lookupsMax);
  if (open.length === 0 || !(await picksPeople(world, actor))) return matches;
  for (let from = 0; from < open.length; from += lookupsAtOnce) {
    const some = open.slice(from, from + lookupsAtOnce);
    const found = await Promise.all(some.map((key) => inDirectory(world, key)));
    for (const [index, key] of some.entries()) matches.set(key, onlyOne(found[index] ?? []));
  }
  return matches;
}

async function inDirectory({ directory }: World, key: string): Promise<readonly Named[]> {
  if (key.includes('@')) {
    const person = await directory.person(key.trim());
    return person && !person.isGuest ? [person] : [];
  }
  const [spelling = key] = spellingsOf(key).slice(-1);
  return (await directory.search(spelling.trim())).filter((person) => !person.isGuest && isNamed(key, person));
}
