import { describe, expect, test } from 'vitest';
import { checkBooking, isOutsideWindow } from '../../tab/mentor/checkBooking.ts';
import { proposeSlot } from '../../tab/mentor/proposeSlot.ts';
import { talkInHand } from '../../tab/shared/plan/talkInHand.ts';
import { item, plan } from './plans.ts';

const thursdayMorning = { on: '2026-09-17', time: '08:20' } as const;
const booking = { on: '2026-09-18', time: '10:00', minutes: 45, place: null, online: false } as const;

describe('the time proposed for a talk', () => {
  test('is today at 13.15 when that still comes', () => {
    expect(proposeSlot(item(), thursdayMorning)).toEqual({ on: '2026-09-17', time: '13:15' });
  });

  test('is the next weekday when 13.15 has passed, over the weekend too', () => {
    expect(proposeSlot(item(), { on: '2026-09-18', time: '13:15' })).toEqual({ on: '2026-09-21', time: '13:15' });
  });

  test('waits for the window to open', () => {
    const later = item({ opensOn: '2026-09-26', closesOn: '2026-10-02' });
    expect(proposeSlot(later, thursdayMorning).on).toBe('2026-09-28');
  });

  test('is the next weekday when the window has closed', () => {
    const closed = item({ opensOn: '2026-09-01', closesOn: '2026-09-07' });
    expect(proposeSlot(closed, { on: '2026-09-19', time: '09:00' }).on).toBe('2026-09-21');
  });

  test('is what was agreed, while that is still to come', () => {
    expect(proposeSlot(item({ state: 'booked', booking }), thursdayMorning)).toEqual({
      on: '2026-09-18',
      time: '10:00',
    });
    expect(proposeSlot(item({ booking }), { on: '2026-09-18', time: '10:01' }).time).toBe('13:15');
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
