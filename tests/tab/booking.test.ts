import { describe, expect, test } from 'vitest';
import { bookingDraft, draftFrom } from '../../tab/shared/booking/bookingDraft.ts';
import { checkBooking, isOutsideWindow } from '../../tab/shared/booking/checkBooking.ts';
import { talkInHand } from '../../tab/shared/plan/talkInHand.ts';
import { item, plan } from './plans.ts';

const booking = { on: '2026-09-18', time: '10:00', minutes: 45, place: null, online: false } as const;

describe('a form for one’s own time begins', () => {
  test('with what was agreed, while that is still to come', () => {
    const agreed = item({ state: 'booked', booking });
    expect(bookingDraft(agreed, plan())).toMatchObject({ on: '2026-09-18', time: '10:00', minutes: '45' });
    const gone = item({ booking: { ...booking, on: '2026-09-16' } });
    expect(bookingDraft(gone, plan())).toMatchObject({ on: '2026-09-17', time: '' });
  });
  test('on the first day of a window that is to come, and without a time of our making', () => {
    const later = item({ opensOn: '2026-09-26', closesOn: '2026-10-02' });
    expect(bookingDraft(later, plan())).toMatchObject({ on: '2026-09-26', time: '' });
  });
  test('from the proposal that was looked at, and keeps what one has written', () => {
    const startsAt = '2026-09-21T11:00:00.000Z';
    const slot = { startsAt, on: '2026-09-21', time: '13:00', endTime: '13:30', minutes: 30 } as const;
    const empty = bookingDraft(item(), plan());
    expect(draftFrom(empty, slot)).toMatchObject({ on: '2026-09-21', time: '13:00', minutes: '30' });
    expect(draftFrom({ ...empty, time: '09:00' }, slot)).toMatchObject({ time: '09:00' });
    expect(draftFrom(empty, undefined)).toEqual(empty);
  });
});

describe('a booking that a mentor has filled in', () => {
  const draft = { on: '2026-09-17', time: '13:15', minutes: '45', place: '', online: false };

  test('is fine as proposed', () => {
    expect(checkBooking(draft, plan())).toEqual({});
  });

  test.each([
    [{ on: '' }, { on: 'missingDay' }],
    [{ on: '2026-02-30' }, { on: 'missingDay' }],
    [{ time: '' }, { time: 'missingTime' }],
    [{ time: '08:20' }, { on: 'passed' }],
    [{ on: '2026-09-16' }, { on: 'passed' }],
    [{ minutes: '29' }, { minutes: 'minutesWrong' }],
    [{ minutes: '61' }, { minutes: 'minutesWrong' }],
    [{ minutes: '' }, { minutes: 'minutesWrong' }],
    [{ minutes: '30.5' }, { minutes: 'minutesWrong' }],
  ])('has its faults named beside the field: %o', (change, faults) => {
    expect(checkBooking({ ...draft, ...change }, plan())).toEqual(faults);
  });

  test('may lie outside the window, and that is said', () => {
    expect(isOutsideWindow({ ...draft, on: '2026-09-22' }, item())).toBe(true);
    expect(isOutsideWindow({ ...draft, on: '2026-09-21' }, item())).toBe(false);
  });
});

test('the talk at hand is the one nobody has answered for, before the next', () => {
  const unanswered = item({ key: 'talk-w02', state: 'booked', booking: { ...booking, on: '2026-09-16' } });
  expect(talkInHand(plan({ items: [unanswered, item()] }))?.key).toBe('talk-w02');
  expect(talkInHand(plan())?.key).toBe('talk-w03');
  expect(talkInHand(plan({ nextTalkKey: null }))).toBeNull();
});
