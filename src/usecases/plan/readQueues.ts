import type { Chosen } from '../../domain/chosen.ts';
import { dayOf, type Instant } from '../../domain/instant.ts';
import type { Actor, Person } from '../../domain/people.ts';
import type { Id, Mentorship } from '../../domain/plan/mentorship.ts';
import type { Programme } from '../../domain/programme/programme.ts';
import { type Refusal, refuse } from '../../domain/refusal.ts';
import type { WorkingHours } from '../../domain/reminder/workingHours.ts';
import type { Unit } from '../../domain/unit.ts';
import type { World } from '../../ports.ts';
import type { Tx } from '../../store.ts';
import { mentorshipsLedBy } from '../unit/mentorshipsLedBy.ts';
import { peopleIn } from './peopleIn.ts';
import { isMentored, plansSeenBy, type SeenPlan } from './plansSeenBy.ts';

export interface QueueReading {
  readonly plans: readonly SeenPlan[];
  readonly people: ReadonlyMap<Id, Person>;
  readonly units: readonly Unit[];
  /** Every revision that a plan may follow. */
  readonly programmes: readonly Programme[];
  readonly now: Instant;
}

export interface ProgrammeReading extends QueueReading {
  readonly nextAfterId: Id | null;
  /** Those who lead the units. */
  readonly leaders: ReadonlyMap<Id, Person>;
  readonly activeByUnit: ReadonlyMap<Id, number>;
  /** When each unit's people are written to where no roster is known. */
  readonly hours: ReadonlyMap<Id, Chosen<WorkingHours>>;
  readonly readerId: Id;
  /** How many people the bot cannot write to. */
  readonly unreachablePeople: number;
}

async function queueOf(
  world: World,
  tx: Tx,
  { actor, mentorships }: { actor: Actor; mentorships: readonly Mentorship[] },
): Promise<QueueReading> {
  const now = world.clock.now();
  const plans = await plansSeenBy(tx, actor, { mentorships, today: dayOf(now) });
  const programmes = (await tx.programmes.all()).map(({ programme }) => programme);
  return { plans, people: await peopleIn(tx, ...mentorships), units: await tx.units.all(), programmes, now };
}

/** Those the person is mentor for now, or reserve mentor while stepping in. */
export const readCaseload = (world: World, actor: Actor): Promise<QueueReading> =>
  world.store.inTenant(actor.tenantId, async (tx) => {
    const mentorships = await tx.mentorships.ofPerson(actor.personId);
    const queue = await queueOf(world, tx, { actor, mentorships });
    return { ...queue, plans: queue.plans.filter(isMentored) };
  });

/** Those the person follows up as a leader. */
export const readLeaderOverview = (world: World, actor: Actor): Promise<QueueReading> =>
  world.store.inTenant(actor.tenantId, async (tx) =>
    queueOf(world, tx, { actor, mentorships: await mentorshipsLedBy(tx, actor) }),
  );

const pageSize = 200;

/** All mentorships of the municipality, newest start first, a page at a time; for coordinators. */
export const readCoordinatorOverview = (
  world: World,
  actor: Actor,
  afterId: Id | null,
): Promise<ProgrammeReading | Refusal> =>
  world.store.inTenant(actor.tenantId, async (tx) => {
    if (!actor.isCoordinator || actor.isGuest) return refuse('notAllowed');
    const mentorships = await tx.mentorships.list({ limit: pageSize, ...(afterId ? { afterId } : {}) });
    const last = mentorships.length === pageSize ? mentorships.at(-1) : undefined;
    const queue = await queueOf(world, tx, { actor, mentorships });
    const leaders = await tx.people.getMany([...new Set(queue.units.flatMap(({ leaderIds }) => leaderIds))]);
    return {
      ...queue,
      nextAfterId: last?.id ?? null,
      leaders: new Map(leaders.map((person) => [person.id, person])),
      hours: await tx.settings.allWorkingHours(queue.units.map(({ id }) => id)),
      readerId: actor.personId,
      unreachablePeople: await tx.reachability.count(),
      activeByUnit: await tx.mentorships.activeByUnit(),
    };
  });
