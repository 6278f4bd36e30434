import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, type Day } from '../../src/domain/day.ts';
import { type Instant, instantAt, type TimeOfDay } from '../../src/domain/instant.ts';
import { completeStep } from '../../src/domain/plan/changes/completeStep.ts';
import { finishMentorship } from '../../src/domain/plan/changes/finishMentorship.ts';
import { holdProbationTalk } from '../../src/domain/plan/changes/holdProbationTalk.ts';
import { holdTalk } from '../../src/domain/plan/changes/holdTalk.ts';
import { markNotHeld } from '../../src/domain/plan/changes/markNotHeld.ts';
import { registerAbsence } from '../../src/domain/plan/changes/registerAbsence.ts';
import type { Absence, Mentorship } from '../../src/domain/plan/mentorship.ts';
import { startMentorship } from '../../src/domain/plan/startMentorship.ts';
import { decideReminder } from '../../src/domain/reminder/decideReminder.ts';
import { dueReminders } from '../../src/domain/reminder/dueReminders.ts';
import { step } from '../../src/domain/reminder/ledger.ts';
import type { Decision, DueReminder } from '../../src/domain/reminder/reminder.ts';
import { anyFacts } from './arbitraries.ts';
import { book, must, programmeOf, start } from './newcomer.ts';

const of = (m: Mentorship, itemKey: string): DueReminder[] => dueReminders(m).filter((due) => due.itemKey === itemKey);
const lines = (m: Mentorship, itemKey: string): string[] =>
  of(m, itemKey).map((due) => `${due.kind} ${due.recipientId} ${due.dueAt}`);

const first = (m: Mentorship, itemKey: string, kind?: DueReminder['kind']): DueReminder => {
  const due = of(m, itemKey).find((candidate) => kind === undefined || candidate.kind === kind);
  if (due === undefined) throw new Error(`no reminder of ${itemKey}`);
  return due;
};

const decided = (due: DueReminder, m: Mentorship, [day, time]: [Day, TimeOfDay]): Decision =>
  decideReminder(due, m, instantAt(day, time));

const away = (m: Mentorship, absence: Omit<Absence, 'kind'>): Mentorship =>
  must(
    registerAbsence(m, {
      absence: { ...absence, kind: 'other' },
      programme: programmeOf(m.facts),
    }),
  );

const booked = book(start(), 'talk-w03', ['2026-09-17', '13:15']);

describe('a talk that is not booked', () => {
  test('is reminded of at eight when its window opens and at its middle, to the mentor', () => {
    expect(lines(start(), 'talk-w03')).toEqual([
      'bookTalk ingrid 2026-09-15T06:00:00.000Z',
      'bookTalk ingrid 2026-09-18T06:00:00.000Z',
    ]);
    expect(lines(start(), 'talk-w10')).toEqual([
      'bookTalk ingrid 2026-11-03T07:00:00.000Z',
      'bookTalk ingrid 2026-11-10T07:00:00.000Z',
    ]);
  });

  test('is not reminded of in soft weeks, but once after them when its window is still open', () => {
    expect(lines(start(), 'talk-w46')).toEqual(['bookTalk ingrid 2027-08-09T06:00:00.000Z']);
    expect(lines(start(), 'talk-w18')).toEqual(['bookTalk ingrid 2027-01-05T07:00:00.000Z']);
  });

  test('is reminded of to the reserve on the days she steps in', () => {
    const m = away(start({ reserveMentorId: 'per' }), { who: 'mentor', fromOn: '2026-09-14', toOn: '2026-09-25' });
    expect(of(m, 'talk-w03').map((due) => due.recipientId)).toEqual(['per', 'per']);
    expect(of(m, 'talk-w05').map((due) => due.recipientId)).toEqual(['ingrid', 'ingrid']);
  });
});

describe('a booked talk', () => {
  test('is told to both at eight on its day, and its outcome is asked of the mentor the morning after', () => {
    expect(lines(booked, 'talk-w03')).toEqual([
      'talkToday ingrid 2026-09-17T06:00:00.000Z',
      'talkToday sara 2026-09-17T06:00:00.000Z',
      'talkOutcome ingrid 2026-09-18T06:00:00.000Z',
    ]);
  });

  test('before eight is told of when it begins', () => {
    expect(lines(book(start(), 'talk-w03', ['2026-09-17', '06:30']), 'talk-w03')[0]).toBe(
      'talkToday ingrid 2026-09-17T04:30:00.000Z',
    );
  });

  test('later the same day is told of at once', () => {
    expect(decided(first(booked, 'talk-w03'), booked, ['2026-09-17', '11:42'])).toEqual({ kind: 'send' });
  });
});

describe('a probation talk', () => {
  test('is reminded of to the leader when its window opens, and seven days and one before it closes', () => {
    expect(lines(start(), 'probation-2m')).toEqual([
      'probationTalk berit 2026-10-25T07:00:00.000Z',
      'probationTalk berit 2026-11-01T07:00:00.000Z',
      'probationTalk berit 2026-11-07T07:00:00.000Z',
    ]);
    expect(lines(start(), 'probation-14d').map((line) => line.slice(20, 30))).toEqual([
      '2026-09-10',
      '2026-09-11',
      '2026-09-17',
    ]);
  });

  test('that is booked is not reminded of before its day has come', () => {
    const m = book(start(), 'probation-2m', ['2026-11-03', '10:00']);
    expect(of(m, 'probation-2m').map((due) => due.dueOn)).toEqual(['2026-11-07']);
  });
});

describe('the decision at sending time', () => {
  const due = first(start(), 'talk-w03');

  test('waits until the moment, and sends from then on however late it is', () => {
    expect(decided(due, start(), ['2026-09-15', '07:59'])).toEqual({ kind: 'hold', until: '2026-09-15T06:00:00.000Z' });
    expect(decided(due, start(), ['2026-09-15', '08:00'])).toEqual({ kind: 'send' });
    expect(decided(due, start(), ['2026-09-17', '23:10'])).toEqual({ kind: 'send' });
  });

  test('sends one reminder to book, not two, when both have fallen due', () => {
    const second = of(start(), 'talk-w03')[1] as DueReminder;
    expect(decided(due, start(), ['2026-09-18', '08:00'])).toEqual({ kind: 'drop', reason: 'pastItsUse' });
    expect(decided(second, start(), ['2026-09-18', '08:00'])).toEqual({ kind: 'send' });
    expect(decided(second, start(), ['2026-09-22', '08:00'])).toEqual({ kind: 'drop', reason: 'pastItsUse' });
  });

  test('drops what has been done, moved or closed since', () => {
    const today = first(booked, 'talk-w03');
    const held = must(holdTalk(booked, { itemKey: 'talk-w03', heldOn: '2026-09-17', today: '2026-09-17' }));
    const moved = book(booked, 'talk-w03', ['2026-09-18', '13:15']);
    const missed = must(markNotHeld(booked, { itemKey: 'talk-w03', reason: 'busy', today: '2026-09-17' }));
    const finished = must(finishMentorship(booked, '2027-08-31'));
    expect(decided(today, held, ['2026-09-17', '14:00'])).toEqual({ kind: 'drop', reason: 'done' });
    expect(decided(today, moved, ['2026-09-17', '14:00'])).toEqual({ kind: 'drop', reason: 'moved' });
    expect(decided(today, missed, ['2026-09-17', '14:00'])).toEqual({ kind: 'drop', reason: 'moved' });
    expect(decided(today, finished, ['2026-09-17', '14:00'])).toEqual({ kind: 'drop', reason: 'notRunning' });
    expect(decided(due, booked, ['2026-09-15', '08:00'])).toEqual({ kind: 'drop', reason: 'done' });
    expect(decided({ ...due, recipientId: 'tor' }, start(), ['2026-09-15', '08:00'])).toEqual({
      kind: 'drop',
      reason: 'changedPair',
    });
    expect(decided({ ...due, itemKey: 'talk-w99' }, start(), ['2026-09-15', '08:00'])).toMatchObject({ kind: 'drop' });
  });

  test('a card about a talk is past its use when the talk is over by more than seven days', () => {
    const today = first(booked, 'talk-w03');
    expect(decided(today, booked, ['2026-09-24', '23:59'])).toEqual({ kind: 'send' });
    expect(decided(today, booked, ['2026-09-25', '00:00'])).toEqual({ kind: 'drop', reason: 'pastItsUse' });
    const outcome = first(booked, 'talk-w03', 'talkOutcome');
    expect(decided(outcome, booked, ['2026-10-30', '08:00'])).toEqual({ kind: 'send' });
  });

  test('holds everything while the newcomer is away, until eight on her first day back', () => {
    const m = away(start(), { who: 'mentee', fromOn: '2026-09-16', toOn: '2026-09-20' });
    const second = of(m, 'talk-w03')[1] as DueReminder;
    expect(decided(second, m, ['2026-09-18', '08:00'])).toEqual({ kind: 'hold', until: '2026-09-21T06:00:00.000Z' });
    expect(decided(second, m, ['2026-09-21', '08:00'])).toEqual({ kind: 'send' });
  });

  test('holds what the leader gets of a probation talk for the newcomer to be back, but not past its window', () => {
    const m = away(start(), { who: 'mentee', fromOn: '2026-09-10', toOn: '2026-09-20' });
    const [opening, week, last] = of(m, 'probation-14d') as [DueReminder, DueReminder, DueReminder];
    const lastMorning = { kind: 'hold', until: '2026-09-17T06:00:00.000Z' };
    expect(decided(opening, m, ['2026-09-10', '08:00'])).toEqual(lastMorning);
    expect(decided(week, m, ['2026-09-11', '08:00'])).toEqual(lastMorning);
    expect(decided(week, m, ['2026-09-17', '08:00'])).toEqual({ kind: 'drop', reason: 'pastItsUse' });
    expect(decided(last, m, ['2026-09-17', '08:00'])).toEqual({ kind: 'send' });
    expect(decided(last, m, ['2026-09-19', '08:00'])).toEqual({ kind: 'send' });
    const short = away(start(), { who: 'mentee', fromOn: '2026-09-10', toOn: '2026-09-13' });
    expect(decided(of(short, 'probation-14d')[1] as DueReminder, short, ['2026-09-11', '08:00'])).toEqual({
      kind: 'hold',
      until: '2026-09-14T06:00:00.000Z',
    });
  });

  test('holds what is for a mentor who is away', () => {
    const m = away(start(), { who: 'mentor', fromOn: '2026-09-17', toOn: '2026-09-18' });
    const second = of(m, 'talk-w03')[1] as DueReminder;
    expect(decided(second, m, ['2026-09-18', '09:00'])).toEqual({ kind: 'hold', until: '2026-09-19T06:00:00.000Z' });
  });
});

describe('any plan', () => {
  test('has no reminder of what is held, done or lapsed', () => {
    fc.assert(
      fc.property(anyFacts, fc.nat(400), (facts, days) => {
        let m = must(
          startMentorship({
            id: 'm',
            facts,
            programme: programmeOf(facts),
            today: facts.employedOn,
            pastItems: 'open',
          }),
        );
        const today = addDays(facts.startsOn, days);
        for (const { key, kind, closesOn } of m.items) {
          if (closesOn > today) continue;
          if (kind === 'talk') m = must(holdTalk(m, { itemKey: null, heldOn: today, today }));
          else if (kind === 'probationTalk') m = must(holdProbationTalk(m, { itemKey: key, heldOn: today, today }));
          else m = must(completeStep(m, { itemKey: key, doneOn: today }));
        }
        const open = new Set(m.items.filter((item) => item.state === 'planned').map((item) => item.key));
        expect(dueReminders(m).every((due) => open.has(due.itemKey))).toBe(true);
      }),
    );
  });

  test('gives each reminder once, and never sends one before its moment', () => {
    fc.assert(
      fc.property(anyFacts, fc.nat(800), (facts, days) => {
        const m = must(
          startMentorship({
            id: 'm',
            facts,
            programme: programmeOf(facts),
            today: facts.employedOn,
            pastItems: 'open',
          }),
        );
        const reminders = dueReminders(m);
        const keys = reminders.map((due) => `${due.itemKey} ${due.kind} ${due.recipientId} ${due.dueOn}`);
        expect(new Set(keys).size).toBe(keys.length);
        const now: Instant = instantAt(addDays(facts.startsOn, days - 30), '08:00');
        for (const due of reminders) {
          const decision = decideReminder(due, m, now);
          if (decision.kind === 'send') expect(due.dueAt <= now).toBe(true);
          if (decision.kind === 'hold') expect(decision.until > now).toBe(true);
        }
      }),
    );
  });
});

describe('the ledger', () => {
  test('never plans again what may have gone out', () => {
    expect(step('attempting', 'leaseExpired')).toBe('unknown');
    expect(step('leased', 'leaseExpired')).toBe('planned');
    for (const event of ['lease', 'want', 'putBack', 'drop'] as const) {
      for (const state of ['sent', 'permanent', 'unknown'] as const) expect(step(state, event)).toBeNull();
    }
  });

  test('revives what was dropped when the plan wants it again', () => {
    expect(step('dropped', 'want')).toBe('planned');
    expect(step('dropped', 'lease')).toBeNull();
  });

  test('sends only through a lease and an attempt', () => {
    expect(step('planned', 'attempt')).toBeNull();
    expect(step('planned', 'lease')).toBe('leased');
    expect(step('leased', 'attempt')).toBe('attempting');
    expect(step('attempting', 'accept')).toBe('sent');
    expect(step('attempting', 'lose')).toBe('unknown');
    expect(step('attempting', 'refuse')).toBe('permanent');
  });
});
