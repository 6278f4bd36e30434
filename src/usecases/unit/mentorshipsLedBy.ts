import type { Actor } from '../../domain/people.ts';
import type { Mentorship } from '../../domain/plan/mentorship.ts';
import type { Unit } from '../../domain/unit.ts';
import type { Tx } from '../../store.ts';

/** The units this person leads. */
export const ledUnits = async (tx: Tx, actor: Actor): Promise<readonly Unit[]> =>
  (await tx.units.all()).filter((unit) => unit.leaderIds.includes(actor.personId));

/** Mentorships that a person follows up as department leader, and all of the units that she leads. */
export async function mentorshipsLedBy(tx: Tx, actor: Actor): Promise<readonly Mentorship[]> {
  const own = (await tx.mentorships.ofPerson(actor.personId)).filter(({ facts }) => facts.leaderId === actor.personId);
  const found = new Map(own.map((mentorship) => [mentorship.id, mentorship]));
  for (const unit of await ledUnits(tx, actor)) {
    for (const mentorship of await tx.mentorships.list({ unitId: unit.id, state: 'active', limit: 500 })) {
      found.set(mentorship.id, mentorship);
    }
  }
  return [...found.values()];
}
