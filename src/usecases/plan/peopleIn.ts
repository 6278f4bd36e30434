import type { Person } from '../../domain/people.ts';
import type { Id, Mentorship } from '../../domain/plan/mentorship.ts';
import type { Tx } from '../../store.ts';

/** Everyone these mentorships name, by id. */
export async function peopleIn(tx: Tx, ...mentorships: readonly Mentorship[]): Promise<ReadonlyMap<Id, Person>> {
  const ids = mentorships.flatMap(({ facts, pairings, leaving }) => [
    facts.menteeId,
    facts.leaderId,
    leaving?.to?.leaderId ?? null,
    leaving?.to?.mentorId ?? null,
    ...pairings.flatMap(({ mentorId, reserveMentorId }) => [mentorId, reserveMentorId]),
  ]);
  const people = await tx.people.getMany([...new Set(ids.filter((id) => id !== null))]);
  return new Map(people.map((person) => [person.id, person]));
}
