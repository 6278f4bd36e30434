import { mayDo } from '../../domain/access.ts';
import { addDays, type Day } from '../../domain/day.ts';
import { dayOf, type Instant } from '../../domain/instant.ts';
import type { Actor, Person } from '../../domain/people.ts';
import type { Id } from '../../domain/plan/mentorship.ts';
import { type Refusal, refuse } from '../../domain/refusal.ts';
import type { Unreachable } from '../../domain/reminder/reachability.ts';
import type { DeliveryCounts, Undelivered } from '../../domain/reminder/undelivered.ts';
import type { World } from '../../ports.ts';
import { relationsToMunicipality } from '../relationsToMunicipality.ts';

const pageSize = 50;
/** What arrived or failed longer ago than this says little of how things are. */
const lookBackDays = 30;

export interface DeliveryReading {
  readonly fromOn: Day;
  readonly botIsDisabled: boolean;
  readonly counts: DeliveryCounts;
  readonly unreachablePeople: number;
  readonly unreachable: readonly Unreachable[];
  readonly nextPersonId: Id | null;
  readonly undelivered: readonly Undelivered[];
  readonly nextCursor: string | null;
  readonly people: ReadonlyMap<Id, Person>;
  readonly now: Instant;
}

/** Whether messages arrive: what waits and why, what failed, and whom the bot cannot write to. For coordinators. */
export const readDelivery = (
  world: World,
  actor: Actor,
  { after, afterPersonId }: { readonly after: string | null; readonly afterPersonId: Id | null },
): Promise<DeliveryReading | Refusal> =>
  world.store.inTenant(actor.tenantId, async (tx) => {
    if (!mayDo(relationsToMunicipality(actor), 'readDelivery')) return refuse('notAllowed');
    const now = world.clock.now();
    const fromOn = addDays(dayOf(now), -lookBackDays);
    const undelivered = await tx.deliveries.undelivered(now, { fromOn, limit: pageSize, after });
    const unreachable = await tx.reachability.list({ limit: pageSize, afterId: afterPersonId });
    const ids = [...undelivered.map(({ recipientId }) => recipientId), ...unreachable.map(({ personId }) => personId)];
    const people = await tx.people.getMany([...new Set(ids)]);
    return {
      fromOn,
      botIsDisabled: await tx.deliveries.botIsDisabled(),
      counts: await tx.deliveries.counts(now, fromOn),
      unreachablePeople: await tx.reachability.count(),
      unreachable,
      nextPersonId: unreachable.length === pageSize ? (unreachable.at(-1)?.personId ?? null) : null,
      undelivered,
      nextCursor: undelivered.length === pageSize ? (undelivered.at(-1)?.cursor ?? null) : null,
      people: new Map(people.map((person) => [person.id, person])),
      now,
    };
  });
