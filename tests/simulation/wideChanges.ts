import { addDays, type Day } from '../../src/domain/day.ts';
import { dayOf } from '../../src/domain/instant.ts';
import type { Actor } from '../../src/domain/people.ts';
import type { Mentorship } from '../../src/domain/plan/mentorship.ts';
import {
  addExtraTalk,
  changeCadence,
  joinWindows,
  removeExtraTalk,
  skipTalk,
} from '../../src/usecases/plan/adjustTalks.ts';
import { answerCalendarQuestion } from '../../src/usecases/plan/answerCalendarQuestion.ts';
import { askNewTime } from '../../src/usecases/plan/askNewTime.ts';
import { bookItem } from '../../src/usecases/plan/bookItem.ts';
import { changeAbsence, removeAbsence } from '../../src/usecases/plan/changeAbsence.ts';
import { changeMentor, setReserveMentor } from '../../src/usecases/plan/changePairing.ts';
import { changeStart, withdrawPlan } from '../../src/usecases/plan/changeStart.ts';
import { cancelLeaving, finishPlan, registerLeaving } from '../../src/usecases/plan/endPlan.ts';
import { undoChange } from '../../src/usecases/plan/undoChange.ts';
import { actor, type Change, mentorOf, mentors, refOf, times } from './municipality.ts';
import type { Random } from './random.ts';

const coordinator = actor('coordinator');
const leaderOf = (m: Mentorship) => actor(m.facts.leaderId);
const keyOf = (m: Mentorship, isIt: (item: Mentorship['items'][number]) => boolean): string =>
  m.items.find(isIt)?.key ?? 'none';
const openTalk = (m: Mentorship, random: Random): string => {
  const open = m.items.filter(({ kind, state }) => kind === 'talk' && (state === 'planned' || state === 'booked'));
  return open[random.int(0, Math.min(3, open.length - 1))]?.key ?? 'none';
};

const booked =
  (isIt: (item: Mentorship['items'][number]) => boolean, by: (m: Mentorship, today: Day) => Actor): Change =>
  (world, m, random) => {
    const today = dayOf(world.clock.now());
    const on = addDays(today, random.int(0, 20));
    const when = { on, time: random.pick(times), minutes: 45, place: random.pick([null, 'Møterom 2']) };
    const online = random.chance(0.4);
    return bookItem(world, by(m, today), { ...refOf(m), itemKey: keyOf(m, isIt), ...when, online });
  };

/** Everything else that people change in a plan, as the tab lets them. */
export const wideChanges: Readonly<Record<string, Change>> = {
  bookOnline: booked(({ kind, doneOn, state }) => kind === 'talk' && doneOn === null && state !== 'lapsed', mentorOf),
  bookProbation: booked(({ kind, doneOn }) => kind === 'probationTalk' && doneOn === null, leaderOf),
  bookExtra: booked(({ kind, doneOn }) => kind === 'extraTalk' && doneOn === null, mentorOf),
  askNewTime: (world, m) => {
    const itemKey = keyOf(m, ({ state }) => state === 'booked');
    return askNewTime(world, actor(m.facts.menteeId), { ...refOf(m), itemKey });
  },
  answerCalendar: (world, m) => {
    const itemKey = keyOf(m, ({ calendarQuestion }) => calendarQuestion !== null);
    return answerCalendarQuestion(world, mentorOf(m, dayOf(world.clock.now())), { ...refOf(m), itemKey });
  },
  extra: (world, m, random) => {
    const today = dayOf(world.clock.now());
    return addExtraTalk(world, mentorOf(m, today), { ...refOf(m), on: addDays(today, random.int(0, 20)) });
  },
  noExtra: (world, m) => {
    const itemKey = keyOf(m, ({ kind, doneOn }) => kind === 'extraTalk' && doneOn === null);
    return removeExtraTalk(world, mentorOf(m, dayOf(world.clock.now())), { ...refOf(m), itemKey });
  },
  skip: (world, m, random) => {
    const asked = { ...refOf(m), itemKey: openTalk(m, random), reason: 'workload' as const };
    return skipTalk(world, mentorOf(m, dayOf(world.clock.now())), asked);
  },
  join: (world, m, random) =>
    joinWindows(world, mentorOf(m, dayOf(world.clock.now())), { ...refOf(m), itemKey: openTalk(m, random) }),
  cadence: (world, m, random) => {
    const today = dayOf(world.clock.now());
    const cadence = random.pick(['lighter', 'denser', 'asProgramme'] as const);
    return changeCadence(world, mentorOf(m, today), { ...refOf(m), cadence, fromOn: today });
  },
  mentor: (world, m, random) => {
    const fromOn = addDays(dayOf(world.clock.now()), random.int(0, 6));
    const asked = { ...refOf(m), mentorId: random.pick(mentors), reserveMentorId: random.pick(['reserve-1', null]) };
    return changeMentor(world, random.pick([coordinator, leaderOf(m)]), { ...asked, fromOn });
  },
  reserve: (world, m, random) => {
    const fromOn = addDays(dayOf(world.clock.now()), random.int(0, 6));
    return setReserveMentor(world, coordinator, {
      ...refOf(m),
      reserveMentorId: random.pick(['reserve-1', null]),
      fromOn,
    });
  },
  start: (world, m, random) => {
    const startsOn = addDays(m.facts.startsOn, random.int(-5, 20));
    return changeStart(world, coordinator, { ...refOf(m), employedOn: startsOn, startsOn, trainingShiftsOn: [] });
  },
  withdraw: (world, m, random) =>
    random.chance(0.3) ? withdrawPlan(world, coordinator, refOf(m)) : Promise.resolve(null),
  back: (world, m, random) => {
    const last = m.absences.at(-1);
    if (last === undefined) return Promise.resolve(null);
    const toOn = addDays(last.fromOn, random.int(0, 40));
    const asked = { ...refOf(m), absence: m.absences.length - 1, fromOn: last.fromOn, toOn, kind: last.kind };
    return changeAbsence(world, leaderOf(m), asked);
  },
  notAway: (world, m) => removeAbsence(world, leaderOf(m), { ...refOf(m), absence: m.absences.length - 1 }),
  leave: (world, m, random) => {
    const on = addDays(dayOf(world.clock.now()), random.int(0, 30));
    return registerLeaving(world, leaderOf(m), { ...refOf(m), on, destination: 'unknown' });
  },
  stay: (world, m) => cancelLeaving(world, leaderOf(m), refOf(m)),
  finish: (world, m, random) =>
    random.chance(0.3)
      ? finishPlan(world, coordinator, { ...refOf(m), on: dayOf(world.clock.now()) })
      : Promise.resolve(null),
  undoAsLeader: (world, m) => undoChange(world, leaderOf(m), refOf(m)),
  undoAsCoordinator: (world, m) => undoChange(world, coordinator, refOf(m)),
};
