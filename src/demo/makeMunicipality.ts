import { addDays, type Day, earlier } from '../domain/day.ts';
import { dayOf, type Instant, instantAt } from '../domain/instant.ts';
import type { Actor } from '../domain/people.ts';
import type { Id } from '../domain/plan/mentorship.ts';
import { newestProgramme } from '../domain/programme/programmes.ts';
import type { World } from '../ports.ts';
import { saveTeam } from '../usecases/network/saveTeam.ts';
import { knowPeople } from '../usecases/person/knowPeople.ts';
import { setPresentation } from '../usecases/person/setPresentation.ts';
import { addTopic } from '../usecases/plan/changeTopics.ts';
import { registerAbsence } from '../usecases/plan/registerAbsence.ts';
import { startMentorship } from '../usecases/plan/startMentorship.ts';
import { configureChannel } from '../usecases/unit/configureChannel.ts';
import { saveUnit } from '../usecases/unit/saveUnit.ts';
import type { DemoTenant, NamedActor } from './demoTenant.ts';
import { livePast, must, type PastWorld } from './history.ts';
import { type DemoMentorship, mentorships, networkTeam, presentations, solhaug, units } from './mentorships.ts';
import { tellRosters } from './rosters.ts';

const coordinatorName = 'Kari Lindvik';
/** Plans are entered two weeks before the first day, or on opening day when that is earlier. */
const enteredDaysBefore = 14;

/** Makes the invented municipality as it stands at `opensAt`, through the use cases people use. */
export async function makeMunicipality(world: World, tenant: DemoTenant, opensAt: Instant): Promise<void> {
  let now = opensAt;
  const past: PastWorld = {
    at: (instant) => {
      now = instant;
    },
    world: { ...world, clock: { now: () => now }, wakes: { wake: async () => {} } },
  };
  const actor: NamedActor = (displayName) => ({
    tenantId: tenant.tenantId,
    personId: tenant.idOf(displayName),
    displayName,
    isCoordinator: displayName === coordinatorName,
    isGuest: false,
  });
  const coordinator = actor(coordinatorName);
  await makeUnits(past.world, { tenant, coordinator });
  for (const [name, text] of Object.entries(presentations)) must(await setPresentation(past.world, actor(name), text));
  const unitIds = new Map(
    (await past.world.store.inTenant(tenant.tenantId, (tx) => tx.units.all())).map(({ name, id }) => [name, id]),
  );
  for (const demo of mentorships) {
    await makeMentorship(past, {
      demo,
      actor,
      coordinator,
      unitId: unitIds.get(demo.unit) ?? '',
      until: dayOf(opensAt),
    });
  }
  past.at(opensAt);
  await tellRosters(past.world, { tenant, actor, coordinator, unitIds });
  await makeNetwork(past.world, { tenant, coordinator });
  const channel = tenant.group.channels.find(({ displayName }) => displayName === 'Solhaug');
  const unitId = unitIds.get(solhaug);
  if (channel && unitId) {
    const address = { groupId: tenant.group.id, channelId: channel.id, unitId };
    must(await configureChannel(past.world, actor('Turid Nymoen'), address));
  }
}

interface Office {
  readonly tenant: DemoTenant;
  readonly coordinator: Actor;
}

async function makeUnits(world: World, { tenant, coordinator }: Office) {
  for (const { name, leader } of units) {
    const leaderId = tenant.idOf(leader);
    must(await knowPeople(world, coordinator, [{ field: leader, id: leaderId }]));
    must(await saveUnit(world, coordinator, { unitId: null, revision: 0, name, leaderIds: [leaderId] }));
  }
}

async function makeNetwork(world: World, { tenant, coordinator }: Office) {
  const { name, networkName, members, gatherings } = networkTeam;
  const memberIds = members.map(tenant.idOf);
  must(
    await knowPeople(
      world,
      coordinator,
      memberIds.map((id) => ({ field: 'members', id })),
    ),
  );
  must(
    await saveTeam(world, coordinator, {
      id: world.ids.next(),
      networkId: world.ids.next(),
      networkName,
      name,
      memberIds,
      gatherings,
    }),
  );
}

interface Made {
  readonly demo: DemoMentorship;
  readonly actor: NamedActor;
  readonly coordinator: Actor;
  readonly unitId: Id;
  readonly until: Day;
}

async function makeMentorship(past: PastWorld, { demo, actor, coordinator, unitId, until }: Made) {
  const programme = newestProgramme(demo.programme);
  if (!programme) throw new Error(`The demo names a programme that does not exist: ${demo.programme}`);
  const idOf = (name: string) => actor(name).personId;
  const facts = {
    menteeId: idOf(demo.mentee),
    mentorId: idOf(demo.mentor),
    reserveMentorId: demo.reserveMentor === null ? null : idOf(demo.reserveMentor),
    leaderId: idOf(demo.leader),
    unitId,
    programme: { id: programme.id, revision: programme.revision },
    employedOn: demo.startsOn,
    startsOn: demo.startsOn,
    probationEndsOn: demo.probationEndsOn,
    trainingShiftsOn: demo.trainingShiftsOn,
    experience: demo.experience,
  };
  past.at(instantAt(earlier(addDays(demo.startsOn, -enteredDaysBefore), until), '10:00'));
  const people = [demo.mentee, demo.mentor, demo.leader, ...(demo.reserveMentor ? [demo.reserveMentor] : [])];
  must(
    await knowPeople(
      past.world,
      coordinator,
      people.map((name) => ({ field: name, id: idOf(name) })),
    ),
  );
  const plan = must(await startMentorship(past.world, coordinator, { facts, pastItems: 'open' }));
  const pair = { mentor: actor(demo.mentor), leader: actor(demo.leader) };
  await livePast(past, { plan, pair, until: demo.absence?.fromOn ?? until, stoppedOn: demo.talksStoppedOn });
  if (demo.absence) {
    past.at(instantAt(demo.absence.fromOn, '07:50'));
    must(
      await registerAbsence(past.world, pair.leader, { mentorshipId: plan.id, revision: null, absence: demo.absence }),
    );
  }
  if (demo.mentee === 'Sara Eira') {
    past.at(instantAt(addDays(until, -1), '21:10'));
    const text = 'Hvordan dere prioriterer når to ringer samtidig på kvelden';
    must(await addTopic(past.world, actor(demo.mentee), { mentorshipId: plan.id, text }));
  }
}
