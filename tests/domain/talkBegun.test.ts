import { describe, expect, test } from 'vitest';
import { type Instant, instantAt } from '../../src/domain/instant.ts';
import type { Mentorship } from '../../src/domain/plan/mentorship.ts';
import { anyone, type Recipient } from '../../src/domain/reminder/availability.ts';
import { decideReminder } from '../../src/domain/reminder/decideReminder.ts';
import { dueReminders } from '../../src/domain/reminder/dueReminders.ts';
import type { Decision, DueReminder, ReminderKind } from '../../src/domain/reminder/reminder.ts';
import { type ReminderSettings, usualSettings } from '../../src/domain/reminder/settings.ts';
import { book, start } from './newcomer.ts';

const first = (m: Mentorship, kind: ReminderKind, settings?: ReminderSettings): DueReminder => {
  const due = dueReminders(m, settings).find((each) => each.kind === kind);
  if (due === undefined) throw new Error(`no ${kind}`);
  return due;
};

type By = { readonly now: Instant; readonly recipient?: Partial<Recipient>; readonly settings?: ReminderSettings };
const decide = (due: DueReminder, m: Mentorship, { now, recipient, settings = usualSettings }: By): Decision =>
  decideReminder(due, m, { now, settings, recipient: { ...anyone, ...recipient } });

const send = { kind: 'send' };
const begun = { kind: 'drop', reason: 'begun' };
const booked = book(start(), 'talk-w03', ['2026-09-17', '13:15']);

describe('once a talk has begun', () => {
  test('nobody is told any more that it is today', () => {
    const today = first(booked, 'talkToday');
    expect(decide(today, booked, { now: instantAt('2026-09-17', '13:14') })).toEqual(send);
    expect(decide(today, booked, { now: instantAt('2026-09-17', '13:15') })).toEqual(begun);
  });

  test('the newcomer is not told any more that her leader has set a time', () => {
    const m = book(start(), 'probation-2m', ['2026-11-03', '10:00']);
    const set = first(m, 'probationTalkSet');
    expect(decide(set, m, { now: instantAt('2026-11-03', '09:59') })).toEqual(send);
    expect(decide(set, m, { now: instantAt('2026-11-03', '10:00') })).toEqual(begun);
  });

  test('nobody is told that it is tomorrow, nor on any hour of its day', () => {
    const settings = { talkToday: { isOn: false }, talkTomorrow: { days: [2] } };
    const tomorrow = first(booked, 'talkTomorrow', settings);
    expect(tomorrow.dueOn).toBe('2026-09-15');
    expect(decide(tomorrow, booked, { now: instantAt('2026-09-16', '15:00'), settings })).toEqual(send);
    for (const time of ['08:00', '13:15'] as const)
      expect(decide(tomorrow, booked, { now: instantAt('2026-09-17', time), settings }).kind).toBe('drop');
  });

  test.each([
    ['the unit’s hours', { workingHours: { weekdays: [4], from: '14:30', to: '21:00' } }, '14:30'],
    [
      'a shift',
      { shifts: [{ startsAt: instantAt('2026-09-17', '14:00'), endsAt: '2026-09-17T20:00:00.000Z' }] },
      '14:20',
    ],
    ['the end of a snooze', { snoozedUntil: instantAt('2026-09-17', '13:30') }, '13:30'],
  ] as const)(
    '%s that came too late bring nothing, but a new time later the same day is told',
    (_, recipient, time) => {
      const today = first(booked, 'talkToday');
      const until = instantAt('2026-09-17', time);
      expect(decide(today, booked, { now: instantAt('2026-09-17', '08:00'), recipient })).toMatchObject({ until });
      expect(decide(today, booked, { now: until, recipient })).toEqual(begun);
      const moved = book(booked, 'talk-w03', ['2026-09-17', '15:15']);
      expect(decide(today, moved, { now: until, recipient })).toEqual(send);
    },
  );

  test('how it went is asked all the same', () => {
    const outcome = first(booked, 'talkOutcome');
    expect(decide(outcome, booked, { now: instantAt('2026-09-18', '08:00') })).toEqual(send);
  });
});
