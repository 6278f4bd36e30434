import { addDays, type Day } from '../../src/domain/day.ts';
import { dayOf } from '../../src/domain/instant.ts';
import type { Actor, Person } from '../../src/domain/people.ts';
import type { Id, Mentorship, MentorshipFacts } from '../../src/domain/plan/mentorship.ts';
import { currentMentor } from '../../src/domain/plan/timeline.ts';
import { isRefusal } from '../../src/domain/refusal.ts';
import type { World } from '../../src/ports.ts';
import { pauseReminders, resumeReminders, snoozeReminders } from '../../src/usecases/person/pauseReminders.ts';
import { bookItem } from '../../src/usecases/plan/bookItem.ts';
import { completeStep } from '../../src/usecases/plan/completeStep.ts';
import { recordTalk } from '../../src/usecases/plan/recordTalk.ts';
import { registerAbsence } from '../../src/usecases/plan/registerAbsence.ts';
import { startMentorship } from '../../src/usecases/plan/startMentorship.ts';
import { undoChange } from '../../src/usecases/plan/undoChange.ts';
import type { Random } from './random.ts';

export const tenantId = '11111111-1111-4111-8111-111111111111';
const unitId = 'solhaug';
const leaders = ['leader-1', 'leader-2'] as const;
export const mentors = ['mentor-1', 'mentor-2', 'mentor-3'] as const;
const reserves = ['reserve-1', null] as const;
const newcomers = ['newcomer-1', 'newcomer-2', 'newcomer-3', 'newcomer-4', 'newcomer-5'] as const;

export const everyone: readonly Id[] = [...leaders, ...mentors, 'reserve-1', ...newcomers];

export const actor = (personId: Id): Actor => ({
  tenantId,
  personId,
  displayName: personId,
  isCoordinator: personId === 'coordinator',
  isGuest: false,
});

/** Ordinary weeks, winter time, Christmas, summer time and Easter, another winter time, and a leap day. */
const starts: readonly [Day, ...Day[]] = [
  '2026-09-01',
  '2026-10-15',
  '2026-12-14',
  '2027-03-18',
  '2027-10-21',
  '2028-02-21',
];

/** A unit and its people; answers the day around which all that is played begins. */
export async function foundMunicipality(world: World, random: Random): Promise<Day> {
  const from = random.pick(starts);
  await world.store.inTenant(tenantId, async (tx) => {
    await tx.units.save({ id: unitId, revision: 1, name: 'Solhaug', leaderIds: ['unit-leader'] });
    for (const id of everyone) await tx.people.save(personOf(id, random));
  });
  return from;
}

const personOf = (id: Id, random: Random): Person => ({
  id,
  displayName: id,
  jobTitle: null,
  language: random.pick(['nb', 'nn', 'en']),
  presentation: null,
  pausedUntil: null,
  snoozedUntil: null,
  meetsOffShift: false,
});

/** Five newcomers who share mentors and leaders. */
export async function startPlans(world: World, random: Random, from: Day): Promise<readonly Id[]> {
  const ids: Id[] = [];
  for (const menteeId of newcomers) {
    const startsOn = addDays(from, random.int(-14, 10));
    const facts: MentorshipFacts = {
      menteeId,
      mentorId: random.pick(mentors),
      reserveMentorId: random.pick(reserves),
      leaderId: random.pick(leaders),
      unitId,
      programme: random.pick([
        { id: 'kristiansand', revision: 2 },
        { id: 'kristiansand', revision: 2 },
        { id: 'farsund', revision: 1 },
      ]),
      employedOn: startsOn,
      startsOn,
      probationEndsOn: null,
      trainingShiftsOn: [],
      experience: 'newlyEducated',
    };
    const started = await startMentorship(world, actor('coordinator'), { facts, pastItems: 'lapsed' });
    if (isRefusal(started)) throw new Error(`The simulation's plan is refused: ${JSON.stringify(started)}`);
    ids.push(started.id);
  }
  return ids;
}

export const times = ['06:30', '08:15', '10:00', '13:15', '14:45', '21:30', '02:30'] as const;

/** Somebody does something to a plan, as the tab or a card would; what the plan refuses is refused. */
export async function changeSomething(
  world: World,
  random: Random,
  { ids, more = {} }: { ids: readonly Id[]; more?: Readonly<Record<string, Change>> },
): Promise<string> {
  const id = ids[random.int(0, ids.length - 1)] as Id;
  const m = await world.store.inTenant(tenantId, (tx) => tx.mentorships.get(id));
  if (!m) return 'nothing';
  const what = random.pick<string>([
    'book',
    'book',
    'book',
    'move',
    'hold',
    'hold',
    'probation',
    'away',
    'undo',
    'notHeld',
    'answer',
    'quiet',
    ...Object.keys(more),
  ]);
  const change = { ...changes, ...more }[what] as Change;
  const result = await change(world, m, random);
  return result !== null && isRefusal(result) ? `${what} refused: ${result.refusal}` : `${what} ${id.slice(0, 4)}`;
}

export type Change = (world: World, m: Mentorship, random: Random) => Promise<unknown>;

const openTalk = (m: Mentorship, today: Day): string => {
  const talks = m.items.filter(({ kind, state }) => kind === 'talk' && (state === 'planned' || state === 'booked'));
  const open = talks.find(({ closesOn }) => closesOn >= today);
  return (open ?? talks[0])?.key ?? 'none';
};
const bookedTalk = (m: Mentorship): string =>
  m.items.find(({ kind, state }) => kind === 'talk' && state === 'booked')?.key ?? 'none';
export const mentorOf = (m: Mentorship, today: Day): Actor => actor(currentMentor(m, today).mentorId);
export const refOf = (m: Mentorship) => ({ mentorshipId: m.id, revision: null });

const bookAs = (itemKey: (m: Mentorship, today: Day) => string): Change => {
  return (world, m, random) => {
    const today = dayOf(world.clock.now());
    return bookItem(world, mentorOf(m, today), {
      ...refOf(m),
      itemKey: itemKey(m, today),
      on: addDays(today, random.int(0, 4)),
      time: random.pick(times),
      minutes: 45,
      place: null,
      online: false,
    });
  };
};

const changes: Readonly<
  Record<'book' | 'move' | 'hold' | 'notHeld' | 'answer' | 'probation' | 'away' | 'undo' | 'quiet', Change>
> = {
  book: bookAs(openTalk),
  move: bookAs(bookedTalk),
  hold: (world, m) =>
    recordTalk(world, mentorOf(m, dayOf(world.clock.now())), {
      ...refOf(m),
      itemKey: openTalk(m, dayOf(world.clock.now())),
      outcome: 'held',
      heldOn: null,
      reason: null,
    }),
  notHeld: (world, m) =>
    recordTalk(world, mentorOf(m, dayOf(world.clock.now())), {
      ...refOf(m),
      itemKey: bookedTalk(m),
      outcome: 'notHeld',
      heldOn: null,
      reason: 'busy',
    }),
  answer: (world, m, random) =>
    recordTalk(world, random.pick([mentorOf(m, dayOf(world.clock.now())), actor(m.facts.menteeId)]), {
      ...refOf(m),
      itemKey: m.items.findLast(({ answers }) => answers !== null)?.key ?? 'none',
      outcome: random.pick(['held', 'notHeld']),
      heldOn: null,
      reason: null,
    }),
  probation: (world, m) => {
    const item = m.items.find(({ kind, doneOn }) => kind === 'probationTalk' && doneOn === null);
    const doneOn = dayOf(world.clock.now());
    return completeStep(world, actor(m.facts.leaderId), { ...refOf(m), itemKey: item?.key ?? 'none', doneOn });
  },
  away: (world, m, random) => {
    const fromOn = addDays(dayOf(world.clock.now()), random.int(0, 5));
    const toOn = addDays(fromOn, random.int(0, 12));
    const who = random.pick<'mentee' | 'mentor'>(['mentee', 'mentor']);
    return registerAbsence(world, actor(m.facts.leaderId), {
      ...refOf(m),
      absence: { who, fromOn, toOn, kind: 'other' },
    });
  },
  undo: (world, m) => undoChange(world, mentorOf(m, dayOf(world.clock.now())), refOf(m)),
  quiet: (world, m, random) => {
    const person = actor(random.pick([m.facts.menteeId, m.facts.mentorId, m.facts.leaderId]));
    const until = addDays(dayOf(world.clock.now()), random.int(1, 4));
    return random.pick([
      () => pauseReminders(world, person, until),
      () => snoozeReminders(world, person),
      () => resumeReminders(world, person),
    ])();
  },
};
