import { dayOf } from '../../domain/instant.ts';
import type { Actor } from '../../domain/people.ts';
import type { Id } from '../../domain/plan/mentorship.ts';
import { type Refusal, refuse } from '../../domain/refusal.ts';
import { sameName, type Unit } from '../../domain/unit.ts';
import type { World } from '../../ports.ts';
import type { Tx } from '../../store.ts';
import { checkText } from '../checkText.ts';

interface SavedUnit {
  /** Null for a new one. */
  readonly unitId: Id | null;
  /** The revision that was seen; 0 for a new one. */
  readonly revision: number;
  readonly name: string;
  readonly leaderIds: readonly Id[];
}

/** Adds a unit, or changes its name and who leads it; for coordinators. */
export async function saveUnit(world: World, actor: Actor, request: SavedUnit): Promise<Unit | Refusal> {
  if (!actor.isCoordinator || actor.isGuest) return refuse('notAllowed');
  const fault = checkText('name', request.name);
  if (fault) return fault;
  return world.store.inTenant(actor.tenantId, async (tx) => {
    await tx.units.lock();
    const refusal = (await refuseUnseen(tx, request)) ?? (await refuseMentors(world, tx, request));
    if (refusal) return refusal;
    const unit: Unit = {
      id: request.unitId ?? world.ids.next(),
      revision: request.revision + 1,
      name: request.name,
      leaderIds: [...new Set(request.leaderIds)],
    };
    await tx.units.save(unit);
    return unit;
  });
}

/** What the coordinator could not see when she wrote: the unit is gone or changed, or its name is another's meanwhile. */
async function refuseUnseen(tx: Tx, { unitId, revision, name }: SavedUnit): Promise<Refusal | null> {
  const units = await tx.units.all();
  const stored = units.find(({ id }) => id === unitId);
  if (unitId !== null && !stored) return refuse('unknownUnit', 'unitId');
  if ((stored?.revision ?? 0) !== revision) return refuse('staleRevision', 'revision', { change: 'unitSaved', by: '' });
  const another = units.find((unit) => unit.id !== unitId && sameName(unit.name, name));
  return another ? refuse('unitNameTaken', 'name') : null;
}

const plansMax = 500;

/** A line leader is never mentor of her own staff, now or to come (DOMAIN §2), whichever of the two she became first. */
async function refuseMentors(world: World, tx: Tx, { unitId, leaderIds }: SavedUnit): Promise<Refusal | null> {
  if (unitId === null) return null;
  const today = dayOf(world.clock.now());
  const running = await tx.mentorships.list({ unitId, state: 'active', limit: plansMax });
  const mentorIds = new Set(
    running
      .flatMap(({ pairings }) => pairings.filter(({ toOn }) => toOn === null || toOn >= today))
      .flatMap(({ mentorId, reserveMentorId }) => [mentorId, reserveMentorId]),
  );
  const leaderId = leaderIds.find((id) => mentorIds.has(id));
  if (leaderId === undefined) return null;
  return refuse('leaderIsMentor', 'leaderIds', { name: (await tx.people.get(leaderId))?.displayName ?? '' });
}
