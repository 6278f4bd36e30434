import { describe, expect, test } from 'vitest';
import type { Day } from '../../src/domain/day.ts';
import type { MentorshipFacts } from '../../src/domain/plan/mentorship.ts';
import {
  mentorshipsOverlap,
  missingFacts,
  type PastItems,
  startMentorship,
} from '../../src/domain/plan/startMentorship.ts';
import { kristiansand } from '../../src/domain/programme/kristiansand.ts';
import { itemOf, must, programmeOf, sara, start } from './newcomer.ts';

const entered = (changes: Partial<MentorshipFacts>, today: Day = '2026-08-01', pastItems: PastItems | null = null) => {
  const facts = { ...sara, ...changes };
  return startMentorship({ id: 'm1', facts, programme: kristiansand, today, pastItems });
};

describe('starting a mentorship', () => {
  test('gives an active plan with one pairing from the first day, to the end of week 52', () => {
    const m = start({ reserveMentorId: 'per' });
    expect(m).toMatchObject({ revision: 1, state: 'active', endsOn: '2027-08-30', finishedOn: null });
    expect(m.pairings).toEqual([{ mentorId: 'ingrid', reserveMentorId: 'per', fromOn: '2026-09-01', toOn: null }]);
  });

  test.each([
    [{ mentorId: 'sara' }, 'menteeIsMentor', 'mentorId'],
    [{ mentorId: 'berit' }, 'mentorIsLeader', 'mentorId'],
    [{ leaderId: 'sara' }, 'menteeIsLeader', 'leaderId'],
    [{ reserveMentorId: 'sara' }, 'reserveIsInThePair', 'reserveMentorId'],
    [{ reserveMentorId: 'ingrid' }, 'reserveIsInThePair', 'reserveMentorId'],
    [{ reserveMentorId: 'berit' }, 'mentorIsLeader', 'reserveMentorId'],
    [{ startsOn: '2026-08-31' }, 'startsBeforeEmployment', 'startsOn'],
    [{ startsOn: '2026-02-30' }, 'notADay', 'startsOn'],
    [{ employedOn: '2026-9-1' }, 'notADay', 'employedOn'],
    [{ probationEndsOn: '2027-02-31' }, 'notADay', 'probationEndsOn'],
    [{ probationEndsOn: '2027-03-01' }, 'probationTooLong', 'probationEndsOn'],
    [{ probationEndsOn: '2026-08-31' }, 'probationTooLong', 'probationEndsOn'],
    [{ trainingShiftsOn: ['2026-09-02', '2026-08-31'] }, 'trainingShiftBeforeStart', 'trainingShiftsOn'],
    [{ trainingShiftsOn: ['i morgen'] }, 'notADay', 'trainingShiftsOn'],
    [{ programme: { id: 'bergen', revision: 1 } }, 'unknownProgramme', 'programme'],
  ])('with %j is refused as %s, naming %s', (changes, refusal, field) =>
    expect(entered(changes as Partial<MentorshipFacts>)).toMatchObject({ refusal, field }),
  );

  test('late asks what to do with what has passed', () => {
    expect(entered({}, '2026-09-30')).toMatchObject({
      refusal: 'pastItemsUndecided',
      field: 'pastItems',
      params: { count: 9 },
    });
  });

  test.each([
    ['open', 'planned', 'planned', null],
    ['done', 'held', 'done', '2026-09-15'],
    ['lapsed', 'lapsed', 'lapsed', null],
  ] as const)(
    'late, with the past %s, leaves the first talk %s and the first day %s',
    (past, talk, firstDay, doneOn) => {
      const m = must(entered({}, '2026-09-30', past));
      expect(itemOf(m, 'talk-w03')).toMatchObject({ state: talk, doneOn });
      expect(itemOf(m, 'step-firstDay').state).toBe(firstDay);
      expect(itemOf(m, 'talk-w05').state).toBe('planned');
    },
  );

  test('names what is missing: dates of training shifts where the programme wants them, and the presentation', () => {
    const farsund = { ...sara, programme: { id: 'farsund', revision: 1 } };
    const without = { mentorHasPresentation: false };
    expect(missingFacts(kristiansand, sara, without)).toEqual(['trainingShiftDates', 'mentorPresentation']);
    expect(missingFacts(programmeOf(farsund), farsund, without)).toEqual(['mentorPresentation']);
    const complete: MentorshipFacts = { ...sara, trainingShiftsOn: ['2026-09-02'] };
    expect(missingFacts(kristiansand, complete, { mentorHasPresentation: true })).toEqual([]);
  });
});

describe('two plans for one newcomer', () => {
  test('overlap when the second begins before the first ends, and not otherwise', () => {
    const first = start();
    expect(mentorshipsOverlap(first, { ...sara, startsOn: '2027-08-30' }, kristiansand)).toBe(true);
    expect(mentorshipsOverlap(first, { ...sara, startsOn: '2027-08-31' }, kristiansand)).toBe(false);
    expect(mentorshipsOverlap(first, { ...sara, startsOn: '2025-09-01' }, kristiansand)).toBe(false);
    expect(mentorshipsOverlap(first, { ...sara, startsOn: '2025-09-03' }, kristiansand)).toBe(true);
    expect(mentorshipsOverlap(first, { ...sara, menteeId: 'marte' }, kristiansand)).toBe(false);
    expect(mentorshipsOverlap({ ...first, state: 'withdrawn' }, sara, kristiansand)).toBe(false);
    expect(
      mentorshipsOverlap(
        { ...first, state: 'finished', finishedOn: '2027-01-10' },
        { ...sara, startsOn: '2027-01-11' },
        kristiansand,
      ),
    ).toBe(false);
  });
});

describe('soft weeks', () => {
  test('let talks whose windows lie wholly inside lapse, and move the last to the first week after', () => {
    const m = start({ employedOn: '2026-06-29', startsOn: '2026-06-29', probationEndsOn: null }, '2026-06-01');
    const talks = m.items.filter((item) => item.kind === 'talk').slice(0, 5);
    expect(talks.map((item) => [item.key, item.state, item.reason, item.opensOn, item.closesOn])).toEqual([
      ['talk-w03', 'lapsed', 'softWeek', '2026-07-13', '2026-07-19'],
      ['talk-w04', 'lapsed', 'softWeek', '2026-07-20', '2026-07-26'],
      ['talk-w05', 'planned', null, '2026-08-03', '2026-08-09'],
      ['talk-w06', 'planned', null, '2026-08-10', '2026-08-16'],
      ['talk-w08', 'planned', null, '2026-08-17', '2026-08-30'],
    ]);
  });

  test('leave the plan of one who starts on 1 September 2026 as it is', () => {
    expect(start().items.filter((item) => item.kind === 'talk' && item.state !== 'planned')).toEqual([]);
    expect(itemOf(start(), 'talk-w46')).toMatchObject({ opensOn: '2027-07-13', closesOn: '2027-08-09' });
  });
});
