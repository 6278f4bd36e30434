import { channelCounts, type SmallUnit, type UnitCounts, unitCounts } from '../../domain/insight/unitCounts.ts';
import { dayOf } from '../../domain/instant.ts';
import type { Actor } from '../../domain/people.ts';
import type { Id } from '../../domain/plan/mentorship.ts';
import { type Refusal, refuse } from '../../domain/refusal.ts';
import type { World } from '../../ports.ts';

export interface ChannelAddress {
  readonly groupId: Id;
  readonly channelId: string;
}

export type ChannelReading =
  | { readonly kind: 'configured'; readonly unitName: string; readonly counts: UnitCounts | SmallUnit }
  | { readonly kind: 'notConfigured'; readonly mayConfigure: boolean };

const pageSize = 500;

/** What a channel may see of its unit: counts, never names. The reader leads the unit or is in the team, asked of Graph. */
export async function readChannel(
  world: World,
  actor: Actor,
  address: ChannelAddress,
): Promise<ChannelReading | Refusal> {
  if (actor.isGuest) return refuse('guestsRefused');
  const isMember = await world.directory.isTeamMember(address.groupId, actor.personId);
  return world.store.inTenant(actor.tenantId, async (tx) => {
    const tab = await tx.channels.get(address.groupId, address.channelId);
    const unit = tab ? await tx.units.get(tab.unitId) : null;
    if (!isMember && !unit?.leaderIds.includes(actor.personId)) return refuse('notAllowed');
    if (!unit) return { kind: 'notConfigured', mayConfigure: await leadsAnything(actor, () => tx.units.all()) };
    const mentorships = await tx.mentorships.list({ unitId: unit.id, state: 'active', limit: pageSize });
    const counts = unitCounts(mentorships, dayOf(world.clock.now()));
    return { kind: 'configured', unitName: unit.name, counts: channelCounts(counts) };
  });
}

async function leadsAnything(actor: Actor, units: () => Promise<readonly { leaderIds: readonly Id[] }[]>) {
  return actor.isCoordinator || (await units()).some((unit) => unit.leaderIds.includes(actor.personId));
}
