import { describe, expect, test } from 'vitest';
import { addDays, type Day, daysBetween } from '../../src/domain/day.ts';
import { type Instant, instantAt } from '../../src/domain/instant.ts';
import { bookItem } from '../../src/domain/plan/changes/bookItem.ts';
import { holdTalk } from '../../src/domain/plan/changes/holdTalk.ts';
import { type Away, registerAbsence } from '../../src/domain/plan/changes/registerAbsence.ts';
import { traceOf } from '../../src/domain/plan/changes/trace.ts';
import { undoChange } from '../../src/domain/plan/changes/undoChange.ts';
import type { Mentorship, MentorshipFacts, PlanItem } from '../../src/domain/plan/mentorship.ts';
import { startMentorship } from '../../src/domain/plan/startMentorship.ts';
import { weekDays } from '../../src/domain/plan/timeline.ts';
import { dueReminders } from '../../src/domain/reminder/dueReminders.ts';
import { planKey } from '../../src/domain/reminder/reminder.ts';
import fc from '../support/properties.ts';
import { anyFacts } from './arbitraries.ts';
import { book, itemOf, must, programmeOf, start } from './newcomer.ts';

const begin = (facts: MentorshipFacts): Mentorship =>
  must(startMentorship({ id: 'm', facts, programme: programmeOf(facts), today: facts.employedOn, pastItems: 'open' }));

const away = (m: Mentorship, absence: Away): Mentorship =>
  must(registerAbsence(m, { absence, programme: programmeOf(m.facts) }));

const gone = (fromOn: Day, toOn: Day, who: Away['who'] = 'mentee'): Away => ({
  who,
  fromOn,
  toOn,
  kind: 'other',
});

/** Up to four absences of up to eight weeks, from a month before the start to after the end, that may overlap. */
const anyAbsences = (startsOn: Day): fc.Arbitrary<Away[]> =>
  fc.array(
    fc
      .record({ after: fc.integer({ min: -30, max: 400 }), days: fc.nat(56), who: fc.constantFrom('mentee', 'mentor') })
      .map(({ after, days, who }) => gone(addDays(startsOn, after), addDays(startsOn, after + days), who)),
    { maxLength: 4 },
  );

const anyCase = fc
  .tuple(anyFacts, fc.boolean())
  .map(([facts, hasReserve]): MentorshipFacts => ({ ...facts, reserveMentorId: hasReserve ? 'per' : null }))
  .chain((facts) => fc.record({ facts: fc.constant(facts), absences: anyAbsences(facts.startsOn) }));

const windows = (m: Mentorship): PlanItem[] =>
  m.items.filter((item) => item.kind === 'talk' && item.state !== 'lapsed');

describe('the windows of any plan, around soft weeks and any absences', () => {
  test('never overlap, keep the order of the talks, and end with the last week', () => {
    fc.assert(
      fc.property(anyCase, ({ facts, absences }) => {
        const m = absences.reduce(away, begin(facts));
        const talks = windows(m);
        talks.slice(1).forEach((item, index) => {
          const before = talks[index] as PlanItem;
          expect(item.opensOn > before.closesOn).toBe(true);
          expect(item.key > before.key).toBe(true);
        });
        const { closesOn } = weekDays(facts.startsOn, programmeOf(facts).weeks);
        const moved = daysBetween(begin(facts).endsOn, m.endsOn);
        expect(moved % 7).toBe(0);
        for (const item of talks) {
          expect(item.opensOn <= item.closesOn && item.dueOn === item.opensOn).toBe(true);
          expect(item.closesOn <= addDays(closesOn, moved)).toBe(true);
          expect(7 * (Number(item.employmentWeek) - 1) <= daysBetween(facts.startsOn, item.opensOn)).toBe(true);
        }
      }),
      { numRuns: 500 },
    );
  });

  test('are the same in whatever order absences become known, and when one is registered twice', () => {
    fc.assert(
      fc.property(anyCase, ({ facts, absences }) => {
        const m = absences.reduce(away, begin(facts));
        const other = [...absences, ...absences].reverse().reduce(away, begin(facts));
        expect({ items: other.items, endsOn: other.endsOn }).toEqual({ items: m.items, endsOn: m.endsOn });
      }),
      { numRuns: 300 },
    );
  });

  test('are back where they were when the absence that was registered last is taken back', () => {
    fc.assert(
      fc.property(anyCase, fc.nat(400), ({ facts, absences }, days) => {
        const today = addDays(facts.startsOn, days);
        const [last, ...others] = absences;
        if (last === undefined) return;
        const held = must(holdTalk(others.reduce(away, begin(facts)), { itemKey: null, heldOn: today, today }));
        const after = away(held, last);
        const entry = {
          mentorshipId: held.id,
          revision: after.revision,
          at: instantAt(today, '12:00'),
          actorId: 'berit',
          kind: 'absenceRegistered',
          itemKey: null,
          ...traceOf(held, after),
        } as const;
        const now: Instant = instantAt(today, '12:09');
        const undone = must(undoChange(after, { entry, now }));
        expect(undone).toEqual({ ...held, revision: held.revision + 2 });
        expect(dueReminders(undone)).toEqual(dueReminders(held));
      }),
      { numRuns: 300 },
    );
  });

  test('never overlap among the talks that wait, and nothing is due of the rest, whatever has happened in between', () => {
    const changes = fc.array(fc.record({ day: fc.nat(400), hold: fc.boolean(), days: fc.nat(56) }), { maxLength: 8 });
    fc.assert(
      fc.property(anyFacts, changes, (facts, list) => {
        const m = list.reduce((before, { day, hold, days }) => {
          const on = addDays(facts.startsOn, day);
          if (!hold) return away(before, gone(on, addDays(on, days)));
          return must(holdTalk(before, { itemKey: null, heldOn: on, today: on }));
        }, begin(facts));
        const waiting = windows(m).filter((item) => item.doneOn === null);
        waiting.slice(1).forEach((item, index) => {
          expect(item.opensOn > (waiting[index] as PlanItem).closesOn).toBe(true);
        });
        const open = new Set(m.items.filter((item) => item.state === 'planned').map((item) => item.key));
        expect(dueReminders(m).every((due) => due.itemKey === planKey || open.has(due.itemKey))).toBe(true);
        const order = m.items.map((item) => `${item.opensOn} ${item.key}`);
        expect(order).toEqual([...order].sort());
      }),
      { numRuns: 300 },
    );
  });

  test('stay as they were for talks that are held', () => {
    fc.assert(
      fc.property(anyCase, fc.nat(400), ({ facts, absences }, days) => {
        const today = addDays(facts.startsOn, days);
        const m = must(holdTalk(begin(facts), { itemKey: null, heldOn: today, today }));
        const after = absences.reduce(away, m);
        for (const item of m.items) if (item.state === 'held') expect(itemOf(after, item.key)).toEqual(item);
      }),
    );
  });
});

const lines = (m: Mentorship, ...keys: string[]): string[] =>
  keys.map((key) => itemOf(m, key)).map((item) => `${item.key} ${item.state} ${item.opensOn} ${item.closesOn}`);

describe('absences that touch', () => {
  test('count as one: a sick leave that is prolonged past 28 days moves the plan, and nothing stays lapsed', () => {
    const first = away(start(), gone('2026-09-22', '2026-10-05'));
    expect(lines(first, 'talk-w04', 'talk-w05', 'talk-w06')).toEqual([
      'talk-w04 lapsed 2026-09-22 2026-09-28',
      'talk-w05 planned 2026-10-06 2026-10-12',
      'talk-w06 planned 2026-10-13 2026-10-19',
    ]);
    const prolonged = away(first, gone('2026-10-06', '2026-10-26'));
    expect(lines(prolonged, 'talk-w04', 'talk-w05', 'talk-w06')).toEqual([
      'talk-w04 planned 2026-10-27 2026-11-02',
      'talk-w05 planned 2026-11-03 2026-11-09',
      'talk-w06 planned 2026-11-10 2026-11-16',
    ]);
    expect(prolonged.endsOn).toBe('2027-10-04');
  });

  test('are not counted twice when a corrected one is registered over the first', () => {
    const first = away(start(), gone('2026-10-01', '2026-11-05'));
    expect(first.endsOn).toBe('2027-10-11');
    expect(away(first, gone('2026-10-01', '2026-11-19')).endsOn).toBe('2027-10-25');
    expect(away(first, gone('2026-10-10', '2026-10-20')).items).toEqual(first.items);
  });

  test('count as one with the soft weeks that follow: holiday before Christmas keeps a talk from becoming late', () => {
    const m = away(start(), gone('2026-12-12', '2026-12-23'));
    expect(lines(m, 'talk-w14', 'talk-w16', 'talk-w18')).toEqual([
      'talk-w14 planned 2026-12-01 2026-12-14',
      'talk-w16 planned 2027-01-02 2027-01-08',
      'talk-w18 planned 2027-01-09 2027-01-15',
    ]);
  });

  test('of a mentor bring the reserve in when they last more than seven days together, and the talks stay', () => {
    const m = start({ reserveMentorId: 'per' });
    const both = away(away(m, gone('2026-09-14', '2026-09-18', 'mentor')), gone('2026-09-19', '2026-09-28', 'mentor'));
    expect(both.items).toEqual(m.items);
    const without = away(
      away(start(), gone('2026-09-14', '2026-09-18', 'mentor')),
      gone('2026-09-19', '2026-09-28', 'mentor'),
    );
    expect(itemOf(without, 'talk-w03').state).toBe('lapsed');
  });
});

describe('an absence at an edge of the plan', () => {
  test('counts from the first working day only', () => {
    expect(away(start(), gone('2026-08-03', '2026-09-06')).items).toEqual(start().items);
    expect(away(start(), gone('2026-07-01', '2026-08-20'))).toMatchObject({ endsOn: '2027-08-30' });
  });

  test('lets a talk lapse that finds no room before the last day', () => {
    const m = away(start(), gone('2027-08-10', '2027-09-05'));
    expect(lines(m, 'talk-w46', 'talk-w50')).toEqual([
      'talk-w46 planned 2027-07-13 2027-08-09',
      'talk-w50 lapsed 2027-08-10 2027-08-30',
    ]);
    expect(m.endsOn).toBe('2027-08-30');
  });

  test('changes nothing when it begins after the last day', () => {
    expect(away(start(), gone('2027-09-01', '2027-12-24'))).toMatchObject({
      endsOn: '2027-08-30',
      items: start().items,
    });
  });

  test('registered for the past moves what was late, and lets what can no longer be due lapse', () => {
    const m = away(start(), gone('2026-09-14', '2026-09-29'));
    expect(lines(m, 'talk-w03', 'talk-w04', 'talk-w05')).toEqual([
      'talk-w03 lapsed 2026-09-15 2026-09-21',
      'talk-w04 planned 2026-09-30 2026-10-06',
      'talk-w05 planned 2026-10-07 2026-10-13',
    ]);
  });
});

describe('a booking', () => {
  test('on a day when both are there stands, though the window it was made for lies inside an absence', () => {
    const booked = book(start(), 'talk-w04', ['2026-10-08', '10:00']);
    expect(itemOf(away(booked, gone('2026-09-21', '2026-10-06')), 'talk-w04')).toEqual(itemOf(booked, 'talk-w04'));
  });

  test('that the reserve made stands when the mentor is away for longer than was known', () => {
    const m = away(start({ reserveMentorId: 'per' }), gone('2026-09-14', '2026-09-25', 'mentor'));
    const byReserve = must(
      bookItem(m, {
        itemKey: 'talk-w03',
        startsAt: instantAt('2026-09-17', '13:15'),
        minutes: 45,
        place: null,
        online: false,
        organiserId: 'per',
        attendeeId: 'sara',
        now: instantAt('2026-09-15', '08:00'),
        programme: programmeOf(m.facts),
      }),
    );
    expect(itemOf(away(byReserve, gone('2026-09-16', '2026-09-30', 'mentor')), 'talk-w03').state).toBe('booked');
    expect(itemOf(away(byReserve, gone('2026-09-17', '2026-09-17')), 'talk-w03').state).toBe('planned');
  });
});
