import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { openEmbeddedGround } from './embeddedGround.ts';
import { mutants } from './mutants.ts';
import { playSeed } from './playSeed.ts';

const seedsMost = 1000;
const kept: readonly number[] = JSON.parse(readFileSync(new URL('./kept.json', import.meta.url), 'utf8'));

/** More of them are played by simulate.ts, in threads. */
const seeds = Array.from({ length: 100 }, (_, index) => index + 1);

describe('with Teams at its worst, workers that die and plans that change', () => {
  test('no reminder is lost, said twice, early, untrue or said to the wrong person', async () => {
    for (const seed of [...kept, ...seeds]) {
      const played = await playSeed(seed);
      expect(played.faults, `seed ${seed}`).toEqual([]);
      expect(played.reminders, `seed ${seed}`).toBeGreaterThanOrEqual(50);
    }
  }, 300_000);

  test('nor when the ledger is the one in SQL', async () => {
    const embedded = await openEmbeddedGround();
    for (const seed of [1, 2, 6]) {
      const played = await playSeed(seed, { ground: (time) => embedded.on(time) });
      expect(played.faults, `seed ${seed}`).toEqual([]);
    }
    await embedded.close();
  }, 300_000);

  test('the same seed is the same story', async () => {
    for (const seed of [3, 14, 15]) {
      const once = await playSeed(seed, { keepLines: true });
      const again = await playSeed(seed, { keepLines: true });
      expect(again.lines).toEqual(once.lines);
      expect(once.lines.length).toBeGreaterThan(once.reminders);
      expect((await playSeed(seed + 1, { keepLines: true })).lines).not.toEqual(once.lines);
    }
  });

  test.each(mutants)(
    'it is noticed when $name',
    async (mutant) => {
      for (let seed = 1; seed <= seedsMost; seed += 1) {
        const { faults } = await playSeed(seed, { mutant });
        if (faults.some((fault) => mutant.caught.test(fault))) {
          console.log(`seed ${String(seed).padStart(4)}  ${mutant.name}`);
          return;
        }
      }
      expect.fail(`${seedsMost} seeds were played and nothing was noticed`);
    },
    120_000,
  );
});
