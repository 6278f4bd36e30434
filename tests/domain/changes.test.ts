import { describe, expect, test } from 'vitest';
import { instantAt } from '../../src/domain/instant.ts';
import { askNewTime } from '../../src/domain/plan/changes/askNewTime.ts';
import { type BookingRequest, bookItem } from '../../src/domain/plan/changes/bookItem.ts';
import { completeStep } from '../../src/domain/plan/changes/completeStep.ts';
import { finishMentorship } from '../../src/domain/plan/changes/finishMentorship.ts';
import { holdProbationTalk } from '../../src/domain/plan/changes/holdProbationTalk.ts';
import { holdTalk } from '../../src/domain/plan/changes/holdTalk.ts';
import { markNotHeld } from '../../src/domain/plan/changes/markNotHeld.ts';
import { registerAbsence } from '../../src/domain/plan/changes/registerAbsence.ts';
import type { Mentorship } from '../../src/domain/plan/mentorship.ts';
import { book, itemOf, must, programmeOf, sara, start } from './newcomer.ts';

const request: BookingRequest = {
  itemKey: 'talk-w03',
  startsAt: instantAt('2026-09-17', '13:15'),
  minutes: 45,
  place: 'Møterom 2',
  online: false,
  organiserId: 'ingrid',
  attendeeId: 'sara',
  now: instantAt('2026-09-15', '08:00'),
  programme: programmeOf(sara),
};

const held = (m: Mentorship, itemKey: string | null, on: '2026-09-17' | '2026-09-30' | '2026-10-13'): Mentorship =>
  must(holdTalk(m, { itemKey, heldOn: on, today: on }));

describe('booking', () => {
  test('puts a time on a talk as the next revision, and moves it when it is booked again', () => {
    const booked = must(bookItem(start(), request));
    expect(booked.revision).toBe(2);
    expect(itemOf(booked, 'talk-w03')).toMatchObject({
      state: 'booked',
      booking: { startsAt: '2026-09-17T11:15:00.000Z', minutes: 45, place: 'Møterom 2', number: 2 },
    });
    const moved = must(bookItem(booked, { ...request, startsAt: instantAt('2026-09-18', '10:00') }));
    expect(itemOf(moved, 'talk-w03').booking).toMatchObject({ startsAt: '2026-09-18T08:00:00.000Z', number: 3 });
  });

  test.each([
    [{ itemKey: 'talk-w99' }, 'notFound', 'itemKey'],
    [{ itemKey: 'step-firstDay' }, 'notFound', 'itemKey'],
    [{ minutes: 29 }, 'minutesOutOfBounds', 'minutes'],
    [{ minutes: 61 }, 'minutesOutOfBounds', 'minutes'],
    [{ minutes: 44.5 }, 'minutesOutOfBounds', 'minutes'],
    [{ now: instantAt('2026-09-17', '13:16') }, 'bookedInThePast', 'startsAt'],
    [{ place: 'Pasient 138165 40059' }, 'nationalIdentityNumber', 'place'],
    [{ place: 'x'.repeat(121) }, 'textTooLong', 'place'],
  ])('with %j is refused as %s, naming %s', (changes, refusal, field) =>
    expect(bookItem(start(), { ...request, ...changes })).toMatchObject({ refusal, field }),
  );

  test('is allowed in the minute that begins now, and refused for what is held or finished', () => {
    expect(bookItem(start(), { ...request, now: request.startsAt })).toMatchObject({ revision: 2 });
    const done = held(start(), 'talk-w03', '2026-09-17');
    expect(bookItem(done, request)).toMatchObject({ refusal: 'alreadyDone', params: { on: '2026-09-17' } });
    const finished = must(finishMentorship(start(), '2027-08-31'));
    expect(bookItem(finished, request)).toMatchObject({ refusal: 'notRunning' });
  });
});

describe('a held talk', () => {
  test('that was lapsed counts when it is the one named, and leaves the windows that wait alone', () => {
    const m = must(
      registerAbsence(start(), {
        absence: { who: 'mentee', fromOn: '2026-09-14', toOn: '2026-09-29', kind: 'holiday' },
        programme: programmeOf(sara),
      }),
    );
    const counted = held(m, 'talk-w03', '2026-09-30');
    expect(itemOf(counted, 'talk-w03')).toMatchObject({ state: 'held', doneOn: '2026-09-30', reason: null });
    expect(itemOf(counted, 'talk-w04').state).toBe('planned');
  });

  test('after its window has closed fulfils it all the same, and the next stays as it was', () => {
    const late = must(holdTalk(start(), { itemKey: 'talk-w03', heldOn: '2026-10-01', today: '2026-10-01' }));
    expect(itemOf(late, 'talk-w03')).toMatchObject({ state: 'held', doneOn: '2026-10-01' });
    expect(itemOf(late, 'talk-w04').state).toBe('planned');
  });

  test('is extra when all that was planned is done', () => {
    const m = start();
    const done = { ...m, items: m.items.map((item) => ({ ...item, state: 'held' as const, doneOn: item.dueOn })) };
    const extra = must(holdTalk(done, { itemKey: null, heldOn: '2027-08-20', today: '2027-08-20' }));
    expect(itemOf(extra, 'extra-2')).toMatchObject({ kind: 'extraTalk', doneOn: '2027-08-20' });
  });

  test('fulfils its own window when none is older', () => {
    const m = held(book(start(), 'talk-w03', ['2026-09-17', '13:15']), 'talk-w03', '2026-09-17');
    expect(itemOf(m, 'talk-w03')).toMatchObject({ state: 'held', doneOn: '2026-09-17', booking: { minutes: 45 } });
  });

  test('fulfils the oldest window that is open or closed, and the one it was booked for waits', () => {
    const m = held(book(start(), 'talk-w05', ['2026-09-30', '10:00']), 'talk-w05', '2026-09-30');
    expect(itemOf(m, 'talk-w03')).toMatchObject({ state: 'held', doneOn: '2026-09-30', booking: null });
    expect(itemOf(m, 'talk-w05')).toMatchObject({ state: 'planned', booking: null });
  });

  test('fulfils the next window when that opens within one interval, and is extra when it does not', () => {
    const early = must(holdTalk(start(), { itemKey: null, heldOn: '2026-09-08', today: '2026-09-08' }));
    expect(itemOf(early, 'talk-w03')).toMatchObject({ state: 'held', doneOn: '2026-09-08' });
    const tooEarly = must(holdTalk(start(), { itemKey: null, heldOn: '2026-09-07', today: '2026-09-08' }));
    expect(itemOf(tooEarly, 'talk-w03').state).toBe('planned');
    expect(itemOf(tooEarly, 'extra-2')).toMatchObject({ kind: 'extraTalk', state: 'held', doneOn: '2026-09-07' });
  });

  test('is held on its booked day when nobody says, and never in the future', () => {
    const booked = book(start(), 'talk-w03', ['2026-09-17', '13:15']);
    const on = (today: '2026-09-16' | '2026-09-20') =>
      itemOf(must(holdTalk(booked, { itemKey: 'talk-w03', heldOn: null, today })), 'talk-w03');
    expect(on('2026-09-20')).toMatchObject({ doneOn: '2026-09-17', booking: { minutes: 45 } });
    expect(on('2026-09-16')).toMatchObject({ doneOn: '2026-09-16', booking: null });
    expect(holdTalk(booked, { itemKey: 'talk-w03', heldOn: '2026-09-21', today: '2026-09-20' })).toMatchObject({
      refusal: 'heldInTheFuture',
      field: 'heldOn',
    });
  });

  test('cannot have been held before employment start, and neither can a probation talk', () => {
    const early = { heldOn: '2026-08-31', today: '2026-09-20' } as const;
    const refused = { refusal: 'heldBeforeEmployment', field: 'heldOn', params: { employedOn: '2026-09-01' } };
    expect(holdTalk(start(), { itemKey: 'talk-w03', ...early })).toMatchObject(refused);
    expect(holdProbationTalk(start(), { itemKey: 'probation-14d', ...early })).toMatchObject(refused);
  });

  test('cannot be held twice, which a stale card is told', () => {
    const once = held(start(), 'talk-w03', '2026-09-17');
    expect(holdTalk(once, { itemKey: 'talk-w03', heldOn: '2026-09-30', today: '2026-09-30' })).toMatchObject({
      refusal: 'alreadyDone',
      params: { on: '2026-09-17' },
    });
  });
});

describe('a talk that came to nothing', () => {
  test('keeps its reason and can be booked again', () => {
    const booked = book(start(), 'talk-w03', ['2026-09-17', '13:15']);
    const missed = must(markNotHeld(booked, { itemKey: 'talk-w03', reason: 'busy', today: '2026-09-17' }));
    expect(itemOf(missed, 'talk-w03')).toMatchObject({ state: 'notHeld', reason: 'busy', doneOn: null });
    expect(itemOf(must(bookItem(missed, request)), 'talk-w03')).toMatchObject({ state: 'booked', reason: null });
  });

  test('must have been booked, and its day must have come', () => {
    const plain = { itemKey: 'talk-w03', reason: 'ill', today: '2026-09-16' } as const;
    expect(markNotHeld(start(), plain)).toMatchObject({ refusal: 'notBooked' });
    const booked = book(start(), 'talk-w03', ['2026-09-17', '13:15']);
    expect(markNotHeld(booked, plain)).toMatchObject({ refusal: 'heldInTheFuture' });
  });
});

describe('asking for another time', () => {
  test('lets the booking stand until the mentor has moved it', () => {
    const at = instantAt('2026-09-16', '12:00');
    const asked = must(askNewTime(book(start(), 'talk-w03', ['2026-09-17', '13:15']), { itemKey: 'talk-w03', at }));
    expect(itemOf(asked, 'talk-w03')).toMatchObject({ state: 'booked', newTimeAskedAt: at });
    expect(itemOf(must(bookItem(asked, request)), 'talk-w03').newTimeAskedAt).toBeNull();
    expect(askNewTime(start(), { itemKey: 'talk-w03', at })).toMatchObject({ refusal: 'notBooked' });
  });
});

describe('steps and probation talks', () => {
  test('are recorded by their own name, once', () => {
    const stepped = must(completeStep(start(), { itemKey: 'step-firstDay', doneOn: '2026-09-01' }));
    expect(itemOf(stepped, 'step-firstDay')).toMatchObject({ state: 'done', doneOn: '2026-09-01' });
    expect(completeStep(stepped, { itemKey: 'step-firstDay', doneOn: '2026-09-02' })).toMatchObject({
      refusal: 'alreadyDone',
    });
    const probation = { itemKey: 'probation-2m', heldOn: '2026-10-30', today: '2026-10-30' } as const;
    expect(itemOf(must(holdProbationTalk(start(), probation)), 'probation-2m').state).toBe('held');
    expect(itemOf(must(holdProbationTalk(start(), probation)), 'probation-14d').state).toBe('planned');
  });

  test('never take each other’s road', () => {
    expect(completeStep(start(), { itemKey: 'talk-w03', doneOn: '2026-09-17' })).toMatchObject({ refusal: 'notFound' });
    expect(completeStep(start(), { itemKey: 'probation-2m', doneOn: '2026-10-30' })).toMatchObject({
      refusal: 'notFound',
    });
    expect(holdTalk(start(), { itemKey: 'probation-2m', heldOn: '2026-10-30', today: '2026-10-30' })).toMatchObject({
      refusal: 'notFound',
    });
  });
});

describe('finishing', () => {
  test.each([
    ['kristiansand', 2, '2027-08-30'],
    ['farsund', 1, '2027-03-01'],
    ['trondheim', 1, '2028-08-31'],
  ] as const)('a plan of %s waits until its last day, and the plan stays readable', (id, revision, endsOn) => {
    const m = start({ programme: { id, revision } });
    expect(m.endsOn).toBe(endsOn);
    expect(finishMentorship(m, endsOn)).toMatchObject({ refusal: 'notRunning' });
    const finished = must(finishMentorship({ ...m, endsOn: '2026-09-10' }, '2026-09-11'));
    expect(finished).toMatchObject({ state: 'finished', finishedOn: '2026-09-10', revision: 2 });
    expect(finished.items).toEqual(m.items);
  });

  test('waits up to a week for the outcome of a talk on the last days, and not for one that was forgotten long ago', () => {
    const last = book(start(), 'talk-w50', ['2027-08-30', '13:15']);
    expect(finishMentorship(last, '2027-08-31')).toMatchObject({ refusal: 'notRunning' });
    const recorded = must(holdTalk(last, { itemKey: 'talk-w50', heldOn: '2027-08-30', today: '2027-08-31' }));
    expect(finishMentorship(recorded, '2027-08-31')).toMatchObject({ state: 'finished', finishedOn: '2027-08-30' });
    expect(finishMentorship(last, '2027-09-06')).toMatchObject({ refusal: 'notRunning' });
    expect(finishMentorship(last, '2027-09-07')).toMatchObject({ state: 'finished', finishedOn: '2027-08-30' });
    const forgotten = book(start(), 'talk-w46', ['2027-08-10', '13:15']);
    expect(finishMentorship(forgotten, '2027-08-31')).toMatchObject({ state: 'finished' });
  });
});
