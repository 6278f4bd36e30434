import { addDays, type Day } from '../../src/domain/day.ts';
import { instantAt } from '../../src/domain/instant.ts';
import { bookItem } from '../../src/domain/plan/changes/bookItem.ts';
import { changeAbsence, removeAbsence } from '../../src/domain/plan/changes/changeAbsence.ts';
import { changeCadence } from '../../src/domain/plan/changes/changeCadence.ts';
import { changeMentor, setReserveMentor } from '../../src/domain/plan/changes/changePairing.ts';
import { changeStart } from '../../src/domain/plan/changes/changeStart.ts';
import { addExtraTalk, removeExtraTalk } from '../../src/domain/plan/changes/extraTalk.ts';
import { finishEarly } from '../../src/domain/plan/changes/finishMentorship.ts';
import { holdTalk } from '../../src/domain/plan/changes/holdTalk.ts';
import { joinWindows } from '../../src/domain/plan/changes/joinWindows.ts';
import { leaveEarly, stayOn } from '../../src/domain/plan/changes/leaveEarly.ts';
import { registerAbsence } from '../../src/domain/plan/changes/registerAbsence.ts';
import { skipTalk } from '../../src/domain/plan/changes/skipTalk.ts';
import { withdrawMentorship } from '../../src/domain/plan/changes/withdrawMentorship.ts';
import type { Mentorship } from '../../src/domain/plan/mentorship.ts';
import { actingMentor } from '../../src/domain/plan/timeline.ts';
import type { Refusal } from '../../src/domain/refusal.ts';
import fc from '../support/properties.ts';
import { programmeOf } from './newcomer.ts';

/** Numbers that an act makes of them what it needs. */
interface Luck {
  readonly at: number;
  readonly days: number;
}

export interface When extends Luck {
  readonly today: Day;
}

const talkAt = (m: Mentorship, { at }: Luck) => m.items.filter(({ kind }) => kind === 'talk')[at % 20]?.key ?? 'none';
const pick = <T>(all: readonly T[], { at }: Luck): T => all[at % all.length] as T;

type Act = (m: Mentorship, when: When) => Mentorship | Refusal;

/** What people do to a plan, each as its pure function. */
export const acts = {
  book: (m, { today, days, ...luck }) =>
    bookItem(m, {
      itemKey: pick(m.items, { ...luck, days }).key,
      startsAt: instantAt(addDays(today, days), '10:00'),
      minutes: 45,
      place: null,
      online: false,
      organiserId: actingMentor(m, addDays(today, days)),
      attendeeId: m.facts.menteeId,
      now: instantAt(today, '08:00'),
      programme: programmeOf(m.facts),
    }),
  hold: (m, { today, ...luck }) => holdTalk(m, { itemKey: talkAt(m, luck), heldOn: today, today }),
  away: (m, { today, days, at }) => {
    const fromOn = addDays(today, at);
    const absence = { who: at % 3 ? 'mentee' : 'mentor', fromOn, toOn: addDays(fromOn, days), kind: 'other' } as const;
    return registerAbsence(m, { absence, programme: programmeOf(m.facts) });
  },
  changeAbsence: (m, { today, days, at }) => {
    const fromOn = addDays(today, at % 9);
    const index = at % Math.max(1, m.absences.length);
    const changed = { index, fromOn, toOn: addDays(fromOn, days), kind: null };
    return changeAbsence(m, { ...changed, programme: programmeOf(m.facts) });
  },
  removeAbsence: (m, { at }) => removeAbsence(m, { index: at % 2, programme: programmeOf(m.facts) }),
  changeStart: (m, { today, days }) => {
    const startsOn = addDays(today, days);
    const start = { employedOn: startsOn, startsOn, trainingShiftsOn: [addDays(startsOn, 2)] };
    return changeStart(m, { ...start, today, programme: programmeOf(m.facts) });
  },
  withdraw: (m, { today }) => withdrawMentorship(m, today),
  changeMentor: (m, { today, days, ...luck }) => {
    const mentorId = pick(['ingrid', 'per', 'tor'], { ...luck, days });
    const pair = { mentorId, reserveMentorId: luck.at % 2 ? 'hanne' : null, fromOn: addDays(today, days) };
    return changeMentor(m, { ...pair, today, programme: programmeOf(m.facts) });
  },
  setReserve: (m, { today, days, at }) => {
    const reserve = { reserveMentorId: at % 2 ? 'hanne' : null, fromOn: addDays(today, days) };
    return setReserveMentor(m, { ...reserve, today, programme: programmeOf(m.facts) });
  },
  addExtra: (m, { today, days }) =>
    addExtraTalk(m, { on: addDays(today, days), today, programme: programmeOf(m.facts) }),
  removeExtra: (m) => removeExtraTalk(m, m.items.find(({ kind }) => kind === 'extraTalk')?.key ?? 'none'),
  skip: (m, luck) => skipTalk(m, { itemKey: talkAt(m, luck), reason: 'workload' }),
  join: (m, luck) => joinWindows(m, { itemKey: talkAt(m, luck), programme: programmeOf(m.facts) }),
  cadence: (m, { today, days, ...luck }) => {
    const cadence = pick(['lighter', 'denser', 'asProgramme'] as const, { ...luck, days });
    return changeCadence(m, { cadence, fromOn: addDays(today, days), today, programme: programmeOf(m.facts) });
  },
  leave: (m, { today, days, at }) => {
    const leaving = { on: addDays(today, 3 * days - 9), destination: 'unknown', to: null } as const;
    const moved = { ...leaving, destination: 'otherUnit' } as const;
    return leaveEarly(m, at % 2 ? leaving : moved, { today, programme: programmeOf(m.facts) });
  },
  stay: (m, { today }) => stayOn(m, { today, programme: programmeOf(m.facts) }),
  finish: (m, { today, days }) => finishEarly(m, { on: addDays(today, -days), today }),
} as const satisfies Record<string, Act>;

type ActName = keyof typeof acts;

/** Those that end a plan leave nothing to do after them. */
const ending: readonly ActName[] = ['withdraw', 'finish'];
const going = (Object.keys(acts) as ActName[]).filter((name) => !ending.includes(name));

/** Something done some days after the act before. */
export interface Step extends Luck {
  readonly act: ActName;
  readonly after: number;
}

const stepOf = (names: readonly ActName[]): fc.Arbitrary<Step> =>
  fc.record({
    act: fc.constantFrom(...names),
    at: fc.nat(40),
    days: fc.nat(45),
    after: fc.nat(30),
  });

/** A plan's story from 40 days before its first day: several acts that let it go on, and one more of any kind. */
export const anySteps: fc.Arbitrary<Step[]> = fc
  .tuple(fc.array(stepOf(going), { maxLength: 10 }), stepOf(Object.keys(acts) as ActName[]))
  .map(([steps, last]) => [...steps, last]);
