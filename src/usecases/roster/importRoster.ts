import { addMinutes, type Instant } from '../../domain/instant.ts';
import type { Actor } from '../../domain/people.ts';
import { undoMinutes } from '../../domain/plan/changes/undoChange.ts';
import type { Id } from '../../domain/plan/mentorship.ts';
import { isRefusal, type Refusal, refuse } from '../../domain/refusal.ts';
import type { RosterFault } from '../../domain/roster/rosterFault.ts';
import { shiftsOfPeople } from '../../domain/roster/rosterPreview.ts';
import type { World } from '../../ports.ts';
import type { RosterImport } from '../../store/rosters.ts';
import type { Tx } from '../../store.ts';
import { knowPeople } from '../person/knowPeople.ts';
import { signedIn } from '../person/signedIn.ts';
import { daysOfCalendar, ofOtherUnits, type RosterUpload } from './previewRoster.ts';
import { rosterUnit } from './rosterUnit.ts';

/** Whom a key of the file is; null leaves her out. */
interface ChosenMatch {
  readonly key: string;
  readonly personId: Id | null;
}

interface RosterToImport extends RosterUpload {
  readonly matches: readonly ChosenMatch[];
}

const lookupsAtOnce = 20;

/** Before the change, as Graph is asked: people whom the app has not met are looked up. */
export async function knowMatched(
  world: World,
  actor: Actor,
  { matches }: Pick<RosterToImport, 'matches'>,
): Promise<Refusal | null> {
  const named = matches.flatMap(({ personId }, index) =>
    personId === null ? [] : [{ field: `matches.${index}.personId`, id: personId }],
  );
  const known = await world.store.inTenant(actor.tenantId, (tx) => tx.people.getMany(named.map(({ id }) => id)));
  const ids = new Set(known.map(({ id }) => id));
  const unmet = named.filter(({ id }) => !ids.has(id));
  for (let from = 0; from < unmet.length; from += lookupsAtOnce) {
    const refusal = await knowPeople(world, actor, unmet.slice(from, from + lookupsAtOnce));
    if (refusal) return refusal;
  }
  return null;
}

/** Takes a file's shifts in, in the place of what was known of these people in its days: all of it, or nothing where it has faults. */
export async function importRoster(world: World, actor: Actor, request: RosterToImport): Promise<Refusal | null> {
  const { unitId, bytes, matches } = request;
  const now = world.clock.now();
  const refusal = await world.store.inTenant(actor.tenantId, async (tx) => {
    const unit = await rosterUnit(tx, actor, { unitId, action: 'importRoster' });
    if (isRefusal(unit)) return unit;
    const { source, reading } = world.rosterFiles.read(bytes, daysOfCalendar(now));
    if (reading.kind === 'faults') return refuseFaulty(reading);
    const idOf = idsByKey(matches);
    const ids = new Set(reading.people.map(idOf).filter((id) => id !== null));
    if (ids.size === 0) return refuse('nobodyInRoster', 'matches');
    const others = await ofOtherUnits(tx, actor, { unitId, ids: [...ids] });
    if (others.size > 0) return refuse('notInUnit', 'matches');
    const shifts = shiftsOfPeople(reading.shifts, idOf).map((shift) => ({ ...shift, source }));
    const byPerson = Map.groupBy(shifts, ({ personId }) => personId);
    await signedIn(tx, actor);
    const counts = { people: ids.size, shifts: shifts.length };
    await tx.rosters.add(
      { id: world.ids.next(), unitId, source, ...reading.period, ...counts, ...importedBy(actor, now) },
      [...ids].map((personId) => ({ personId, shifts: byPerson.get(personId) ?? [] })),
    );
    return null;
  });
  if (refusal === null) await world.wakes.wake();
  return refusal;
}

const importedBy = ({ personId }: Actor, now: Instant) => ({
  importedBy: personId,
  importedAt: now,
  undoneAt: null,
});

const refuseFaulty = ({ total }: { readonly faults: readonly RosterFault[]; readonly total: number }) =>
  refuse('rosterFaulty', 'file', { total });

/** Upper and lower case make no two people. */
function idsByKey(matches: readonly ChosenMatch[]): (key: string) => Id | null {
  const ids = new Map(matches.map(({ key, personId }) => [key.toLowerCase(), personId]));
  return (key) => ids.get(key.toLowerCase()) ?? null;
}

/** Until when this person can take a file of hers back; null when it is not hers, too late, or done. */
export function importUndoableUntil(file: RosterImport, personId: Id, now: Instant): Instant | null {
  if (file.importedBy !== personId || file.undoneAt !== null) return null;
  const until = addMinutes(file.importedAt, undoMinutes);
  return now <= until ? until : null;
}

const importsLookedAt = 50;

/** What was known before one's own file counts again, within ten minutes. */
export async function undoRosterImport(
  world: World,
  actor: Actor,
  { unitId, importId }: { readonly unitId: Id; readonly importId: Id },
): Promise<Refusal | null> {
  const now = world.clock.now();
  const undo = async (tx: Tx): Promise<Refusal | null> => {
    const unit = await rosterUnit(tx, actor, { unitId, action: 'importRoster' });
    if (isRefusal(unit)) return unit;
    const file = (await tx.rosters.imports(unitId, importsLookedAt)).find(({ id }) => id === importId);
    if (!file) return refuse('notFound', 'importId');
    if (importUndoableUntil(file, actor.personId, now) === null) return refuse('undoTooLate');
    await tx.rosters.undo(importId, now);
    return null;
  };
  const refusal = await world.store.inTenant(actor.tenantId, undo);
  if (refusal === null) await world.wakes.wake();
  return refusal;
}
