import type { Chosen } from '../../domain/chosen.ts';
import { dayOf, type Instant } from '../../domain/instant.ts';
import type { Actor, Person } from '../../domain/people.ts';
import type { Id } from '../../domain/plan/mentorship.ts';
import { isRefusal, type Refusal } from '../../domain/refusal.ts';
import type { ShiftPattern } from '../../domain/roster/shiftPattern.ts';
import type { ChosenTimes } from '../../domain/slot/unitTimes.ts';
import type { Unit } from '../../domain/unit.ts';
import type { World } from '../../ports.ts';
import type { RosterImport, RosterReach, ScheduleConnection } from '../../store/rosters.ts';
import type { Tx } from '../../store.ts';
import { importUndoableUntil } from './importRoster.ts';
import { peopleOfUnit, type RosterUnit, rosterUnit, type UnitRole } from './rosterUnit.ts';

const importsShown = 5;

interface PersonRosterReading {
  readonly person: Person;
  readonly roles: readonly UnitRole[];
  readonly reach: RosterReach | null;
  readonly pattern: Chosen<ShiftPattern | null>;
}

export interface RostersReading {
  readonly unit: Unit;
  /** By name. */
  readonly people: readonly PersonRosterReading[];
  readonly imports: readonly (RosterImport & { readonly undoableUntil: Instant | null })[];
  readonly connection: ScheduleConnection | null;
  readonly teamIds: readonly Id[];
  readonly mayConnect: boolean;
  readonly times: Chosen<ChosenTimes>;
  /** Those who imported, connected or chose. */
  readonly names: ReadonlyMap<Id, Person>;
  readonly readerId: Id;
  readonly now: Instant;
}

/** What is known of a unit's rosters and from where; no shift of anybody. For its leaders, those who lead plans in it, and coordinators. */
export const readRosters = (world: World, actor: Actor, unitId: Id): Promise<RostersReading | Refusal> =>
  world.store.inTenant(actor.tenantId, async (tx) => {
    const now = world.clock.now();
    const found = await rosterUnit(tx, actor, { unitId, action: 'readRosters' });
    if (isRefusal(found)) return found;
    const imports = await tx.rosters.imports(unitId, importsShown);
    const connection = await tx.rosters.connection(unitId);
    const times = await tx.settings.unitTimes(unitId).newest();
    const named = [
      connection?.actsAsId,
      connection?.connectedBy,
      times.chosenBy,
      ...imports.map((one) => one.importedBy),
    ];
    const names = await tx.people.getMany([...new Set(named.filter((id) => id != null))]);
    return {
      unit: found.unit,
      people: await readPeople(tx, found, now),
      imports: imports.map((file) => ({ ...file, undoableUntil: importUndoableUntil(file, actor.personId, now) })),
      connection,
      teamIds: await tx.channels.teamsOf(unitId),
      mayConnect: actor.isCoordinator,
      times,
      names: new Map(names.map((person) => [person.id, person])),
      readerId: actor.personId,
      now,
    };
  });

async function readPeople(tx: Tx, { plans }: RosterUnit, now: Instant): Promise<readonly PersonRosterReading[]> {
  const today = dayOf(now);
  const roles = peopleOfUnit(plans, today);
  const ids = [...roles.keys()];
  const reaches = await tx.rosters.reach(ids, today);
  const patterns = await tx.settings.allShiftPatterns(ids);
  const people = (await tx.people.getMany(ids)).toSorted((a, b) => a.displayName.localeCompare(b.displayName, 'nb'));
  return people.map((person) => ({
    person,
    roles: roles.get(person.id) ?? [],
    reach: reaches.get(person.id) ?? null,
    pattern: patterns.get(person.id) ?? { revision: 0, value: null, chosenBy: null, chosenAt: null },
  }));
}
