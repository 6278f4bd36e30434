import type { NetworkTeam } from '../../domain/network/statusReport.ts';
import type { Actor } from '../../domain/people.ts';
import { type Refusal, refuse } from '../../domain/refusal.ts';
import type { World } from '../../ports.ts';
import { planReportReminders } from './planReportReminders.ts';

/** Registers a network team with its members and gatherings, and plans who is reminded of its reports; for coordinators. */
export const saveTeam = (world: World, actor: Actor, team: NetworkTeam): Promise<Refusal | null> =>
  world.store.inTenant(actor.tenantId, async (tx) => {
    if (!actor.isCoordinator || actor.isGuest) return refuse('notAllowed');
    await tx.networks.saveTeam(team);
    await planReportReminders(tx, team, 'moved');
    // Also of gatherings that the team no longer has: whoever was told of one reads that it is gone.
    const told = await tx.reminders.of(team.id);
    await tx.reminders.markStale(team.id, [...new Set(told.map(({ itemKey }) => itemKey))]);
    return null;
  });
