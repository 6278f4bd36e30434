import { describe, expect, test } from 'vitest';
import type { Day } from '../../src/domain/day.ts';
import { dayOf, instantAt, type TimeOfDay } from '../../src/domain/instant.ts';
import { type AttentionRole, attentionFor } from '../../src/domain/plan/attention.ts';
import { compareAttention, needsAction } from '../../src/domain/plan/attentionRank.ts';
import { askNewTime } from '../../src/domain/plan/changes/askNewTime.ts';
import { setReserveMentor } from '../../src/domain/plan/changes/changePairing.ts';
import { finishMentorship } from '../../src/domain/plan/changes/finishMentorship.ts';
import { holdProbationTalk } from '../../src/domain/plan/changes/holdProbationTalk.ts';
import { registerAbsence } from '../../src/domain/plan/changes/registerAbsence.ts';
import type { Mentorship } from '../../src/domain/plan/mentorship.ts';
import { nextTalk } from '../../src/domain/plan/nextItem.ts';
import { book, must, programmeOf, start } from './newcomer.ts';

/** Her steps and everything before this day are done, so that only talks and probation talks are left. */
const settled = (today: Day): Mentorship => {
  const m = start();
  const items = m.items.map((item) =>
    item.closesOn < today || item.kind === 'step' || item.kind === 'needsMapping' || item.kind === 'trainingShift'
      ? { ...item, state: 'done' as const, doneOn: item.dueOn }
      : item,
  );
  return { ...m, items };
};

const at = (m: Mentorship, role: AttentionRole, [day, time]: [Day, TimeOfDay]) => {
  const { kind, itemKey, by } = attentionFor({ mentorship: m, role, today: day, now: instantAt(day, time) });
  return [kind, itemKey, by];
};

describe('what a mentor should look at', () => {
  test('before start: the contact that is to be made, then nothing until the first day', () => {
    expect(at(start(), 'mentor', ['2026-08-20', '09:00'])).toEqual([
      'stepDue',
      'step-contactBeforeStart',
      '2026-08-31',
    ]);
    expect(at(start(), 'mentor', ['2026-08-17', '09:00'])).toEqual(['beforeStart', null, '2026-09-01']);
    expect(at(start(), 'mentor', ['2026-09-01', '09:00'])).toEqual([
      'stepOverdue',
      'step-contactBeforeStart',
      '2026-08-31',
    ]);
  });

  test('a talk: nothing until its window opens, then to book, then late once the window has closed', () => {
    const m = settled('2026-09-14');
    expect(at(m, 'mentor', ['2026-09-14', '09:00'])).toEqual(['nothing', 'talk-w03', '2026-09-15']);
    expect(at(m, 'mentor', ['2026-09-15', '09:00'])).toEqual(['bookTalk', 'talk-w03', '2026-09-21']);
    expect(at(m, 'mentor', ['2026-09-21', '23:00'])).toEqual(['bookTalk', 'talk-w03', '2026-09-21']);
    expect(at(m, 'mentor', ['2026-09-22', '09:00'])).toEqual(['overdueTalk', 'talk-w03', '2026-09-21']);
  });

  test('a booked talk: that it is booked, and afterwards how it went', () => {
    const m = book(settled('2026-09-15'), 'talk-w03', ['2026-09-17', '13:15']);
    expect(at(m, 'mentor', ['2026-09-17', '13:59'])).toEqual(['talkBooked', 'talk-w03', '2026-09-17']);
    expect(at(m, 'mentor', ['2026-09-17', '14:00'])).toEqual(['recordOutcome', 'talk-w03', '2026-09-17']);
    expect(at(m, 'mentee', ['2026-09-17', '14:00'])).toEqual(['recordOutcome', 'talk-w03', '2026-09-17']);
    expect(at(m, 'leader', ['2026-09-16', '14:01'])).toEqual(['probationTalk', 'probation-14d', '2026-09-18']);
  });

  test('a new time that the newcomer asks for comes before the talks to book', () => {
    const booked = book(settled('2026-09-22'), 'talk-w05', ['2026-09-30', '10:00']);
    const m = must(askNewTime(booked, { itemKey: 'talk-w05', at: instantAt('2026-09-22', '12:00') }));
    expect(at(m, 'mentor', ['2026-09-23', '09:00'])).toEqual(['newTimeAsked', 'talk-w05', '2026-09-30']);
    expect(at(booked, 'mentor', ['2026-09-23', '09:00'])).toEqual(['bookTalk', 'talk-w04', '2026-09-28']);
  });

  test('an absence: until when, and nothing else', () => {
    const absence = { who: 'mentee', fromOn: '2026-09-22', toOn: '2026-10-02', kind: 'other' } as const;
    const m = must(registerAbsence(settled('2026-09-22'), { absence, programme: programmeOf(start().facts) }));
    for (const role of ['mentor', 'mentee', 'leader'] as const) {
      expect(at(m, role, ['2026-09-23', '09:00'])).toEqual(['away', null, '2026-10-02']);
    }
    expect(at(m, 'mentor', ['2026-10-03', '09:00'])).toEqual(['bookTalk', 'talk-w04', '2026-10-09']);
  });

  test('a mentor who is away for long: the leader is asked for a reserve, from two weeks before, until there is one', () => {
    const absence = { who: 'mentor', fromOn: '2026-10-12', toOn: '2026-10-20', kind: 'holiday' } as const;
    const m = must(registerAbsence(settled('2026-09-22'), { absence, programme: programmeOf(start().facts) }));
    expect(at(m, 'leader', ['2026-09-27', '09:00'])[0]).not.toBe('needsReserve');
    expect(at(m, 'leader', ['2026-09-28', '09:00'])).toEqual(['needsReserve', null, '2026-10-20']);
    expect(at(m, 'mentor', ['2026-09-28', '09:00'])[0]).not.toBe('needsReserve');
    const from = { fromOn: '2026-10-12', today: '2026-09-28', programme: programmeOf(start().facts) } as const;
    const named = must(setReserveMentor(m, { reserveMentorId: 'hanne', ...from }));
    expect(at(named, 'leader', ['2026-09-28', '09:00'])[0]).not.toBe('needsReserve');
  });

  test('soft weeks: nothing is to be booked in them, and nothing becomes late', () => {
    const m = settled('2027-07-13');
    expect(at(m, 'mentor', ['2027-07-13', '09:00'])).toEqual(['nothing', 'talk-w46', '2027-07-13']);
    expect(at(m, 'mentor', ['2027-08-09', '09:00'])).toEqual(['bookTalk', 'talk-w46', '2027-08-09']);
    const july = settled('2027-06-15');
    expect(at(july, 'mentor', ['2027-07-14', '09:00'])).toEqual(['nothing', 'talk-w46', '2027-07-13']);
    expect(at(july, 'mentor', ['2027-08-08', '09:00'])).toEqual(['nothing', 'talk-w46', '2027-07-13']);
    expect(at(july, 'mentor', ['2027-08-09', '09:00'])).toEqual(['overdueTalk', 'talk-w42', '2027-07-12']);
  });

  test('a finished plan: that it is finished', () => {
    const m = must(finishMentorship(start(), '2027-08-31'));
    expect(at(m, 'mentor', ['2027-09-01', '09:00'])).toEqual(['finished', null, '2027-08-30']);
  });
});

describe('what a department leader should look at', () => {
  test('a probation talk while its window is open, and it does not go away when the window closes', () => {
    const m = settled('2026-09-10');
    expect(at(m, 'leader', ['2026-09-09', '09:00'])[0]).toBe('nothing');
    expect(at(m, 'leader', ['2026-09-10', '09:00'])).toEqual(['probationTalk', 'probation-14d', '2026-09-18']);
    expect(at(m, 'leader', ['2026-09-19', '09:00'])).toEqual(['probationTalk', 'probation-14d', '2026-09-18']);
    const held = must(holdProbationTalk(m, { itemKey: 'probation-14d', heldOn: '2026-09-15', today: '2026-09-15' }));
    expect(at(held, 'leader', ['2026-09-15', '09:00'])[0]).toBe('nothing');
  });

  test('a late mentor talk only after seven more days', () => {
    const m = settled('2026-09-15');
    const withoutProbation = { ...m, items: m.items.filter((item) => item.kind === 'talk') };
    expect(at(withoutProbation, 'leader', ['2026-09-28', '09:00'])[0]).toBe('nothing');
    expect(at(withoutProbation, 'leader', ['2026-09-29', '09:00'])).toEqual(['overdueTalk', 'talk-w03', '2026-09-21']);
  });
});

describe('a queue', () => {
  test('has the most urgent first, and what must be done soonest first among equals', () => {
    const m = settled('2026-09-15');
    const [day, noon] = ['2026-09-23', instantAt('2026-09-23', '12:00')] as const;
    const look = (mentorship: Mentorship) => attentionFor({ mentorship, role: 'mentor', today: day, now: noon });
    const outcome = look(book(m, 'talk-w03', ['2026-09-17', '13:15']));
    const overdue = look(m);
    const toBook = look(settled('2026-09-22'));
    const calm = look(settled('2026-09-29'));
    const queue = [calm, toBook, overdue, outcome].sort(compareAttention);
    expect(queue.map(({ kind }) => kind)).toEqual(['recordOutcome', 'overdueTalk', 'bookTalk', 'nothing']);
    expect(queue.map(needsAction)).toEqual([true, true, true, false]);
    expect(compareAttention({ ...toBook, by: '2026-09-24' }, toBook)).toBeLessThan(0);
    expect(compareAttention(toBook, toBook)).toBe(0);
  });
});

describe('the next talk', () => {
  test('is the next one booked, otherwise the oldest that is open or to come', () => {
    const now = instantAt('2026-09-17', '08:20');
    const booked = book(book(start(), 'talk-w04', ['2026-09-24', '10:00']), 'talk-w05', ['2026-09-18', '10:00']);
    expect(nextTalk(booked, now)?.key).toBe('talk-w05');
    expect(nextTalk(start(), now)?.key).toBe('talk-w03');
    expect(nextTalk(start(), instantAt('2026-09-22', '08:00'))?.key).toBe('talk-w04');
    expect(dayOf(now)).toBe('2026-09-17');
    expect(nextTalk({ ...start(), items: [] }, now)).toBeNull();
  });
});
