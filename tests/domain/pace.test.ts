import { expect, test } from 'vitest';
import {
  freshPace,
  grantSlots,
  hearAnswer,
  latenessMaxMs,
  limitPerSecond,
  type Pace,
  type PaceAnswer,
} from '../../src/domain/reminder/pace.ts';

const minute = 60_000;
/** Any moment; the clock is the database's. */
const begin = 1_790_000_000_000;

const slotsOf = (pace: Pace, nowMs: number, wanted = 1): readonly number[] => {
  const { grant } = grantSlots(pace, nowMs, { wanted, leadMs: 0 });
  return grant.kind === 'slots' ? grant.slots : [];
};

/** The distance of two slots, in whole milliseconds. */
const gapOf = (pace: Pace, nowMs: number): number => {
  const [first = 0, second = 0] = slotsOf(pace, nowMs, 2);
  return Math.round(second - first);
};

const hear = (pace: Pace, nowMs: number, answers: readonly PaceAnswer[]): Pace =>
  answers.reduce((known, answer) => hearAnswer(known, nowMs, answer), pace);

/** As after ten seconds at full pace with so many 429 among the answers. */
const after = (throttled: number, granted = 495): Pace => ({ ...freshPace, windowFromMs: begin, granted, throttled });

test('fifty-one requests never fall into one second, even when one is as late as it may be and the next is not', () => {
  let pace = freshPace;
  const slots: number[] = [];
  for (const wanted of [1, 20, 7, 20, 20, 20, 13]) {
    const given = grantSlots(pace, begin, { wanted, leadMs: 0 });
    pace = given.pace;
    if (given.grant.kind === 'slots') slots.push(...given.grant.slots);
  }
  expect(slots.length).toBe(101);
  for (const [index, slot] of slots.entries()) {
    const later = slots[index + limitPerSecond];
    if (later !== undefined) expect(later - (slot + latenessMaxMs)).toBeGreaterThanOrEqual(1000 - 0.001);
  }
});

test('slots lie ahead by as long as an answer takes, and none is given for the past', () => {
  const idle: Pace = { ...freshPace, windowFromMs: begin, nextMs: begin - 5000 };
  const { grant } = grantSlots(idle, begin, { wanted: 1, leadMs: 30 });
  expect(grant).toEqual({ kind: 'slots', slots: [begin + 30], isWatched: false });
});

test.each([
  { what: 'no 429', pace: after(0), afterMs: 10_000, gap: 20 },
  { what: '4.8 % were 429', pace: after(24), afterMs: 10_000, gap: 20 },
  { what: '5 % were 429', pace: after(25), afterMs: 10_000, gap: 40 },
  { what: '5 % were 429, and the ten seconds are not over', pace: after(25), afterMs: 9999, gap: 20 },
  { what: 'four of four were 429, which says little', pace: after(4, 4), afterMs: 10_000, gap: 20 },
  { what: 'slowed before, and again 5 %', pace: { ...after(25), slowSteps: 1 }, afterMs: 10_000, gap: 81 },
  { what: 'slowed as far as it goes', pace: { ...after(25), slowSteps: 3 }, afterMs: 10_000, gap: 162 },
  {
    what: 'slowed before, and then ten seconds without',
    pace: { ...after(0), slowSteps: 2 },
    afterMs: 10_000,
    gap: 40,
  },
  { what: 'slowed before, and then quiet for long', pace: { ...after(0), slowSteps: 3 }, afterMs: 30_000, gap: 20 },
  { what: '5 % were 429, and then quiet for long', pace: after(25), afterMs: 20_000, gap: 20 },
])('$what: $gap ms from one request to the next', ({ pace, afterMs, gap }) => {
  expect(gapOf(pace, begin + afterMs)).toBe(gap);
});

test('a 429 counts towards the ten seconds it is heard in', () => {
  const pace = hear({ ...after(0), granted: 100 }, begin + 5000, Array(5).fill('throttled'));
  expect(pace).toMatchObject({ throttled: 5, slowSteps: 0 });
  expect(gapOf(pace, begin + 10_000)).toBe(40);
});

test('three times in a row disabled by the administrator: nothing goes out for a quarter of an hour', () => {
  const two = hear(freshPace, begin, ['disabled', 'disabled']);
  expect(slotsOf(two, begin)).toHaveLength(1);
  const three = hear(two, begin, ['disabled']);
  const { grant } = grantSlots(three, begin + minute, { wanted: 5, leadMs: 0 });
  expect(grant).toEqual({ kind: 'held', untilMs: begin + 15 * minute });
});

test('one person whom a policy keeps from the app does not stop the others', () => {
  const pace = hear(freshPace, begin, ['disabled', 'other', 'disabled', 'throttled', 'disabled', 'other', 'disabled']);
  expect(slotsOf(pace, begin, 5)).toHaveLength(5);
});

test('after the hold one request tries; its answer opens the way or holds for another quarter', () => {
  const held = hear(freshPace, begin, ['disabled', 'disabled', 'disabled']);
  const dueAt = begin + 15 * minute;
  const trial = grantSlots(held, dueAt, { wanted: 5, leadMs: 0 });
  expect(trial.grant).toEqual({ kind: 'slots', slots: [dueAt], isWatched: true });
  expect(slotsOf(trial.pace, dueAt + 1000)).toEqual([]);
  expect(slotsOf(hearAnswer(trial.pace, dueAt + 1000, 'other'), dueAt + 1000, 5)).toHaveLength(5);
  const again = hearAnswer(trial.pace, dueAt + 1000, 'disabled');
  expect(slotsOf(again, dueAt + 15 * minute)).toEqual([]);
  expect(slotsOf(again, dueAt + 15 * minute + 1000)).toHaveLength(1);
});

test('a trial that is never heard of is followed by another after a minute', () => {
  const held = hear(freshPace, begin, ['disabled', 'disabled', 'disabled']);
  const { pace } = grantSlots(held, begin + 15 * minute, { wanted: 1, leadMs: 0 });
  expect(slotsOf(pace, begin + 16 * minute, 5)).toHaveLength(1);
});
