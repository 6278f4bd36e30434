import { describe, expect, test } from 'vitest';
import { desiredEvents } from '../../src/domain/calendar/desiredEvents.ts';
import { diffEvent } from '../../src/domain/calendar/diffEvents.ts';
import { type Done, followCalendar } from '../../src/domain/calendar/followCalendar.ts';
import {
  type Finding,
  findingOf,
  keptOf,
  type MarkedEvent,
  type SeenEvent,
} from '../../src/domain/calendar/seenEvent.ts';
import { answerCalendarQuestion } from '../../src/domain/plan/changes/answerCalendarQuestion.ts';
import { holdTalk } from '../../src/domain/plan/changes/holdTalk.ts';
import { markNotHeld } from '../../src/domain/plan/changes/markNotHeld.ts';
import type { Mentorship, PlanItem } from '../../src/domain/plan/mentorship.ts';
import { openQuestion } from '../../src/domain/plan/openQuestion.ts';
import { kristiansand } from '../../src/domain/programme/kristiansand.ts';
import { book, must, start } from './newcomer.ts';

const booked = book(start(), 'talk-w03', ['2026-09-17', '13:15']);
const [event] = desiredEvents(booked);
if (!event) throw new Error('nothing is booked');
const known = { eventId: 'AAMk1', event, etag: 'W/"1"', declinedAt: null };
const seen: SeenEvent = {
  eventId: 'AAMk1',
  etag: 'W/"2"',
  startsAt: event.startsAt,
  endsAt: event.endsAt,
  place: event.place,
  online: false,
  declinedAt: null,
};
const now = '2026-09-16T06:20:00.000Z';
const follow = (finding: Finding, more: Partial<Done> = {}, m = booked) =>
  followCalendar(m, { itemKey: 'talk-w03', finding, now, programme: kristiansand, ...more });
const moved = (startsAt: string, minutes = 45, place = event.place): Finding => ({
  kind: 'moved',
  startsAt,
  minutes,
  place,
  online: false,
});

const talkIn = (m: Mentorship): PlanItem => m.items.find(({ key }) => key === 'talk-w03') as PlanItem;

describe('what people did in Outlook', () => {
  test.each([
    ['a newer version of the same is no change', seen, 'same'],
    ['an event that is not there is gone', null, 'gone'],
    ['another time', { ...seen, startsAt: '2026-09-17T10:15:00.000Z' }, 'moved'],
    ['another end', { ...seen, endsAt: '2026-09-17T12:15:00.000Z' }, 'moved'],
    ['another place', { ...seen, place: 'Kantina' }, 'moved'],
    ['a decline', { ...seen, declinedAt: '2026-09-16T06:00:00Z' }, 'declined'],
  ] as const)('%s', (_, as, kind) => expect(findingOf(known, as).kind).toBe(kind));

  test('a decline that was seen before is no news', () => {
    const declinedAt = '2026-09-16T06:00:00Z';
    expect(findingOf({ ...known, declinedAt }, { ...seen, declinedAt })).toEqual({ kind: 'same' });
  });

  test('of doubles the known one stays; where that is gone or none is known, the first', () => {
    const of = (eventId: string): MarkedEvent => ({ ...seen, eventId, mark: 'm1/talk-w03' });
    const both = [of('AAMk0'), of('AAMk1')];
    expect(keptOf(known, both, new Map())?.eventId).toBe('AAMk1');
    expect(keptOf(known, [of('AAMk0')], new Map([['AAMk1', null]]))?.eventId).toBe('AAMk0');
    expect(keptOf(known, [of('AAMk0')], new Map())).toBeUndefined();
    expect(keptOf(null, both, new Map())?.eventId).toBe('AAMk0');
  });
});

describe('a plan', () => {
  test('follows an event that is moved within its window, as its organiser’s change', () => {
    const following = follow(moved('2026-09-18T08:00:00.000Z', 60));
    expect(following).toMatchObject({
      kind: 'followed',
      history: 'movedInCalendar',
      actorId: 'ingrid',
    });
    if (following.kind !== 'followed') return;
    const item = talkIn(following.after);
    expect(openQuestion(item)).toBeNull();
    expect(item.booking).toMatchObject({
      startsAt: '2026-09-18T08:00:00.000Z',
      minutes: 60,
      number: booked.revision + 1,
    });
    expect(following.after.revision).toBe(booked.revision + 1);
  });

  test('follows one that is moved outside it, and the organiser is asked', () => {
    const following = follow(moved('2026-10-30T08:00:00.000Z'));
    if (following.kind !== 'followed') throw new Error(following.kind);
    expect(openQuestion(talkIn(following.after))?.kind).toBe('outsideWindow');
    const answered = answerCalendarQuestion(following.after, 'talk-w03') as Mentorship;
    expect(openQuestion(talkIn(answered))).toBeNull();
    expect(talkIn(answered).booking?.startsAt).toBe('2026-10-30T08:00:00.000Z');
    expect(answerCalendarQuestion(answered, 'talk-w03')).toBe(answered);
  });

  test.each([
    ['another year', '2031-09-18T08:00:00.000Z'],
    ['before the first day', '2026-08-18T08:00:00.000Z'],
    ['the past', '2026-09-15T08:00:00.000Z'],
  ])('does not follow one that is moved to %s, and says so', (_, startsAt) => {
    const following = follow(moved(startsAt));
    expect(following).toMatchObject({ kind: 'followed', history: 'putBackInCalendar', actorId: 'ingrid' });
    if (following.kind !== 'followed') return;
    expect(desiredEvents(following.after)).toEqual(desiredEvents(booked));
    expect(openQuestion(talkIn(following.after))?.kind).toBe('putBack');
  });

  test('follows when somebody takes the link out of a Teams meeting, and not when Outlook adds one', () => {
    const withLink = { ...known, event: { ...event, online: true } };
    expect(findingOf(withLink, { ...seen, online: true })).toEqual({ kind: 'same' });
    expect(findingOf(withLink, seen)).toMatchObject({ kind: 'moved', startsAt: event.startsAt, online: false });
    expect(findingOf(known, { ...seen, online: true })).toEqual({ kind: 'same' });
    const after = follow(findingOf(withLink, seen));
    expect(after.kind === 'followed' && talkIn(after.after).booking).toMatchObject({ online: false });
  });

  test('takes the time though it does not take the length or the place', () => {
    const identity = 'hos 13816540059';
    const following = follow(moved('2026-09-18T08:00:00.000Z', 600, identity));
    if (following.kind !== 'followed') throw new Error(following.kind);
    const { booking } = following.after.items.find(({ key }) => key === 'talk-w03') ?? {};
    expect(booking).toMatchObject({ startsAt: '2026-09-18T08:00:00.000Z', minutes: 45, place: 'Møterom 2' });
  });

  test('un-books what is deleted, and asks for another time once when it is declined', () => {
    const gone = follow({ kind: 'gone' });
    expect(gone).toMatchObject({ kind: 'followed', history: 'deletedInCalendar', actorId: 'ingrid' });
    if (gone.kind !== 'followed') return;
    expect(desiredEvents(gone.after)).toEqual([]);
    expect(openQuestion(talkIn(gone.after))?.kind).toBe('deleted');
    const declined = follow({ kind: 'declined' });
    expect(declined).toMatchObject({ kind: 'followed', history: 'declinedInCalendar', actorId: 'sara' });
    if (declined.kind === 'followed')
      expect(follow({ kind: 'declined' }, {}, declined.after)).toEqual({ kind: 'left' });
  });

  test('minds nothing that is done to a talk that is over or held', () => {
    const after = '2026-09-17T12:00:00.000Z';
    const held = must(holdTalk(booked, { itemKey: 'talk-w03', heldOn: '2026-09-17', today: '2026-09-17' }));
    for (const kind of ['gone', 'declined'] as const) {
      expect(follow({ kind }, { now: after })).toEqual({ kind: 'left' });
      expect(follow({ kind }, {}, held)).toEqual({ kind: 'left' });
    }
    expect(follow(moved('2026-09-24T08:00:00.000Z'), {}, held)).toEqual({ kind: 'left' });
    expect(follow({ kind: 'gone' }, { itemKey: 'talk-w99' })).toEqual({ kind: 'left' });
  });

  test('books anew a talk that came to nothing when its old event is dragged to another day', () => {
    const missed = must(markNotHeld(booked, { itemKey: 'talk-w03', reason: 'ill', today: '2026-09-17' }));
    const later = { now: '2026-09-18T06:00:00.000Z' };
    expect(follow(moved('2026-09-21T08:00:00.000Z'), later, missed)).toMatchObject({ kind: 'followed' });
  });
});

test('a meeting that is over is not made any more', () => {
  expect(diffEvent(null, event, '2026-09-17T11:59:00.000Z')).toHaveLength(1);
  expect(diffEvent(null, event, '2026-09-17T12:00:00.000Z')).toEqual([]);
});
