import type { Actor } from '../domain/people.ts';
import { usualCalmHours } from '../domain/slot/slotsGiven.ts';
import type { World } from '../ports.ts';
import { connectSchedule } from '../usecases/roster/connectSchedule.ts';
import { saveUnitTimes } from '../usecases/roster/saveUnitTimes.ts';
import type { DemoTenant, NamedActor } from './demoTenant.ts';
import { must } from './history.ts';
import { units } from './mentorships.ts';

interface Given {
  readonly tenant: DemoTenant;
  readonly actor: NamedActor;
  readonly coordinator: Actor;
  readonly unitIds: ReadonlyMap<string, string>;
}

/** What units say of their days, and whose shifts are read from Teams. */
export async function tellRosters(world: World, { tenant, actor, coordinator, unitIds }: Given): Promise<void> {
  for (const { name, leader, blocked, usesShifts } of units) {
    const unitId = unitIds.get(name) ?? '';
    const times = { blocked, calm: usualCalmHours };
    if (blocked.length > 0) must(await saveUnitTimes(world, actor(leader), { unitId, revision: 0, times }));
    if (!usesShifts) continue;
    const actsAsId = tenant.idOf(leader);
    must(await connectSchedule(world, coordinator, { unitId, team: tenant.group.id, actsAsId }));
  }
}
