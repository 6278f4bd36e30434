import { addDays, addMonths, type Day, earlier, partsOf } from '../day.ts';
import { type Holiday, holidaysOf } from '../holidays.ts';
import type { Programme } from '../programme/programme.ts';
import { isRefusal } from '../refusal.ts';
import type { MentorshipFacts, PlanItem } from './mentorship.ts';
import type { Period } from './period.ts';
import { lastSafeDay } from './probation.ts';
import { softPeriodsWithin } from './softWeeks.ts';
import { startMentorship } from './startMentorship.ts';

export interface SimulatedYear {
  readonly startsOn: Day;
  readonly endsOn: Day;
  /** As in a plan that starts this day. */
  readonly items: readonly PlanItem[];
  /** How many talks are due, and how many hours they take when each is held as long as it is booked. */
  readonly talks: number;
  readonly hours: number;
  /** In the twelve months from the first day, in order. */
  readonly softPeriods: readonly Period[];
  readonly holidays: readonly Holiday[];
}

/** Somebody employed on her first working day, with all the probation that the law allows and no days for training shifts. */
export const factsFrom = (programme: Programme, startsOn: Day): MentorshipFacts => ({
  menteeId: 'mentee',
  mentorId: 'mentor',
  reserveMentorId: null,
  leaderId: 'leader',
  unitId: 'unit',
  programme: { id: programme.id, revision: programme.revision },
  employedOn: startsOn,
  startsOn,
  probationEndsOn: lastSafeDay(startsOn),
  trainingShiftsOn: [],
  experience: 'newlyEducated',
});

/** What a programme gives somebody who starts on a day: the plan that would be made, beside the year's holidays and soft weeks. */
export function simulateYear(programme: Programme, startsOn: Day): SimulatedYear {
  const facts = factsFrom(programme, startsOn);
  const m = startMentorship({ id: 'simulated', facts, programme, today: startsOn, pastItems: 'open' });
  if (isRefusal(m)) throw new Error(`The programme cannot be tried: ${m.refusal}`);
  const talks = m.items.filter(({ kind, state }) => kind === 'talk' && state !== 'lapsed');
  const lastOn = addDays(addMonths(startsOn, 12), -1);
  const { year } = partsOf(startsOn);
  return {
    startsOn,
    endsOn: m.endsOn,
    items: m.items,
    talks: talks.length,
    hours: talks.reduce((sum, { minutes }) => sum + (minutes ?? 0), 0) / 60,
    softPeriods: softPeriodsWithin(startsOn, lastOn).map((period) => ({
      ...period,
      toOn: earlier(period.toOn, lastOn),
    })),
    holidays: [...holidaysOf(year), ...holidaysOf(year + 1)].filter(({ on }) => on >= startsOn && on <= lastOn),
  };
}
