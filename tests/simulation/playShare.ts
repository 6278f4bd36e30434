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

export async function playShare(share: Share): Promise<Summary> {
  if (!share.embedded) return playOn(share, {});
  const embedded = await openEmbeddedGround();
  try {
    return await playOn(share, { ground: (time) => embedded.on(time) });
  } finally {
    await embedded.close();
  }
}

async function playOn({ kept, first, every, end }: Share, options: PlayOptions): Promise<Summary> {
  const seeds = [...kept];
  for (let seed = first; seed < end; seed += every) seeds.push(seed);
  const failed: { seed: number; faults: readonly string[] }[] = [];
  const total = { reminders: 0, remindersLeast: Number.POSITIVE_INFINITY, deaths: 0 };
  for (const seed of seeds) {
    const { faults, reminders, deaths } = await playSeed(seed, options);
    total.reminders += reminders;
    total.remindersLeast = Math.min(total.remindersLeast, reminders);
    total.deaths += deaths;
    if (faults.length > 0) failed.push({ seed, faults });
  }
  return { seeds: seeds.length, ...total, failed };
}

parentPort?.postMessage(await playShare(workerData as Share));
