import { expect, test } from 'vitest';
import { createRecent } from '../../bot/recent.ts';

const hour = 60 * 60 * 1000;

function counted() {
  let count = 0;
  return async () => ++count;
}

test('what arrives twice gets the first answer, also while that is under way', async () => {
  const recent = createRecent(() => 0);
  const answer = counted();
  expect(await Promise.all([recent('a', answer), recent('a', answer), recent('b', answer)])).toEqual([1, 1, 2]);
});

test('it is remembered for a day, and forgotten after it', async () => {
  let now = 0;
  const recent = createRecent(() => now);
  const answer = counted();
  await recent('a', answer);
  now = 23 * hour;
  expect(await recent('a', answer)).toBe(1);
  now = 24 * hour;
  expect(await recent('a', answer)).toBe(2);
});

test('an answer that failed was no answer: the next one is a new try', async () => {
  const recent = createRecent(() => 0);
  await expect(recent('a', () => Promise.reject(new Error('away')))).rejects.toThrow('away');
  expect(await recent('a', async () => 'here')).toBe('here');
});

test('ten thousand are remembered, and the oldest give way to more', async () => {
  const recent = createRecent(() => 0);
  const answer = counted();
  for (let index = 0; index <= 10_001; index += 1) await recent(String(index), answer);
  expect(await recent('10001', answer)).toBe(10_002);
  expect(await recent('0', answer)).toBe(10_003);
});
