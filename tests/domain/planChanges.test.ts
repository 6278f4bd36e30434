import { describe, expect, test } from 'vitest';
import { desiredEvents } from '../../src/domain/calendar/desiredEvents.ts';
import type { Day } from '../../src/domain/day.ts';
import { instantAt } from '../../src/domain/instant.ts';
import type { TalkCadence } from '../../src/domain/plan/adjustment.ts';
import { bookItem } from '../../src/domain/plan/changes/bookItem.ts';
import { changeAbsence, removeAbsence } from '../../src/domain/plan/changes/changeAbsence.ts';
import { changeCadence } from '../../src/domain/plan/changes/changeCadence.ts';
import { changeMentor, setReserveMentor } from '../../src/domain/plan/changes/changePairing.ts';
import { changeStart } from '../../src/domain/plan/changes/changeStart.ts';
import { addExtraTalk, removeExtraTalk } from '../../src/domain/plan/changes/extraTalk.ts';
import { holdTalk } from '../../src/domain/plan/changes/holdTalk.ts';
import { joinWindows } from '../../src/domain/plan/changes/joinWindows.ts';
import { type Away, registerAbsence } from '../../src/domain/plan/changes/registerAbsence.ts';
import { skipTalk } from '../../src/domain/plan/changes/skipTalk.ts';
import { withdrawMentorship } from '../../src/domain/plan/changes/withdrawMentorship.ts';
import type { Mentorship } from '../../src/domain/plan/mentorship.ts';
import { planSeenBy } from '../../src/domain/plan/planSeenBy.ts';
import { actingMentor } from '../../src/domain/plan/timeline.ts';
import { dueReminders } from '../../src/domain/reminder/dueReminders.ts';
import { book, itemOf, must, programmeOf, sara, start } from './newcomer.ts';

const programme = programmeOf(sara);
const windowOf = (m: Mentorship, key: string) => `${itemOf(m, key).opensOn} ${itemOf(m, key).closesOn}`;
const talks = (m: Mentorship) => m.items.filter(({ kind, state }) => kind === 'talk' && state !== 'lapsed');
const away = (m: Mentorship, who: Away['who'], fromOn: Day, toOn: Day): Mentorship =>
  must(registerAbsence(m, { absence: { who, fromOn, toOn, kind: 'other' }, programme }));

describe('before the first day', () => {
  const today = '2026-08-20';
  const later = {
    employedOn: '2026-09-08',
    startsOn: '2026-09-08',
    trainingShiftsOn: ['2026-09-09'],
    today,
    programme,
  } as const;

  test('another start moves windows, steps, probation, training shifts and the first pairing', () => {
    const m = must(changeStart(start({ trainingShiftsOn: ['2026-09-02'] }), later));
    expect(m.facts).toMatchObject({ startsOn: '2026-09-08', probationEndsOn: '2027-03-07' });
    expect(windowOf(m, 'talk-w03')).toBe('2026-09-22 2026-09-28');
    expect(windowOf(m, 'step-firstDay')).toBe('2026-09-08 2026-09-08');
    expect(m.items.filter(({ kind }) => kind === 'trainingShift').map(({ opensOn }) => opensOn)).toEqual([
      '2026-09-09',
    ]);
    expect(m.pairings).toMatchObject([{ mentorId: 'ingrid', fromOn: '2026-09-08', toOn: null }]);
    expect(m.endsOn).toBe('2027-09-06');
  });

  test('a time inside its new window stays, another goes', () => {
    const both = book(book(start(), 'talk-w03', ['2026-09-21', '13:15']), 'talk-w04', ['2026-09-29', '13:15']);
    const m = must(changeStart(both, { ...later, employedOn: '2026-09-02', startsOn: '2026-09-02' }));
    expect(itemOf(m, 'talk-w03')).toMatchObject({ state: 'booked', opensOn: '2026-09-16', closesOn: '2026-09-22' });
    expect(itemOf(m, 'talk-w04')).toMatchObject({ state: 'booked', opensOn: '2026-09-23', closesOn: '2026-09-29' });
    const aWeek = must(changeStart(both, later));
    expect(itemOf(aWeek, 'talk-w03')).toMatchObject({ state: 'planned', booking: null });
    expect(itemOf(aWeek, 'talk-w04')).toMatchObject({ state: 'booked', opensOn: '2026-09-29' });
  });

  test('is refused once it has come, for a day that has passed, and for dates that do not fit', () => {
    expect(changeStart(start(), { ...later, today: '2026-09-01' })).toMatchObject({ refusal: 'firstDayHasCome' });
    expect(changeStart(start(), { ...later, today: '2026-08-20', startsOn: '2026-08-19' })).toMatchObject({
      refusal: 'startsInThePast',
      field: 'startsOn',
    });
    expect(changeStart(start(), { ...later, employedOn: '2026-09-09' })).toMatchObject({
      refusal: 'startsBeforeEmployment',
    });
  });

  test('a hire that is withdrawn leaves nothing to do and nothing in calendars', () => {
    const m = must(withdrawMentorship(book(start(), 'talk-w03', ['2026-09-17', '13:15']), today));
    expect(m.state).toBe('withdrawn');
    expect(desiredEvents(m)).toEqual([]);
    expect(dueReminders(m)).toEqual([]);
    expect(withdrawMentorship(start(), '2026-09-01')).toMatchObject({ refusal: 'firstDayHasCome' });
  });
});

describe('an absence that turns out otherwise', () => {
  const long = away(start(), 'mentee', '2026-09-29', '2026-10-27');

  test('resumes by itself from the day she is back', () => {
    expect(long.endsOn).toBe('2027-10-04');
    const back = must(
      changeAbsence(long, { index: 0, fromOn: '2026-09-29', toOn: '2026-10-05', kind: null, programme }),
    );
    expect(back).toMatchObject({ endsOn: '2027-08-30', absences: [{ toOn: '2026-10-05', kind: 'other' }] });
    expect(windowOf(back, 'talk-w05')).toBe('2026-10-06 2026-10-12');
  });

  test('can be taken out again, and must end after it begins', () => {
    expect(must(removeAbsence(long, { index: 0, programme })).items).toEqual(start().items);
    expect(removeAbsence(long, { index: 1, programme })).toMatchObject({ refusal: 'notFound', field: 'absence' });
    const wrong = { index: 0, fromOn: '2026-09-29', toOn: '2026-09-28', kind: null, programme } as const;
    expect(changeAbsence(long, wrong)).toMatchObject({ refusal: 'absenceEndsBeforeItStarts', field: 'toOn' });
  });
});

describe('another mentor', () => {
  const change = {
    mentorId: 'per',
    reserveMentorId: null,
    fromOn: '2026-10-01',
    today: '2026-09-17',
    programme,
  } as const;

  test('begins on a day, and the one before ends the day before', () => {
    expect(must(changeMentor(start(), change)).pairings).toEqual([
      { mentorId: 'ingrid', reserveMentorId: null, fromOn: '2026-09-01', toOn: '2026-09-30' },
      { mentorId: 'per', reserveMentorId: null, fromOn: '2026-10-01', toOn: null },
    ]);
  });

  test('gives up the times after that day, and leaves those before it', () => {
    const both = book(book(start(), 'talk-w04', ['2026-09-24', '10:00']), 'talk-w06', ['2026-10-06', '10:00']);
    const m = must(changeMentor(both, change));
    expect(itemOf(m, 'talk-w04').state).toBe('booked');
    expect(itemOf(m, 'talk-w06')).toMatchObject({ state: 'planned', booking: null });
  });

  test('is not bound by the absence of the one before', () => {
    const m = away(start(), 'mentor', '2026-09-28', '2026-11-08');
    expect(m.endsOn).toBe('2027-10-11');
    const changed = must(changeMentor(m, change));
    expect(changed.endsOn).toBe('2027-08-30');
    expect(itemOf(changed, 'talk-w06').state).toBe('planned');
    const theirs = changed.absences.map(({ personId }) => personId);
    expect(theirs).toEqual(['ingrid']);
  });

  test('cannot be the newcomer, her leader or the one who is mentor already, nor begin in the past', () => {
    for (const [mentorId, refusal] of [
      ['sara', 'menteeIsMentor'],
      ['berit', 'mentorIsLeader'],
      ['ingrid', 'alreadyMentor'],
    ] as const)
      expect(changeMentor(start(), { ...change, mentorId })).toMatchObject({ refusal, field: 'mentorId' });
    expect(changeMentor(start(), { ...change, fromOn: '2026-09-16' })).toMatchObject({ refusal: 'fromOnHasPassed' });
    expect(changeMentor(start(), { ...change, reserveMentorId: 'per' })).toMatchObject({
      refusal: 'reserveIsInThePair',
    });
  });

  test('is replaced, not added to, when it is changed again before its day', () => {
    const twice = must(changeMentor(must(changeMentor(start(), change)), { ...change, mentorId: 'tor' }));
    expect(twice.pairings.map(({ mentorId, fromOn }) => `${mentorId} ${fromOn}`)).toEqual([
      'ingrid 2026-09-01',
      'tor 2026-10-01',
    ]);
    const calledOff = must(changeMentor(twice, { ...change, mentorId: 'ingrid', fromOn: '2026-09-17' }));
    expect(calledOff.pairings).toEqual(start().pairings);
  });

  test('a reserve who is named while the mentor is away takes over from that day', () => {
    const m = away(start(), 'mentor', '2026-09-14', '2026-10-11');
    expect(itemOf(m, 'talk-w04').state).toBe('lapsed');
    const reserve = { reserveMentorId: 'hanne', fromOn: '2026-09-21', today: '2026-09-17', programme } as const;
    const named = must(setReserveMentor(m, reserve));
    expect([actingMentor(named, '2026-09-20'), actingMentor(named, '2026-09-21')]).toEqual(['ingrid', 'hanne']);
    expect(windowOf(named, 'talk-w05')).toBe('2026-09-29 2026-10-05');
  });
});

describe('what the two agree on', () => {
  const today = '2026-10-01';
  const cadence = (m: Mentorship, pace: TalkCadence, fromOn: Day = today) =>
    changeCadence(m, { cadence: pace, fromOn, today, programme });

  test('every second talk from a day on: the others have both windows', () => {
    const m = must(cadence(start(), 'lighter', '2026-10-20'));
    expect(talks(m)).toHaveLength(11);
    expect(itemOf(m, 'talk-w10')).toMatchObject({ state: 'lapsed', reason: 'lighter' });
    expect(windowOf(m, 'talk-w08')).toBe('2026-10-20 2026-11-16');
    expect(windowOf(m, 'talk-w06')).toBe(windowOf(start(), 'talk-w06'));
    const back = must(cadence(m, 'asProgramme', '2026-10-20'));
    expect({ items: back.items, adjustments: back.adjustments }).toEqual({ items: start().items, adjustments: [] });
  });

  test('one in between, where the window has room for two weeks', () => {
    const m = must(cadence(start(), 'denser', '2026-10-20'));
    expect(windowOf(m, 'talk-w08')).toBe('2026-10-20 2026-10-26');
    expect(windowOf(m, 'talk-w09')).toBe('2026-10-27 2026-11-02');
    expect(windowOf(m, 'talk-w24')).toBe('2027-02-09 2027-02-22');
    expect(talks(m).length).toBeGreaterThan(28);
  });

  test('goes together with absence, and changes nothing twice', () => {
    const one = away(must(cadence(start(), 'lighter', '2026-10-20')), 'mentee', '2026-11-01', '2026-11-20');
    const other = must(cadence(away(start(), 'mentee', '2026-11-01', '2026-11-20'), 'lighter', '2026-10-20'));
    expect(other.items).toEqual(one.items);
    expect(cadence(one, 'lighter', '2026-10-20')).toBe(one);
    expect(cadence(start(), 'asProgramme')).toMatchObject({ refusal: 'cadenceChangesNothing' });
    expect(cadence(start(), 'lighter', '2026-09-30')).toMatchObject({ refusal: 'fromOnHasPassed' });
  });

  test('two neighbours become one, never three, and the time of the later becomes that of both', () => {
    const booked = book(start(), 'talk-w10', ['2026-11-05', '10:00']);
    const m = must(joinWindows(booked, { itemKey: 'talk-w08', programme }));
    expect(itemOf(m, 'talk-w08')).toMatchObject({ state: 'booked', closesOn: '2026-11-16', booking: { number: 3 } });
    expect(itemOf(m, 'talk-w10')).toMatchObject({ state: 'lapsed', reason: 'joined', booking: null });
    expect(joinWindows(m, { itemKey: 'talk-w08', programme })).toMatchObject({ refusal: 'joinedAlready' });
    expect(joinWindows(start(), { itemKey: 'talk-w50', programme })).toMatchObject({ refusal: 'nothingToJoin' });
  });

  test('a talk that is let go is not due, counts if held, and why is for the pair alone', () => {
    const m = must(skipTalk(start(), { itemKey: 'talk-w05', reason: 'workload' }));
    expect(dueReminders(m).filter(({ itemKey }) => itemKey === 'talk-w05')).toEqual([]);
    const reasonFor = (relation: 'mentorOf' | 'leaderOf') =>
      itemOf(planSeenBy(m, [relation], '2026-09-17'), 'talk-w05').reason;
    expect([reasonFor('mentorOf'), reasonFor('leaderOf')]).toEqual(['workload', 'skipped']);
    expect(itemOf(away(m, 'mentee', '2026-12-07', '2026-12-08'), 'talk-w05').reason).toBe('workload');
    const held = must(holdTalk(m, { itemKey: 'talk-w05', heldOn: '2026-09-30', today: '2026-09-30' }));
    expect(itemOf(held, 'talk-w05').state).toBe('held');
    expect(skipTalk(start(), { itemKey: 'probation-2m', reason: 'skipped' })).toMatchObject({ refusal: 'notFound' });
  });

  test('an extra talk is booked and held like any other, and nobody owes it', () => {
    const m = must(addExtraTalk(start(), { on: '2026-10-20', today, programme }));
    expect(windowOf(m, 'extra-2')).toBe('2026-10-17 2026-10-23');
    const due = dueReminders(m).filter(({ itemKey }) => itemKey === 'extra-2');
    expect(new Set(due.map(({ kind }) => kind))).toEqual(new Set(['bookTalk']));
    const booking = { startsAt: instantAt('2026-10-20', '10:00'), minutes: 45, place: null, online: false };
    const people = { organiserId: 'ingrid', attendeeId: 'sara', now: instantAt(today, '08:00') };
    const booked = must(bookItem(m, { itemKey: 'extra-2', ...booking, ...people, programme }));
    const held = must(holdTalk(booked, { itemKey: 'extra-2', heldOn: null, today: '2026-10-20' }));
    expect(itemOf(held, 'extra-2')).toMatchObject({ state: 'held', doneOn: '2026-10-20' });
    expect(itemOf(held, 'talk-w03').state).toBe('planned');
    expect(must(removeExtraTalk(booked, 'extra-2')).items).toEqual(start().items);
    expect(addExtraTalk(start(), { on: '2027-08-31', today, programme })).toMatchObject({
      refusal: 'outsideThePlan',
      params: { from: '2026-10-01', to: '2027-08-30' },
    });
  });
});
