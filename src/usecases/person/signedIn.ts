import type { Actor, Person } from '../../domain/people.ts';
import type { Tx } from '../../store.ts';

/** The acting person as the app knows her; one it has not met is made from her token. */
export async function signedIn(tx: Tx, actor: Actor): Promise<Person> {
  const known = await tx.people.get(actor.personId);
  if (known && known.displayName === actor.displayName) return known;
  const person = known
    ? { ...known, displayName: actor.displayName }
    : {
        id: actor.personId,
        displayName: actor.displayName,
        jobTitle: null,
        language: 'nb' as const,
        presentation: null,
        pausedUntil: null,
        snoozedUntil: null,
        meetsOffShift: false,
      };
  await tx.people.save(person);
  return person;
}
