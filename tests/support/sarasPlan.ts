import type { Actor } from '../../src/domain/people.ts';
import type { Mentorship } from '../../src/domain/plan/mentorship.ts';
import { isRefusal } from '../../src/domain/refusal.ts';
import type { World } from '../../src/ports.ts';
import { knowPeople } from '../../src/usecases/person/knowPeople.ts';
import { bookItem } from '../../src/usecases/plan/bookItem.ts';
import { startMentorship } from '../../src/usecases/plan/startMentorship.ts';
import { saveUnit } from '../../src/usecases/unit/saveUnit.ts';
import { type RunningTenant, tenantId } from './localTenant.ts';

export type ActorOf = (name: string) => Promise<Actor>;

/** A person of the played tenant ('sara.eira') as someone who acts; Kari Lindvik is coordinator. */
export const actorsOf =
  (tenant: RunningTenant, world: World): ActorOf =>
  async (name) => {
    const personId = await tenant.idOf(name);
    const displayName = (await world.directory.person(personId))?.displayName ?? '';
    return { tenantId, personId, displayName, isCoordinator: name === 'kari.lindvik', isGuest: false };
  };

/** Sara, in week 3 with Ingrid as mentor, and their talk booked for 13:15 on Thursday 17 September 2026. */
export async function sarasPlan(world: World, actor: ActorOf): Promise<Mentorship> {
  const kari = await actor('kari.lindvik');
  const [sara, ingrid, berit] = await Promise.all([
    actor('sara.eira'),
    actor('ingrid.haugland'),
    actor('berit.solbakken'),
  ]);
  const people = { menteeId: sara.personId, mentorId: ingrid.personId, leaderId: berit.personId };
  const solhaug = { unitId: null, revision: 0, name: 'Solhaug omsorgssenter', leaderIds: [] };
  const { id: unitId } = agreed(await saveUnit(world, kari, solhaug));
  await knowPeople(
    world,
    kari,
    Object.entries(people).map(([field, id]) => ({ field, id })),
  );
  const facts = {
    ...people,
    reserveMentorId: null,
    unitId,
    programme: { id: 'kristiansand', revision: 2 },
    employedOn: '2026-09-01',
    startsOn: '2026-09-01',
    probationEndsOn: '2027-02-28',
    trainingShiftsOn: ['2026-09-02'],
    experience: 'newlyEducated',
  } as const;
  const started = agreed(await startMentorship(world, kari, { facts, pastItems: 'done' }));
  const booking = {
    on: '2026-09-17',
    time: '13:15',
    minutes: 45,
    place: 'Møterom 2',
    online: false,
    revision: null,
  } as const;
  return agreed(await bookItem(world, ingrid, { mentorshipId: started.id, itemKey: 'talk-w03', ...booking }));
}

/** The result, where a refusal would be a fault of the test itself. */
export function agreed<T>(result: T): Exclude<T, { refusal: unknown }> {
  if (isRefusal(result)) throw new Error(`Refused: ${result.refusal} ${result.field}`);
  return result as Exclude<T, { refusal: unknown }>;
}
