import { readFile, writeFile } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { parseArgs } from 'node:util';
import { Worker } from 'node:worker_threads';
import { playSeed } from './playSeed.ts';
import type { Share, Summary } from './playShare.ts';

const keptFile = new URL('./kept.json', import.meta.url);
const firstUnless = 1;

/**
 * `node tests/simulation/simulate.ts --seeds 10000 [--seed 1]` plays so many seeds from that one on, those that failed once
 * first, and with `--embedded` on PGlite; `--seed 4711` alone plays one and prints all that happens in it.
 */
async function simulate(args: readonly string[]): Promise<number> {
  const options = { seed: { type: 'string' }, seeds: { type: 'string' }, embedded: { type: 'boolean' } } as const;
  const { values } = parseArgs({ args: [...args], options });
  const [seed, seeds] = [Number(values.seed ?? firstUnless), Number(values.seeds ?? 1)];
  if (!Number.isSafeInteger(seed) || !Number.isSafeInteger(seeds) || seeds < 1) {
    process.stderr.write('Give whole numbers: simulate.ts [--seed 4711] [--seeds 10000] [--embedded].\n');
    return 2;
  }
  return values.seeds === undefined ? replay(seed) : playMany(seed, seeds, values.embedded ?? false);
}

async function replay(seed: number): Promise<number> {
  const played = await playSeed(seed, { keepLines: true });
  process.stdout.write(`${played.lines.join('\n')}\n`);
  process.stdout.write(`seed ${seed}: ${played.reminders} reminders, ${played.faults.length} faults\n`);
  return played.faults.length === 0 ? 0 : 1;
}

async function playMany(first: number, count: number, embedded: boolean): Promise<number> {
  const from = performance.now();
  const kept: number[] = JSON.parse(await readFile(keptFile, 'utf8'));
  const threads = Math.min(availableParallelism(), count);
  const shares = Array.from({ length: threads }, (_, index): Share => {
    return { kept: index === 0 ? kept : [], first: first + index, every: threads, end: first + count, embedded };
  });
  const summaries = await Promise.all(shares.map(inThread));
  const failed = summaries.flatMap((each) => each.failed);
  for (const { seed, faults } of failed) process.stdout.write(`seed ${seed}: ${faults.join('; ')}\n`);
  const sum = (of: (summary: Summary) => number) => summaries.reduce((total, each) => total + of(each), 0);
  const played = sum(({ seeds }) => seeds);
  const least = Math.min(...summaries.map(({ remindersLeast }) => remindersLeast));
  process.stdout.write(
    `${played} seeds, ${sum(({ reminders }) => reminders)} reminders (at least ${least} a seed), ${sum(({ deaths }) => deaths)} deaths of a worker, ${failed.length} failed, ${Math.round((performance.now() - from) / 1000)} s\n`,
  );
  if (failed.length === 0) return 0;
  const all = [...new Set([...kept, ...failed.map(({ seed }) => seed)])];
  await writeFile(keptFile, `${JSON.stringify(all)}\n`);
  process.stdout.write('Kept in tests/simulation/kept.json. One is seen whole with --seed NUMBER.\n');
  return 1;
}

const inThread = (share: Share): Promise<Summary> =>
  new Promise((resolve, reject) => {
    const worker = new Worker(new URL('./playShare.ts', import.meta.url), { workerData: share });
    worker.once('message', resolve);
    worker.once('error', reject);
  });

process.exitCode = await simulate(process.argv.slice(2));
