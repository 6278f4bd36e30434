import type { Actor } from '../../domain/people.ts';
import type { Id } from '../../domain/plan/mentorship.ts';
import { type Refusal, refuse } from '../../domain/refusal.ts';
import type { Unit } from '../../domain/unit.ts';
import type { World } from '../../ports.ts';
import type { Tx } from '../../store.ts';
import type { ChannelAddress } from './readChannel.ts';

export interface ChannelChoices {
  readonly units: readonly Unit[];
  readonly chosenUnitId: Id | null;
}

/** The units this person may show in a channel: those she leads, or all for a coordinator. */
const choicesOf = async (tx: Tx, actor: Actor): Promise<readonly Unit[]> =>
  (await tx.units.all()).filter((unit) => actor.isCoordinator || unit.leaderIds.includes(actor.personId));

/** What a person may choose among when she sets up the tab. She must be in the team. */
export async function readChannelChoices(
  world: World,
  actor: Actor,
  address: ChannelAddress,
): Promise<ChannelChoices | Refusal> {
  const refusal = await refuseOutsiders(world, actor, address);
  if (refusal) return refusal;
  return world.store.inTenant(actor.tenantId, async (tx) => ({
    units: await choicesOf(tx, actor),
    chosenUnitId: (await tx.channels.get(address.groupId, address.channelId))?.unitId ?? null,
  }));
}

/** Says which unit a channel's tab shows. Membership of the team is asked of Graph before anything is stored. */
export const configureChannel = (
  world: World,
  actor: Actor,
  request: ChannelAddress & { readonly unitId: Id },
): Promise<Refusal | null> =>
  world.store.inTenant(actor.tenantId, async (tx) => {
    const choices = await choicesOf(tx, actor);
    if (choices.length === 0) return refuse('notAllowed');
    if (!choices.some((unit) => unit.id === request.unitId)) return refuse('unknownUnit', 'unitId');
    const { groupId, channelId, unitId } = request;
    await tx.channels.save({ groupId, channelId, unitId, configuredBy: actor.personId });
    return null;
  });

/** Guests and people outside the team get nothing, whatever ids they send. */
export async function refuseOutsiders(world: World, actor: Actor, address: ChannelAddress): Promise<Refusal | null> {
  if (actor.isGuest) return refuse('guestsRefused');
  const isMember = await world.directory.isTeamMember(address.groupId, actor.personId);
  return isMember ? null : refuse('notAllowed');
}
