import type { Day } from '../../src/domain/day.ts';
import { instantAt, type TimeOfDay } from '../../src/domain/instant.ts';
import { bookItem } from '../../src/domain/plan/changes/bookItem.ts';
import type { Mentorship, MentorshipFacts, PlanItem } from '../../src/domain/plan/mentorship.ts';
import { startMentorship } from '../../src/domain/plan/startMentorship.ts';
import type { Programme } from '../../src/domain/programme/programme.ts';
import { findProgramme } from '../../src/domain/programme/programmes.ts';
import { isRefusal, type Refusal } from '../../src/domain/refusal.ts';

/** Sara starts in Kristiansand on Tuesday 1 September 2026, with probation to the end of February. */
export const sara: MentorshipFacts = {
  menteeId: 'sara',
  mentorId: 'ingrid',
  reserveMentorId: null,
  leaderId: 'berit',
  unitId: 'solhaug',
  programme: { id: 'kristiansand', revision: 2 },
  employedOn: '2026-09-01',
  startsOn: '2026-09-01',
  probationEndsOn: '2027-02-28',
  trainingShiftsOn: [],
  experience: 'newlyEducated',
};

export function programmeOf(facts: MentorshipFacts): Programme {
  const programme = findProgramme(facts.programme);
  if (programme === null) throw new Error(`no programme ${facts.programme.id}`);
  return programme;
}

/** A change that must succeed in a test's preparation. */
export function must(result: Mentorship | Refusal): Mentorship {
  if (isRefusal(result)) throw new Error(`refused: ${result.refusal} ${result.field}`);
  return result;
}

/** Her mentorship, entered before she starts unless another day is given. */
export const start = (changes: Partial<MentorshipFacts> = {}, today: Day = '2026-08-01'): Mentorship => {
  const facts = { ...sara, ...changes };
  return must(startMentorship({ id: 'm1', facts, programme: programmeOf(facts), today, pastItems: null }));
};

export function itemOf(m: Mentorship, key: string): PlanItem {
  const item = m.items.find((candidate) => candidate.key === key);
  if (item === undefined) throw new Error(`no item ${key}`);
  return item;
}

/** Books an item at a time of day, as her mentor does, when nothing stands in the way. */
export const book = (m: Mentorship, itemKey: string, [day, time]: [Day, TimeOfDay]): Mentorship =>
  must(
    bookItem(m, {
      itemKey,
      startsAt: instantAt(day, time),
      minutes: 45,
      place: 'Møterom 2',
      online: false,
      organiserId: itemOf(m, itemKey).kind === 'probationTalk' ? 'berit' : 'ingrid',
      attendeeId: 'sara',
      now: instantAt('2026-08-01', '08:00'),
      programme: programmeOf(m.facts),
    }),
  );
