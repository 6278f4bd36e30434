import rruleModule from 'rrule';
import { type Day, dayOfNumber, isoWeekText, partsOf } from '../../src/domain/day.ts';
import type { MentorshipFacts } from '../../src/domain/plan/mentorship.ts';
import { planItems } from '../../src/domain/plan/planItems.ts';
import { lastSafeDay } from '../../src/domain/plan/probation.ts';
import { kristiansand } from '../../src/domain/programme/kristiansand.ts';
import type { Benchmark } from './measure.ts';

const { RRule } = rruleModule;

const firstStart = 20089; // 1 January 2025
const tenYears = 3652;

/** The same random starts for everyone: a small generator with a fixed seed (mulberry32). */
function starts(count: number): Day[] {
  let state = 20260901;
  return Array.from({ length: count }, () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return dayOfNumber(firstStart + (((t ^ (t >>> 14)) >>> 0) % tenYears));
  });
}

const allStarts = starts(4096);
const startAt = (index: number): Day => allStarts[index % allStarts.length] as Day;

const factsOf = (startsOn: Day): MentorshipFacts => ({
  menteeId: 'mentee',
  mentorId: 'mentor',
  reserveMentorId: null,
  leaderId: 'leader',
  unitId: 'unit',
  programme: { id: kristiansand.id, revision: kristiansand.revision },
  employedOn: startsOn,
  startsOn,
  probationEndsOn: lastSafeDay(startsOn),
  trainingShiftsOn: [],
  experience: 'newlyEducated',
});

/** Whole plans: every item with all its strings, the ISO week of its opening included. */
function ours(times: number): number {
  let characters = 0;
  for (let index = 0; index < times; index += 1) {
    for (const item of planItems(kristiansand, factsOf(startAt(index)))) {
      characters += item.key.length + item.textKey.length + item.opensOn.length + item.closesOn.length;
      characters += item.dueOn.length + isoWeekText(item.opensOn).length;
    }
  }
  return characters;
}

/** Kristiansand's three phases as recurrence rules: week of the first talk, interval, number of talks. */
const phases = [
  [3, 1, 4],
  [8, 2, 6],
  [22, 4, 8],
] as const;

/** The talks alone: eighteen dates from three rules. */
const expandTalks =
  (tzid: string | null) =>
  (times: number): number => {
    let sum = 0;
    for (let index = 0; index < times; index += 1) {
      const { year, month, day } = partsOf(startAt(index));
      for (const [week, interval, count] of phases) {
        const dtstart = new Date(Date.UTC(year, month - 1, day + 7 * (week - 1)));
        const rule = new RRule({ freq: RRule.WEEKLY, interval, count, dtstart, tzid });
        for (const date of rule.all()) sum += date.getUTCDate();
      }
    }
    return sum;
  };

export const plans: Benchmark = {
  name: 'plans',
  unit: 'plans/s',
  about: 'one year of Kristiansand from random starts over ten years; ours whole plans, rrule the talks alone',
  ours: { name: 'fotfeste', times: 4000, run: ours },
  peers: [
    { name: 'rrule', times: 400, run: expandTalks(null), atLeast: 5 },
    { name: 'rrule-tzid', times: 20, run: expandTalks('Europe/Oslo'), atLeast: 200 },
  ],
};
