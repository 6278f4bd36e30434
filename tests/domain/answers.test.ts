import { describe, expect, test } from 'vitest';
import type { Relation } from '../../src/domain/access.ts';
import { channelCounts, unitCounts } from '../../src/domain/insight/unitCounts.ts';
import { addMinutes, instantAt } from '../../src/domain/instant.ts';
import { isUnclear } from '../../src/domain/plan/answers.ts';
import { attentionFor } from '../../src/domain/plan/attention.ts';
import { answerTalk } from '../../src/domain/plan/changes/answerTalk.ts';
import { bookItem } from '../../src/domain/plan/changes/bookItem.ts';
import { finishMentorship } from '../../src/domain/plan/changes/finishMentorship.ts';
import { registerAbsence } from '../../src/domain/plan/changes/registerAbsence.ts';
import { undoChange } from '../../src/domain/plan/changes/undoChange.ts';
import type { HistoryEntry } from '../../src/domain/plan/history.ts';
import type { Mentorship } from '../../src/domain/plan/mentorship.ts';
import { planSeenBy } from '../../src/domain/plan/planSeenBy.ts';
import { dueReminders } from '../../src/domain/reminder/dueReminders.ts';
import { book, itemOf, must, start } from './newcomer.ts';
import { afternoon, booked, entryOf, others, plain, programme, say, tell } from './say.ts';

describe('two answers that differ', () => {
  const unclear = say(booked, [
    ['mentor', 'held'],
    ['mentee', 'notHeld'],
  ]).m;

  test('leave the talk unclear for the two, and as it was for everybody else, down to the revision', () => {
    const before = say(booked, [['mentor', 'held']]).m;
    for (const relation of ['self', 'mentorOf', 'reserveOf'] as const)
      expect(itemOf(planSeenBy(unclear, [relation], '2026-09-17'), 'talk-w03').state).toBe('unclear');
    for (const relation of others)
      expect(planSeenBy(unclear, [relation], '2026-09-17')).toEqual(planSeenBy(before, [relation], '2026-09-17'));
    expect(channelCounts(unitCounts([unclear], '2026-09-18'))).toEqual(
      channelCounts(unitCounts([before], '2026-09-18')),
    );
  });
  test('ask both to have a word, and nobody else to do anything', () => {
    const look = { today: '2026-09-18', now: instantAt('2026-09-18', '09:00') } as const;
    const asked = (relation: Relation, role: 'mentee' | 'mentor' | 'leader') =>
      attentionFor({ mentorship: planSeenBy(unclear, [relation], '2026-09-17'), role, ...look }).kind;
    expect(asked('self', 'mentee')).toBe('answersDiffer');
    expect(asked('mentorOf', 'mentor')).toBe('answersDiffer');
    expect(asked('leaderOf', 'leader')).not.toBe('answersDiffer');
  });
  test('give one reminder to each, ten minutes later, and none once they agree', () => {
    const given = (m: Mentorship) => dueReminders(m).filter(({ kind }) => kind === 'answersDiffer');
    const dueAt = addMinutes(afternoon, 10);
    expect(given(unclear).map(({ recipientId, itemKey, dueAt: at }) => [recipientId, itemKey, at])).toEqual([
      ['sara', 'talk-w03', dueAt],
      ['ingrid', 'talk-w03', dueAt],
    ]);
    expect(
      given(
        say(booked, [
          ['mentor', 'held'],
          ['mentee', 'notHeld'],
          ['mentor', 'notHeld'],
        ]).m,
      ),
    ).toEqual([]);
    expect(
      given(
        say(booked, [
          ['mentor', 'held'],
          ['mentee', 'notHeld'],
          ['mentee', 'held'],
        ]).m,
      ),
    ).toEqual([]);
  });
  test('change nothing in what the leader is told', () => {
    const toLeader = (m: Mentorship) => dueReminders(m).filter(({ recipientId }) => recipientId === 'berit');
    for (const first of ['held', 'notHeld'] as const) {
      const before = say(booked, [['mentor', first]]).m;
      const after = say(booked, [
        ['mentor', first],
        ['mentee', first === 'held' ? 'notHeld' : 'held'],
      ]).m;
      expect(isUnclear(itemOf(after, 'talk-w03'))).toBe(true);
      expect(toLeader(after)).toEqual(toLeader(before));
    }
  });
  test('are not counted by the two as held', () => {
    expect(planSeenBy(unclear, ['mentorOf'], '2026-09-17').items.filter(({ state }) => state === 'held')).toEqual([]);
  });
  test('stand as the first answer for everybody once the plan is over', () => {
    const over = must(finishMentorship(unclear, '2027-10-01'));
    expect(itemOf(planSeenBy(over, ['self'], '2026-09-17'), 'talk-w03').state).toBe('held');
  });
  test('keep the talk from getting a new time until the two agree', () => {
    const notHeldFirst = say(booked, [
      ['mentor', 'notHeld'],
      ['mentee', 'held'],
    ]).m;
    const request = {
      startsAt: instantAt('2026-09-18', '10:00'),
      minutes: 45,
      place: null,
      online: false,
      now: afternoon,
      programme,
    };
    const pair = { organiserId: 'ingrid', attendeeId: 'sara' };
    expect(bookItem(notHeldFirst, { itemKey: 'talk-w03', ...request, ...pair })).toMatchObject({
      refusal: 'answersDiffer',
    });
  });
  test('can be undone by the one who differed, unseen by others', () => {
    const told = say(booked, [
      ['mentor', 'held'],
      ['mentee', 'notHeld'],
    ]);
    const entry = told.entries[1] as HistoryEntry;
    const back = must(undoChange(told.m, { entry, now: addMinutes(afternoon, 9) }));
    expect(itemOf(back, 'talk-w03')).toEqual(itemOf(say(booked, [['mentor', 'held']]).m, 'talk-w03'));
    expect(planSeenBy(back, ['leaderOf'], '2026-09-17')).toEqual(planSeenBy(told.m, ['leaderOf'], '2026-09-17'));
  });
  test('stay when the leader takes back what she did before, of which she still may', () => {
    const held = say(booked, [['mentor', 'held']]);
    const absence = { who: 'mentee', fromOn: '2026-10-05', toOn: '2026-10-09', kind: 'holiday' } as const;
    const away = must(registerAbsence(held.m, { absence, programme }));
    const after = must(tell({ m: away, entries: held.entries }, 'mentee', 'notHeld'));
    const entry = entryOf(held.m, away, 'absenceRegistered');
    const back = must(undoChange(after, { entry, now: addMinutes(afternoon, 5) }));
    expect(back.absences).toEqual([]);
    expect(isUnclear(itemOf(back, 'talk-w03'))).toBe(true);
  });
});

describe('an answer', () => {
  test('given again by the same person changes nothing, not even the revision', () => {
    const told = say(booked, [['mentor', 'held']]);
    expect(tell(told, 'mentor', 'held')).toBe(told.m);
    const unclear = say(booked, [
      ['mentor', 'held'],
      ['mentee', 'notHeld'],
    ]);
    expect(tell(unclear, 'mentee', 'notHeld')).toBe(unclear.m);
    expect(tell(unclear, 'mentor', 'held')).toBe(unclear.m);
  });
  test('that agrees is noted, and seen by the two alone', () => {
    const one = say(booked, [['mentee', 'held']]).m;
    const both = say(booked, [
      ['mentee', 'held'],
      ['mentor', 'held'],
    ]).m;
    expect(itemOf(both, 'talk-w03').answers).toMatchObject({ mentor: 'held', mentee: 'held' });
    expect(planSeenBy(both, ['coordinator'], '2026-09-17')).toEqual(planSeenBy(one, ['coordinator'], '2026-09-17'));
  });
  test('does not take back alone what is held', () => {
    const told = say(booked, [['mentor', 'held']]);
    expect(tell(told, 'mentor', 'notHeld')).toMatchObject({ refusal: 'alreadyDone' });
  });
  test('about another day is about another talk', () => {
    const told = say(booked, [['mentor', 'notHeld']]);
    const later = { itemKey: 'talk-w03', by: 'mentee', outcome: 'held', heldOn: '2026-09-19', reason: null } as const;
    const after = must(
      answerTalk(told.m, { ...later, now: instantAt('2026-09-19', '16:00') }, { recorded: null, programme }),
    );
    expect(itemOf(after, 'talk-w03')).toMatchObject({ state: 'held', doneOn: '2026-09-19' });
    expect(isUnclear(itemOf(after, 'talk-w03'))).toBe(false);
  });
  test('about a talk that fulfilled an older window is about that one, and both say it was not held: all is as before', () => {
    const w05 = book(start(), 'talk-w05', ['2026-09-17', '13:15']);
    const told = say(
      w05,
      [
        ['mentor', 'held'],
        ['mentee', 'notHeld'],
      ],
      'talk-w05',
    );
    expect(isUnclear(itemOf(told.m, 'talk-w03'))).toBe(true);
    expect(dueReminders(told.m).filter(({ kind }) => kind === 'answersDiffer')[0]?.itemKey).toBe('talk-w05');
    const agreed = say(
      w05,
      [
        ['mentor', 'held'],
        ['mentee', 'notHeld'],
        ['mentor', 'notHeld'],
      ],
      'talk-w05',
    ).m;
    expect(plain(agreed)).toEqual(plain(say(w05, [['mentee', 'notHeld']], 'talk-w05').m));
  });
  test('about an extra talk takes it away when both say it was not held', () => {
    const early = book(start(), 'talk-w08', ['2026-09-03', '13:15']);
    const all = { ...early, items: early.items.filter(({ key, kind }) => kind !== 'talk' || key === 'talk-w08') };
    const told = say(
      all,
      [
        ['mentor', 'held'],
        ['mentee', 'notHeld'],
      ],
      'talk-w08',
    );
    expect(told.m.items.some(({ kind }) => kind === 'extraTalk')).toBe(true);
    const agreed = say(
      all,
      [
        ['mentor', 'held'],
        ['mentee', 'notHeld'],
        ['mentor', 'notHeld'],
      ],
      'talk-w08',
    ).m;
    expect(agreed.items.some(({ kind }) => kind === 'extraTalk')).toBe(false);
    expect(itemOf(agreed, 'talk-w08').state).toBe('notHeld');
  });
});
