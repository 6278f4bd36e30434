import { describe, expect, test } from 'vitest';
import { calendarMutants } from './calendarMutants.ts';
import { openEmbeddedCalendars } from './embeddedCalendars.ts';
import { playCalendarSeed } from './playCalendarSeed.ts';

const seedsMost = 400;

/** More of them are played by simulateCalendars.ts, in threads. */
const seeds = Array.from({ length: 60 }, (_, index) => index + 1);

describe('with Outlook at its worst, workers that die, plans that change and events that people change', () => {
  test('calendars hold what plans want once it is quiet, each event once', async () => {
    let [edits, followed] = [0, 0];
    for (const seed of seeds) {
      const played = await playCalendarSeed(seed);
      expect(played.faults, `seed ${seed}`).toEqual([]);
      edits += played.edits;
      followed += played.followed;
    }
    expect(edits).toBeGreaterThan(30);
    expect(followed).toBeGreaterThan(10);
  }, 300_000);

  test('also when the rows are those of production', async () => {
    const embedded = await openEmbeddedCalendars();
    for (const seed of [1, 27, 155]) {
      const { faults } = await playCalendarSeed(seed, { store: (time) => embedded.on(time) });
      expect(faults, `seed ${seed}`).toEqual([]);
    }
    await embedded.close();
  }, 300_000);

  test('the same seed is the same story', async () => {
    const once = await playCalendarSeed(14, { keepLines: true });
    const again = await playCalendarSeed(14, { keepLines: true });
    expect(again.lines).toEqual(once.lines);
    expect(once.lines.length).toBeGreaterThan(5);
  });

  test.each(calendarMutants)(
    'it is noticed when $name',
    async (mutant) => {
      for (let seed = 1; seed <= seedsMost; seed += 1) {
        const { faults } = await playCalendarSeed(seed, { mutant });
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
