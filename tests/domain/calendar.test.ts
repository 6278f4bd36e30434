import { describe, expect, test } from 'vitest';
import type { DesiredEvent } from '../../src/domain/calendar/desiredEvent.ts';
import { desiredEvents } from '../../src/domain/calendar/desiredEvents.ts';
import { diffEvent, sameEvent } from '../../src/domain/calendar/diffEvents.ts';
import { holdTalk } from '../../src/domain/plan/changes/holdTalk.ts';
import { markNotHeld } from '../../src/domain/plan/changes/markNotHeld.ts';
import { book, must, start } from './newcomer.ts';

const booked = book(start(), 'talk-w03', ['2026-09-17', '13:15']);
const [event] = desiredEvents(booked) as [DesiredEvent];
const known = { eventId: 'AAMk1', event, etag: null, declinedAt: null };

describe('the events that a plan wants', () => {
  test('are its bookings, with a neutral subject and nothing of what is talked about', () => {
    expect(desiredEvents(start())).toEqual([]);
    expect(desiredEvents(book(booked, 'probation-2m', ['2026-10-30', '10:00']))).toEqual([
      {
        itemKey: 'talk-w03',
        subject: 'mentorTalk',
        organiserId: 'ingrid',
        attendeeId: 'sara',
        startsAt: '2026-09-17T11:15:00.000Z',
        endsAt: '2026-09-17T12:00:00.000Z',
        place: 'Møterom 2',
        online: false,
        bookingNumber: 2,
      },
      expect.objectContaining({
        itemKey: 'probation-2m',
        subject: 'probationTalk',
        organiserId: 'berit',
        bookingNumber: 3,
      }),
    ]);
  });

  test('stay when the talk has been held as booked, and go when it came to nothing or was held earlier', () => {
    const held = must(holdTalk(booked, { itemKey: 'talk-w03', heldOn: '2026-09-17', today: '2026-09-17' }));
    const earlier = must(holdTalk(booked, { itemKey: 'talk-w03', heldOn: '2026-09-16', today: '2026-09-16' }));
    const missed = must(markNotHeld(booked, { itemKey: 'talk-w03', reason: 'ill', today: '2026-09-17' }));
    expect(desiredEvents(held)).toEqual([event]);
    expect(desiredEvents(earlier)).toEqual([]);
    expect(desiredEvents(missed)).toEqual([]);
    expect(desiredEvents({ ...booked, state: 'withdrawn' })).toEqual([]);
  });
});

describe('bringing a calendar in step', () => {
  test.each([
    ['nothing known, nothing wanted', null, null, []],
    ['a new booking is created', null, event, [{ kind: 'create', event }]],
    ['what is as it should be is left alone', known, event, []],
    ['a booking of another number is the same event', known, { ...event, bookingNumber: 9 }, []],
    [
      'what is no longer wanted is cancelled',
      known,
      null,
      [{ kind: 'cancel', eventId: 'AAMk1', organiserId: 'ingrid' }],
    ],
  ] as const)('%s', (_, from, to, changes) => expect(diffEvent(from, to)).toEqual(changes));

  test('a moved booking is updated where it is', () => {
    const moved = { ...event, startsAt: '2026-09-18T11:15:00.000Z', endsAt: '2026-09-18T12:00:00.000Z' };
    expect(sameEvent(event, moved)).toBe(false);
    expect(diffEvent(known, moved)).toEqual([{ kind: 'update', eventId: 'AAMk1', event: moved }]);
  });

  test('another organiser means cancel, then create', () => {
    const byReserve = { ...event, organiserId: 'per' };
    expect(diffEvent(known, byReserve)).toEqual([
      { kind: 'cancel', eventId: 'AAMk1', organiserId: 'ingrid' },
      { kind: 'create', event: byReserve },
    ]);
  });

  test('a meeting that is over is not cancelled when the time is given', () => {
    expect(diffEvent(known, null, '2026-09-17T11:59:00.000Z')).toHaveLength(1);
    expect(diffEvent(known, null, '2026-09-17T12:00:00.000Z')).toEqual([]);
  });
});
