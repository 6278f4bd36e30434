import type { Actor } from '../../domain/people.ts';
import type { World } from '../../ports.ts';

/** Coordinators name everybody in a plan; those who follow up newcomers name mentors of theirs. The directory answers nobody else. */
export async function picksPeople(world: World, actor: Actor): Promise<boolean> {
  if (actor.isGuest || actor.isCoordinator) return !actor.isGuest;
  const mentorships = await world.store.inTenant(actor.tenantId, (tx) => tx.mentorships.ofPerson(actor.personId));
  return mentorships.some(({ facts, state }) => state === 'active' && facts.leaderId === actor.personId);
}
