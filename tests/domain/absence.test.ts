import { describe, expect, test } from 'vitest';
import { addDays, type Day } from '../../src/domain/day.ts';
import { type Instant, instantAt } from '../../src/domain/instant.ts';
import { holdTalk } from '../../src/domain/plan/changes/holdTalk.ts';
import { type Away, registerAbsence } from '../../src/domain/plan/changes/registerAbsence.ts';
import { traceOf } from '../../src/domain/plan/changes/trace.ts';
import { undoChange } from '../../src/domain/plan/changes/undoChange.ts';
import type { HistoryKind } from '../../src/domain/plan/history.ts';
import type { Mentorship } from '../../src/domain/plan/mentorship.ts';
import fc from '../support/properties.ts';
import { book, itemOf, must, programmeOf, start } from './newcomer.ts';

const absence = (fromOn: Day, toOn: Day, who: Away['who'] = 'mentee'): Away => ({
  who,
  fromOn,
  toOn,
  kind: 'other',
});

const away = (m: Mentorship, ...of: Parameters<typeof absence>): Mentorship =>
  must(registerAbsence(m, { absence: absence(...of), programme: programmeOf(m.facts) }));

const windowsOf = (m: Mentorship, ...keys: string[]) =>
  keys.map((key) => itemOf(m, key)).map((item) => `${item.key} ${item.state} ${item.opensOn} ${item.closesOn}`);

describe('an absence of at most 28 days', () => {
  test('lets talks wholly inside it lapse, and moves the last of them to the first week back', () => {
    const m = away(start(), '2026-09-21', '2026-10-06');
    expect(windowsOf(m, 'talk-w03', 'talk-w04', 'talk-w05', 'talk-w06', 'talk-w08')).toEqual([
      'talk-w03 planned 2026-09-15 2026-09-21',
      'talk-w04 lapsed 2026-09-22 2026-09-28',
      'talk-w05 planned 2026-10-07 2026-10-13',
      'talk-w06 planned 2026-10-14 2026-10-20',
      'talk-w08 planned 2026-10-21 2026-11-02',
    ]);
    expect(itemOf(m, 'talk-w05')).toMatchObject({ dueOn: '2026-10-07', employmentWeek: 6 });
    expect(itemOf(m, 'talk-w04').reason).toBe('absence');
    expect(m).toMatchObject({ endsOn: '2027-08-30', revision: 2 });
  });

  test('frees what was booked in it, and never moves probation talks', () => {
    const booked = book(start(), 'talk-w05', ['2026-10-01', '10:00']);
    const m = away(booked, '2026-09-28', '2026-10-02');
    expect(itemOf(m, 'talk-w05')).toMatchObject({ state: 'planned', booking: null, opensOn: '2026-09-29' });
    expect(itemOf(away(start(), '2026-09-01', '2026-09-28'), 'probation-14d')).toEqual(
      itemOf(start(), 'probation-14d'),
    );
  });

  test('lets a lapsed talk count when it was held all the same', () => {
    const m = away(start(), '2026-09-21', '2026-10-06');
    const held = must(holdTalk(m, { itemKey: 'talk-w04', heldOn: '2026-09-25', today: '2026-10-07' }));
    expect(itemOf(held, 'talk-w04')).toMatchObject({ state: 'held', doneOn: '2026-09-25', reason: null });
  });

  test('must not end before it begins', () => {
    const wrong = {
      absence: absence('2026-10-02', '2026-10-01'),
      programme: programmeOf(start().facts),
    } as const;
    expect(registerAbsence(start(), wrong)).toMatchObject({ refusal: 'absenceEndsBeforeItStarts', field: 'toOn' });
  });
});

describe('an absence of more than 28 days', () => {
  test('moves the remaining talks by whole weeks, lets none lapse, and the plan ends as much later', () => {
    const m = away(start(), '2026-09-29', '2026-10-27');
    expect(windowsOf(m, 'talk-w03', 'talk-w04', 'talk-w05', 'talk-w50')).toEqual([
      'talk-w03 planned 2026-09-15 2026-09-21',
      'talk-w04 planned 2026-09-22 2026-09-28',
      'talk-w05 planned 2026-11-03 2026-11-09',
      'talk-w50 planned 2027-09-14 2027-10-04',
    ]);
    expect(m.endsOn).toBe('2027-10-04');
    expect(itemOf(m, 'probation-2m')).toEqual(itemOf(start(), 'probation-2m'));
  });

  test('28 days do not, 29 do, wherever they lie', () => {
    fc.assert(
      fc.property(fc.nat(300), (days) => {
        const fromOn = addDays('2026-09-01', days);
        const lapsed = (toOn: Day) => away(start(), fromOn, toOn).items.filter((item) => item.state === 'lapsed');
        expect(away(start(), fromOn, addDays(fromOn, 27)).endsOn).toBe('2027-08-30');
        expect(away(start(), fromOn, addDays(fromOn, 28)).endsOn).toBe('2027-10-04');
        expect(lapsed(addDays(fromOn, 28))).toEqual([]);
      }),
    );
  });
});

describe("a mentor's absence", () => {
  test('moves talks as the newcomer’s does, but not when a reserve steps in', () => {
    expect(itemOf(away(start(), '2026-09-21', '2026-10-06', 'mentor'), 'talk-w04').state).toBe('lapsed');
    const covered = away(start({ reserveMentorId: 'per' }), '2026-09-21', '2026-10-06', 'mentor');
    expect(covered.items).toEqual(start().items);
    expect(covered.absences).toHaveLength(1);
  });

  test('frees what she had booked, but not the leader’s probation talks', () => {
    const talk = book(start({ reserveMentorId: 'per' }), 'talk-w04', ['2026-09-24', '10:00']);
    const both = book(talk, 'probation-2m', ['2026-09-25', '10:00']);
    const byMentor = away(both, '2026-09-21', '2026-10-06', 'mentor');
    expect(itemOf(byMentor, 'talk-w04')).toMatchObject({ state: 'planned', booking: null });
    expect(itemOf(byMentor, 'probation-2m').state).toBe('booked');
    expect(itemOf(away(both, '2026-09-21', '2026-10-06'), 'probation-2m').state).toBe('planned');
  });
});

describe('taking a change back', () => {
  const entry = (before: Mentorship, after: Mentorship, kind: HistoryKind) => ({
    mentorshipId: before.id,
    revision: after.revision,
    at: instantAt('2026-09-20', '12:00'),
    actorId: 'ingrid',
    kind,
    itemKey: null,
    ...traceOf(before, after),
  });
  const soon = instantAt('2026-09-20', '12:09');
  const undo = (m: Mentorship, of: ReturnType<typeof entry>, now: Instant) => undoChange(m, { entry: of, now });

  test('within ten minutes gives the plan as it was, as a new revision', () => {
    const before = start();
    for (const after of [away(before, '2026-09-21', '2026-10-06'), away(before, '2026-09-29', '2026-10-27')]) {
      const undone = must(undo(after, entry(before, after, 'absenceRegistered'), soon));
      expect(undone).toEqual({ ...before, revision: 3 });
    }
    const extra = must(holdTalk(before, { itemKey: null, heldOn: '2026-09-02', today: '2026-09-02' }));
    expect(must(undo(extra, entry(before, extra, 'held'), soon))).toEqual({ ...before, revision: 3 });
  });

  test('gives a booking back with a number of its own', () => {
    const before = book(start(), 'talk-w03', ['2026-09-17', '13:15']);
    const after = must(holdTalk(before, { itemKey: 'talk-w03', heldOn: '2026-09-17', today: '2026-09-17' }));
    const undone = must(undo(after, entry(before, after, 'held'), soon));
    expect(itemOf(undone, 'talk-w03')).toMatchObject({ state: 'booked', booking: { number: 4 } });
  });

  test('is refused after ten minutes, and when somebody has changed the plan since', () => {
    const before = start();
    const after = away(before, '2026-09-21', '2026-10-06');
    const late = instantAt('2026-09-20', '12:10');
    expect(undo(after, entry(before, after, 'absenceRegistered'), late)).toMatchObject({
      refusal: 'undoTooLate',
    });
    const since = book(after, 'talk-w08', ['2026-10-21', '10:00']);
    expect(undo(since, entry(before, after, 'absenceRegistered'), soon)).toMatchObject({
      refusal: 'staleRevision',
    });
    expect(undo(before, entry(before, before, 'started'), soon)).toMatchObject({ refusal: 'notAllowed' });
  });
});
