import { addDays, type Day, dayOfNumber, earlier } from '../../src/domain/day.ts';
import type { MentorshipFacts } from '../../src/domain/plan/mentorship.ts';
import { lastSafeDay } from '../../src/domain/plan/probation.ts';
import { programmes } from '../../src/domain/programme/programmes.ts';
import fc from '../support/properties.ts';
import { sara } from './newcomer.ts';

/** Any day from 1 January 2000 to the end of 2098: leap days, years with week 53 and both changes of the clock. */
const anyDay: fc.Arbitrary<Day> = fc.integer({ min: 10957, max: 47116 }).map(dayOfNumber);

const anyProgramme = fc.constantFrom(...programmes);

/** Facts that start on any day, employed up to two months before, with or without training shifts and a probation of any length. */
export const anyFacts: fc.Arbitrary<MentorshipFacts> = fc
  .record({
    startsOn: anyDay,
    employedBefore: fc.nat(60),
    probationDays: fc.option(fc.nat(183)),
    shifts: fc.array(fc.nat(13), { maxLength: 4 }),
    programme: anyProgramme,
  })
  .map(({ startsOn, employedBefore, probationDays, shifts, programme }) => {
    const employedOn = addDays(startsOn, -employedBefore);
    return {
      ...sara,
      programme: { id: programme.id, revision: programme.revision },
      startsOn,
      employedOn,
      probationEndsOn:
        probationDays === null ? null : earlier(lastSafeDay(employedOn), addDays(employedOn, probationDays)),
      trainingShiftsOn: shifts.map((days) => addDays(startsOn, days)),
    };
  });
