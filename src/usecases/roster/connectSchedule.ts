import type { Actor } from '../../domain/people.ts';
import type { Id } from '../../domain/plan/mentorship.ts';
import { isRefusal, type Refusal, refuse } from '../../domain/refusal.ts';
import { teamIn } from '../../domain/roster/teamLink.ts';
import { OutsideTrouble, type World } from '../../ports.ts';
import { signedIn } from '../person/signedIn.ts';
import { daysToRead, troubleOf } from './readSchedules.ts';
import { rosterUnit } from './rosterUnit.ts';

interface ToConnect {
  readonly unitId: Id;
  /** Its id, or a link to it. */
  readonly team: string;
  /** In whose name the shifts are read: a leader of the unit in the team, or null for the one who connects. */
  readonly actsAsId: Id | null;
}

/** Before the change, as Graph is asked: reads the team's shifts once, so that only what can be read is connected. */
export async function tryTeam(world: World, actor: Actor, request: ToConnect): Promise<Refusal | null> {
  const groupId = teamIn(request.team);
  if (groupId === null) return refuse('notATeam', 'team');
  const refusal = await world.store.inTenant(actor.tenantId, async (tx) => {
    const found = await rosterUnit(tx, actor, { unitId: request.unitId, action: 'connectSchedule' });
    if (isRefusal(found)) return found;
    const { actsAsId } = request;
    const isOurs = actsAsId === null || actsAsId === actor.personId || found.unit.leaderIds.includes(actsAsId);
    return isOurs ? null : refuse('unknownPerson', 'actsAsId');
  });
  if (refusal) return refusal;
  const actsAsId = request.actsAsId ?? actor.personId;
  const outcome = await world.schedules.read({ groupId, actsAsId, period: daysToRead(world.clock.now()) });
  if (outcome.kind === 'ok') return null;
  const trouble = troubleOf(outcome);
  if (trouble === 'notAnswering') throw new OutsideTrouble(`Microsoft Graph did not read shifts: ${outcome.reason}`);
  return trouble === 'refused' ? refuse('scheduleRefused', 'team') : refuse('scheduleNotFound', 'team');
}

/** From now on a unit's rosters are what its team publishes in Shifts; for coordinators. The worker reads them at once. */
export async function connectSchedule(world: World, actor: Actor, request: ToConnect): Promise<Refusal | null> {
  const { unitId } = request;
  const groupId = teamIn(request.team);
  if (groupId === null) return refuse('notATeam', 'team');
  const refusal = await world.store.inTenant(actor.tenantId, async (tx) => {
    const unit = await rosterUnit(tx, actor, { unitId, action: 'connectSchedule' });
    if (isRefusal(unit)) return unit;
    await signedIn(tx, actor);
    await tx.rosters.connect({
      unitId,
      groupId,
      actsAsId: request.actsAsId ?? actor.personId,
      connectedBy: actor.personId,
      connectedAt: world.clock.now(),
      readAt: null,
      trouble: null,
    });
    return null;
  });
  if (refusal === null) await world.wakes.wake();
  return refusal;
}

/** Its shifts are no longer read, and what they told is known no more. */
export async function disconnectSchedule(
  world: World,
  actor: Actor,
  { unitId }: { readonly unitId: Id },
): Promise<Refusal | null> {
  const refusal = await world.store.inTenant(actor.tenantId, async (tx) => {
    const unit = await rosterUnit(tx, actor, { unitId, action: 'connectSchedule' });
    if (isRefusal(unit)) return unit;
    await tx.rosters.disconnect(unitId, world.clock.now());
    return null;
  });
  if (refusal === null) await world.wakes.wake();
  return refusal;
}
