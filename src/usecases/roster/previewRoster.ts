import { addDays } from '../../domain/day.ts';
import { dayOf, type Instant } from '../../domain/instant.ts';
import type { Actor } from '../../domain/people.ts';
import type { Id } from '../../domain/plan/mentorship.ts';
import type { Period } from '../../domain/plan/period.ts';
import { isRefusal, type Refusal } from '../../domain/refusal.ts';
import type { RosterFile, World } from '../../ports.ts';
import type { Tx } from '../../store.ts';
import { type Match, matchPeople } from './matchPeople.ts';
import { peopleOfUnit, rosterUnit } from './rosterUnit.ts';

export interface RosterUpload {
  readonly unitId: Id;
  readonly bytes: Uint8Array;
}

export interface RosterFileReading extends RosterFile {
  readonly matches: ReadonlyMap<string, Match>;
  readonly now: Instant;
}

/** A calendar may repeat for ever: four weeks back, so that training shifts are found, and a year ahead. */
export function daysOfCalendar(now: Instant): Period {
  const today = dayOf(now);
  return { fromOn: addDays(today, -28), toOn: addDays(today, 371) };
}

/** What a file would bring and whose shifts they are, or all that is wrong with it; nothing is stored. Asks the directory. */
export async function previewRoster(
  world: World,
  actor: Actor,
  { unitId, bytes }: RosterUpload,
): Promise<RosterFileReading | Refusal> {
  const now = world.clock.now();
  const inUnit = await world.store.inTenant(actor.tenantId, async (tx) => {
    const found = await rosterUnit(tx, actor, { unitId, action: 'importRoster' });
    return isRefusal(found) ? found : tx.people.getMany([...peopleOfUnit(found.plans, dayOf(now)).keys()]);
  });
  if (isRefusal(inUnit)) return inUnit;
  const file = world.rosterFiles.read(bytes, daysOfCalendar(now));
  if (file.reading.kind === 'faults') return { ...file, matches: new Map(), now };
  const matches = await matchPeople(world, actor, { keys: file.reading.people, inUnit });
  return { ...file, matches: await withoutOthers(world, actor, { unitId, matches }), now };
}

/** Those whose plans are all in other units are for others to bring the rosters of. */
const withoutOthers = (
  world: World,
  actor: Actor,
  { unitId, matches }: { unitId: Id; matches: ReadonlyMap<string, Match> },
): Promise<ReadonlyMap<string, Match>> =>
  world.store.inTenant(actor.tenantId, async (tx) => {
    const ids = [...matches.values()].flatMap(({ person }) => (person ? [person.id] : []));
    const others = await ofOtherUnits(tx, actor, { unitId, ids });
    return new Map(
      [...matches].map(([key, match]) =>
        match.person && others.has(match.person.id) ? [key, { person: null, why: 'otherUnit' }] : [key, match],
      ),
    );
  });

/** Of these people those who are in running plans of other units only; for a coordinator none. */
export async function ofOtherUnits(
  tx: Tx,
  actor: Actor,
  { unitId, ids }: { readonly unitId: Id; readonly ids: readonly Id[] },
): Promise<ReadonlySet<Id>> {
  const others = new Set<Id>();
  if (actor.isCoordinator) return others;
  for (const id of ids) {
    const plans = (await tx.mentorships.ofPerson(id)).filter(({ state }) => state === 'active');
    if (plans.length > 0 && plans.every(({ facts }) => facts.unitId !== unitId)) others.add(id);
  }
  return others;
}
