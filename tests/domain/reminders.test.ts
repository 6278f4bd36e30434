import { describe, expect, test } from 'vitest';
import type { Day } from '../../src/domain/day.ts';
import { type Instant, instantAt, type TimeOfDay } from '../../src/domain/instant.ts';
import { finishMentorship } from '../../src/domain/plan/changes/finishMentorship.ts';
import { holdTalk } from '../../src/domain/plan/changes/holdTalk.ts';
import { markNotHeld } from '../../src/domain/plan/changes/markNotHeld.ts';
import { type Away, registerAbsence } from '../../src/domain/plan/changes/registerAbsence.ts';
import type { Mentorship } from '../../src/domain/plan/mentorship.ts';
import { anyone } from '../../src/domain/reminder/availability.ts';
import { decideReminder, type Look } from '../../src/domain/reminder/decideReminder.ts';
import { dueReminders } from '../../src/domain/reminder/dueReminders.ts';
import { type Decision, type DueReminder, planKey } from '../../src/domain/reminder/reminder.ts';
import { type ReminderSettings, usualSettings } from '../../src/domain/reminder/settings.ts';
import { book, must, programmeOf, start } from './newcomer.ts';

/** Someone of whom nothing is known, at a moment. */
const at = (now: Instant): Look => ({ now, recipient: anyone, settings: usualSettings });

const of = (m: Mentorship, itemKey: string): DueReminder[] => dueReminders(m).filter((due) => due.itemKey === itemKey);
const lines = (m: Mentorship, itemKey: string): string[] =>
  of(m, itemKey).map((due) => `${due.kind} ${due.recipientId} ${due.dueAt}`);

const first = (m: Mentorship, itemKey: string, kind?: DueReminder['kind']): DueReminder => {
  const due = of(m, itemKey).find((candidate) => kind === undefined || candidate.kind === kind);
  if (due === undefined) throw new Error(`no reminder of ${itemKey}`);
  return due;
};

const decided = (due: DueReminder, m: Mentorship, [day, time]: [Day, TimeOfDay]): Decision =>
  decideReminder(due, m, at(instantAt(day, time)));

const away = (m: Mentorship, absence: Omit<Away, 'kind'>): Mentorship =>
  must(
    registerAbsence(m, {
      absence: { ...absence, kind: 'other' },
      programme: programmeOf(m.facts),
    }),
  );

const booked = book(start(), 'talk-w03', ['2026-09-17', '13:15']);

describe('a talk that is not booked', () => {
  test('is reminded of when its window opens, at its middle and once it has closed, to the mentor; a week later to the leader', () => {
    expect(lines(start(), 'talk-w03')).toEqual([
      'bookTalk ingrid 2026-09-15T05:00:00.000Z',
      'bookTalk ingrid 2026-09-18T05:00:00.000Z',
      'windowClosed ingrid 2026-09-22T05:00:00.000Z',
      'windowLate berit 2026-09-29T05:00:00.000Z',
    ]);
    expect(lines(start(), 'talk-w10')).toEqual([
      'bookTalk ingrid 2026-11-03T06:00:00.000Z',
      'bookTalk ingrid 2026-11-10T06:00:00.000Z',
      'windowClosed ingrid 2026-11-17T06:00:00.000Z',
      'windowLate berit 2026-11-24T06:00:00.000Z',
    ]);
  });

  test('is not reminded of in soft weeks, but once after them when its window is still open', () => {
    const days = (itemKey: string) => of(start(), itemKey).map(({ kind, dueOn }) => `${kind} ${dueOn}`);
    expect(days('talk-w46')).toEqual(['bookTalk 2027-08-09', 'windowClosed 2027-08-10', 'windowLate 2027-08-17']);
    expect(days('talk-w18')).toEqual(['bookTalk 2027-01-05', 'windowClosed 2027-01-12', 'windowLate 2027-01-19']);
  });

  test('is reminded of to the reserve on the days she steps in', () => {
    const m = away(start({ reserveMentorId: 'per' }), { who: 'mentor', fromOn: '2026-09-14', toOn: '2026-09-25' });
    expect(of(m, 'talk-w03').map((due) => due.recipientId)).toEqual(['per', 'per', 'per', 'berit']);
    expect(of(m, 'talk-w05').map((due) => due.recipientId)).toEqual(['ingrid', 'ingrid', 'ingrid', 'berit']);
  });
});

describe('a booked talk', () => {
  test('is told to both on its day, and its outcome is asked of the mentor the day after', () => {
    expect(lines(booked, 'talk-w03')).toEqual([
      'talkToday ingrid 2026-09-17T05:00:00.000Z',
      'talkToday sara 2026-09-17T05:00:00.000Z',
      'talkOutcome ingrid 2026-09-18T05:00:00.000Z',
    ]);
    expect(decided(first(booked, 'talk-w03'), booked, ['2026-09-17', '07:59'])).toMatchObject({
      kind: 'hold',
      until: '2026-09-17T06:00:00.000Z',
    });
    expect(decided(first(booked, 'talk-w03'), booked, ['2026-09-17', '08:00'])).toEqual({ kind: 'send' });
  });

  test('before the day begins is told of on the working day before, to both, and not while it is held', () => {
    expect(lines(book(start(), 'talk-w03', ['2026-09-21', '06:30']), 'talk-w03')).toEqual([
      'talkTomorrow ingrid 2026-09-18T05:00:00.000Z',
      'talkTomorrow sara 2026-09-18T05:00:00.000Z',
      'talkOutcome ingrid 2026-09-22T05:00:00.000Z',
    ]);
  });

  test('on a Sunday is told of on the Friday before', () => {
    const m = book(start(), 'talk-w03', ['2026-09-20', '13:15']);
    const tomorrow = first(m, 'talk-w03', 'talkTomorrow');
    expect(tomorrow.dueOn).toBe('2026-09-18');
    expect(decided(tomorrow, m, ['2026-09-18', '08:00'])).toEqual({ kind: 'send' });
    expect(decided(tomorrow, m, ['2026-09-20', '08:00'])).toEqual({ kind: 'drop', reason: 'pastItsUse' });
  });

  test('later the same day is told of at once', () => {
    expect(decided(first(booked, 'talk-w03'), booked, ['2026-09-17', '11:42'])).toEqual({ kind: 'send' });
  });
});

describe('a probation talk', () => {
  test('is reminded of to the leader 14, 7 and 1 days before its window closes', () => {
    expect(lines(start(), 'probation-2m')).toEqual([
      'probationTalk berit 2026-10-25T06:00:00.000Z',
      'probationTalk berit 2026-11-01T06:00:00.000Z',
      'probationTalk berit 2026-11-07T06:00:00.000Z',
    ]);
    expect(of(start(), 'probation-14d').map(({ dueOn }) => dueOn)).toEqual(['2026-09-04', '2026-09-11', '2026-09-17']);
  });

  test('that is booked is told to the newcomer, and the leader is not reminded before its day has come', () => {
    const m = book(start(), 'probation-2m', ['2026-11-03', '10:00']);
    expect(of(m, 'probation-2m').map(({ kind, recipientId, dueOn }) => `${kind} ${recipientId} ${dueOn}`)).toEqual([
      'probationTalkSet sara 2026-11-03',
      'probationTalk berit 2026-11-07',
    ]);
    const set = first(m, 'probation-2m', 'probationTalkSet');
    expect(decided(set, m, ['2026-10-20', '09:40'])).toEqual({ kind: 'send' });
    expect(decided(set, m, ['2026-11-04', '09:00'])).toEqual({ kind: 'drop', reason: 'pastItsUse' });
    const moved = book(m, 'probation-2m', ['2026-11-05', '10:00']);
    expect(decided(set, moved, ['2026-10-20', '09:41'])).toEqual({ kind: 'drop', reason: 'moved' });
  });

  test('is said on a Saturday, when its window closes on the Sunday, and never at night before its last day', () => {
    const [, week, last] = of(start(), 'probation-2m') as [DueReminder, DueReminder, DueReminder];
    expect(decided(week, start(), ['2026-11-01', '08:00'])).toMatchObject({
      kind: 'hold',
      until: '2026-11-02T07:00:00.000Z',
    });
    expect(decided(last, start(), ['2026-11-07', '07:10'])).toMatchObject({
      kind: 'hold',
      until: '2026-11-07T07:00:00.000Z',
    });
    expect(decided(last, start(), ['2026-11-07', '08:00'])).toEqual({ kind: 'send' });
    expect(decided(last, start(), ['2026-11-07', '23:10'])).toMatchObject({
      kind: 'hold',
      until: '2026-11-08T06:00:00.000Z',
    });
    expect(decided(last, start(), ['2026-11-08', '23:10'])).toEqual({ kind: 'send' });
  });

  test('is not paused by the leader', () => {
    const [opening, , last] = of(start(), 'probation-14d') as [DueReminder, DueReminder, DueReminder];
    const paused = { ...anyone, pausedUntil: '2026-10-01' as const, snoozedUntil: '2026-09-20T06:00:00.000Z' };
    for (const due of [opening, last]) {
      const look = { ...at(instantAt(due.dueOn, '08:00')), recipient: paused };
      expect(decideReminder(due, start(), look)).toEqual({ kind: 'send' });
    }
    const talk = first(start(), 'talk-w03');
    expect(decideReminder(talk, start(), { ...at(instantAt('2026-09-15', '08:00')), recipient: paused })).toMatchObject(
      {
        kind: 'hold',
        until: '2026-10-01T06:00:00.000Z',
      },
    );
  });
});

describe('the plan as a whole', () => {
  const ofPlan = (m: Mentorship) =>
    of(m, planKey).map(({ kind, recipientId, dueOn }) => `${kind} ${recipientId} ${dueOn}`);

  test('welcomes newcomer, mentor and leader two weeks before the first day, and the leader plans the appraisal in month 12', () => {
    expect(ofPlan(start())).toEqual([
      'welcome sara 2026-08-18',
      'welcome ingrid 2026-08-18',
      'welcome berit 2026-08-18',
      'planAppraisal berit 2027-08-01',
    ]);
    const welcome = first(start(), planKey);
    expect(decided(welcome, start(), ['2026-09-01', '15:00'])).toEqual({ kind: 'send' });
    expect(decided(welcome, start(), ['2026-09-02', '08:00'])).toEqual({ kind: 'drop', reason: 'pastItsUse' });
  });

  test('that is over early still reminds the leader of the appraisal, and of nothing else', () => {
    const finished = must(finishMentorship(start({ programme: { id: 'farsund', revision: 1 } }), '2027-04-01'));
    expect(dueReminders(finished).map(({ kind }) => kind)).toEqual(['planAppraisal']);
  });

  test('has a nudge each quarter of year two where the municipality asks for it', () => {
    const m = start({ programme: { id: 'trondheim', revision: 1 }, probationEndsOn: null });
    const nudges = (settings: ReminderSettings) =>
      dueReminders(m, settings).filter(({ kind }) => kind === 'yearTwoNudge');
    expect(nudges({})).toEqual([]);
    expect(nudges({ yearTwoNudge: { isOn: true } }).map(({ recipientId, dueOn }) => `${recipientId} ${dueOn}`)).toEqual(
      [
        ...['sara 2027-09-01', 'ingrid 2027-09-01', 'sara 2027-12-01', 'ingrid 2027-12-01'],
        ...['sara 2028-03-01', 'ingrid 2028-03-01', 'sara 2028-06-01', 'ingrid 2028-06-01'],
      ],
    );
    expect(dueReminders(start(), { yearTwoNudge: { isOn: true } }).some(({ kind }) => kind === 'yearTwoNudge')).toBe(
      false,
    );
  });

  test('without dates of training shifts reminds the leader a week before start, and the mentor of mapping needs', () => {
    const kindsOf = (m: Mentorship) => new Set(dueReminders(m).map(({ kind }) => kind));
    expect(lines(start(), 'training-undated')).toEqual(['trainingShiftDates berit 2026-08-25T05:00:00.000Z']);
    expect(kindsOf(start({ trainingShiftsOn: ['2026-09-02'] })).has('trainingShiftDates')).toBe(false);
    expect(kindsOf(start({ programme: { id: 'farsund', revision: 1 } })).has('trainingShiftDates')).toBe(false);
    expect(lines(start(), 'step-needsMapping')).toEqual([
      'needsMapping ingrid 2026-09-14T05:00:00.000Z',
      'needsMapping ingrid 2026-09-20T05:00:00.000Z',
    ]);
  });
});

describe('the decision at sending time', () => {
  const due = first(start(), 'talk-w03');

  test('waits until the moment, and sends from then on however late it is', () => {
    expect(decided(due, start(), ['2026-09-15', '07:59'])).toMatchObject({
      kind: 'hold',
      until: '2026-09-15T06:00:00.000Z',
    });
    expect(decided(due, start(), ['2026-09-15', '08:00'])).toEqual({ kind: 'send' });
    expect(decided(due, start(), ['2026-09-17', '15:29'])).toEqual({ kind: 'send' });
    expect(decided(due, start(), ['2026-09-16', '23:10'])).toMatchObject({
      kind: 'hold',
      until: '2026-09-17T06:00:00.000Z',
    });
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

  test('what is told of a talk on its day is not told once it has begun; its outcome is asked however late', () => {
    const today = first(booked, 'talk-w03');
    expect(decided(today, booked, ['2026-09-17', '13:14'])).toEqual({ kind: 'send' });
    expect(decided(today, booked, ['2026-09-17', '13:15'])).toEqual({ kind: 'drop', reason: 'begun' });
    expect(decided(today, booked, ['2026-09-18', '08:00'])).toEqual({ kind: 'drop', reason: 'pastItsUse' });
    const outcome = first(booked, 'talk-w03', 'talkOutcome');
    expect(decided(outcome, booked, ['2026-10-30', '08:00'])).toEqual({ kind: 'send' });
  });

  test('holds everything while the newcomer is away, until eight on her first day back', () => {
    const m = away(start(), { who: 'mentee', fromOn: '2026-09-16', toOn: '2026-09-20' });
    const second = of(m, 'talk-w03')[1] as DueReminder;
    expect(decided(second, m, ['2026-09-18', '08:00'])).toMatchObject({
      kind: 'hold',
      until: '2026-09-21T06:00:00.000Z',
    });
    expect(decided(second, m, ['2026-09-21', '08:00'])).toEqual({ kind: 'send' });
  });

  test('holds what the leader gets of a probation talk for the newcomer to be back, but not past its window', () => {
    const m = away(start(), { who: 'mentee', fromOn: '2026-09-10', toOn: '2026-09-20' });
    const [opening, week, last] = of(m, 'probation-14d') as [DueReminder, DueReminder, DueReminder];
    const lastMorning = { kind: 'hold', until: '2026-09-17T06:00:00.000Z' };
    expect(decided(opening, m, ['2026-09-10', '08:00'])).toMatchObject(lastMorning);
    expect(decided(week, m, ['2026-09-11', '08:00'])).toMatchObject(lastMorning);
    expect(decided(week, m, ['2026-09-17', '08:00'])).toEqual({ kind: 'drop', reason: 'pastItsUse' });
    expect(decided(last, m, ['2026-09-17', '08:00'])).toEqual({ kind: 'send' });
    expect(decided(last, m, ['2026-09-19', '08:00'])).toEqual({ kind: 'send' });
    const short = away(start(), { who: 'mentee', fromOn: '2026-09-10', toOn: '2026-09-13' });
    expect(decided(of(short, 'probation-14d')[1] as DueReminder, short, ['2026-09-11', '08:00'])).toMatchObject({
      kind: 'hold',
      until: '2026-09-14T06:00:00.000Z',
    });
  });

  test('holds what is for a mentor who is away', () => {
    const m = away(start(), { who: 'mentor', fromOn: '2026-09-17', toOn: '2026-09-18' });
    const second = of(m, 'talk-w03')[1] as DueReminder;
    expect(decided(second, m, ['2026-09-18', '09:00'])).toMatchObject({
      kind: 'hold',
      until: '2026-09-21T06:00:00.000Z',
    });
  });
});
