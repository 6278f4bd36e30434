import { parentPort, workerData } from 'node:worker_threads';
import { openEmbeddedGround } from './embeddedGround.ts';
import { type PlayOptions, playSeed } from './playSeed.ts';

/** The seeds of one thread: those that failed once, and every so many from the first on. */
export interface Share {
  readonly kept: readonly number[];
  readonly first: number;
  readonly every: number;
  readonly end: number;
  /** On the SQL of production, in an embedded database; in memory otherwise. */
  readonly embedded: boolean;
}

export interface Summary {
  readonly seeds: number;
  readonly reminders: number;
  /** In the seed that had the fewest. */
  readonly remindersLeast: number;
  readonly deaths: number;
  readonly failed: readonly { readonly seed: number; readonly faults: readonly string[] }[];
}

/** Several at once: while one waits for a turn of the event loop, the others use it. */
const atOnceInMemory = 16;

export async function playShare(share: Share): Promise<Summary> {
  if (!share.embedded) return playOn(share, atOnceInMemory, {});
  const embedded = await openEmbeddedGround();
  try {
    return await playOn(share, 1, { ground: (time) => embedded.on(time) });
  } finally {
    await embedded.close();
  }
}

async function playOn({ kept, first, every, end }: Share, atOnce: number, options: PlayOptions): Promise<Summary> {
  const seeds = [...kept];
  for (let seed = first; seed < end; seed += every) seeds.push(seed);
  const failed: { seed: number; faults: readonly string[] }[] = [];
  const total = { reminders: 0, remindersLeast: Number.POSITIVE_INFINITY, deaths: 0 };
  let next = 0;
  const play = async (): Promise<void> => {
    for (let seed = seeds[next++]; seed !== undefined; seed = seeds[next++]) {
      const { faults, reminders, deaths } = await playSeed(seed, options);
      total.reminders += reminders;
      total.remindersLeast = Math.min(total.remindersLeast, reminders);
      total.deaths += deaths;
      if (faults.length > 0) failed.push({ seed, faults });
    }
  };
  await Promise.all(Array.from({ length: atOnce }, play));
  return { seeds: seeds.length, ...total, failed: failed.toSorted((a, b) => a.seed - b.seed) };
}

parentPort?.postMessage(await playShare(workerData as Share));
