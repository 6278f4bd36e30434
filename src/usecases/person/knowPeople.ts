import type { Actor } from '../../domain/people.ts';
import type { Id } from '../../domain/plan/mentorship.ts';
import { type Refusal, refuse } from '../../domain/refusal.ts';
import type { World } from '../../ports.ts';
import { picksPeople } from './picksPeople.ts';

/**
 * Looks people up in the directory before a change names them, and stores what the app shows of them, for whoever picks
 * people. Guests are refused.
 */
export async function knowPeople(
  world: World,
  actor: Actor,
  people: readonly { readonly field: string; readonly id: Id }[],
): Promise<Refusal | null> {
  if (!(await picksPeople(world, actor))) return refuse('notAllowed');
  const found = await Promise.all(
    people.map(async ({ field, id }) => ({ field, person: await world.directory.person(id) })),
  );
  const unknown = found.find(({ person }) => person === null);
  if (unknown) return refuse('unknownPerson', unknown.field);
  const guest = found.find(({ person }) => person?.isGuest);
  if (guest) return refuse('guestsRefused', guest.field);
  await world.store.inTenant(actor.tenantId, async (tx) => {
    for (const { person } of found) {
      if (!person) continue;
      const known = await tx.people.get(person.id);
      await tx.people.save({
        id: person.id,
        displayName: person.displayName,
        jobTitle: person.jobTitle,
        language: known?.language ?? 'nb',
        presentation: known?.presentation ?? null,
        pausedUntil: known?.pausedUntil ?? null,
        snoozedUntil: known?.snoozedUntil ?? null,
        meetsOffShift: known?.meetsOffShift ?? false,
      });
    }
  });
  return null;
}
