import { dayOf, type Instant } from '../../instant.ts';
import { isRefusal, type Refusal, refuse } from '../../refusal.ts';
import type { Mentorship } from '../mentorship.ts';
import { openAsk } from '../unfit.ts';
import { type BookingRequest, bookItem } from './bookItem.ts';
import { findItem, withItem } from './changed.ts';

interface Asked {
  readonly itemKey: string;
  readonly startsAt: Instant;
  readonly minutes: number;
  readonly now: Instant;
}

const kinds = ['talk', 'extraTalk'] as const;

/** Asks the department leader to make room for a talk; at most once a day. */
export function askLeader(m: Mentorship, { itemKey, startsAt, minutes, now }: Asked): Mentorship | Refusal {
  const item = findItem(m, itemKey, kinds);
  if (isRefusal(item)) return item;
  if (item.state === 'lapsed') return refuse('itemLapsed', 'itemKey');
  if (item.leaderAsk !== null && dayOf(item.leaderAsk.askedAt) === dayOf(now)) return refuse('leaderAskedToday');
  return withItem(m, { ...item, leaderAsk: { askedAt: now, startsAt, minutes, answer: null } });
}

/** The leader makes room, and the talk is booked; where nothing is asked any more, that is said. */
export function makeRoom(
  m: Mentorship,
  request: Omit<BookingRequest, 'startsAt' | 'minutes' | 'place' | 'online'>,
): Mentorship | Refusal {
  const item = findItem(m, request.itemKey, kinds);
  if (isRefusal(item)) return item;
  const ask = openAsk(item);
  if (ask === null) return refuse('nothingAsked', 'itemKey');
  const { startsAt, minutes } = ask;
  const place = item.booking?.place ?? null;
  const online = item.booking?.online ?? false;
  const booked = bookItem(m, { ...request, startsAt, minutes, place, online });
  if (isRefusal(booked)) return booked;
  const answered = { ...ask, answer: { kind: 'madeRoom', at: request.now } } as const;
  return {
    ...booked,
    items: booked.items.map((other) => (other.key === item.key ? { ...other, leaderAsk: answered } : other)),
  };
}

/** The leader cannot make room; the mentor is told, and looks for another time. */
export function refuseRoom(
  m: Mentorship,
  { itemKey, now }: { readonly itemKey: string; readonly now: Instant },
): Mentorship | Refusal {
  const item = findItem(m, itemKey, kinds);
  if (isRefusal(item)) return item;
  const ask = openAsk(item);
  if (ask === null) return refuse('nothingAsked', 'itemKey');
  return withItem(m, { ...item, leaderAsk: { ...ask, answer: { kind: 'refused', at: now } } });
}
