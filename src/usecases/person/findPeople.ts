import type { Actor } from '../../domain/people.ts';
import type { Id } from '../../domain/plan/mentorship.ts';
import { type Refusal, refuse } from '../../domain/refusal.ts';
import type { World } from '../../ports.ts';
import { picksPeople } from './picksPeople.ts';

export interface FoundPerson {
  readonly id: Id;
  readonly displayName: string;
  readonly jobTitle: string | null;
}

const queryCharactersMin = 2;

/** Employees whose name matches, at most twenty, for whoever names people in plans. Guests are left out. */
export async function findPeople(world: World, actor: Actor, query: string): Promise<readonly FoundPerson[] | Refusal> {
  if (!(await picksPeople(world, actor))) return refuse('notAllowed');
  if (query.trim().length < queryCharactersMin) return [];
  const found = await world.directory.search(query.trim());
  return found
    .filter(({ isGuest }) => !isGuest)
    .map(({ id, displayName, jobTitle }) => ({ id, displayName, jobTitle }));
}
