import type { PersonView } from '../../contract/personView.ts';
import type { Person } from '../../domain/people.ts';
import type { Id } from '../../domain/plan/mentorship.ts';

/** A person's name and title; nothing else of what is stored about her. */
export function presentPerson(people: ReadonlyMap<Id, Person>, id: Id): PersonView {
  const person = people.get(id);
  return { id, displayName: person?.displayName ?? '', jobTitle: person?.jobTitle ?? null };
}
