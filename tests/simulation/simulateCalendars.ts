import { availableParallelism } from 'node:os';
import { parseArgs } from 'node:util';
import { isMainThread, parentPort, Worker, workerData } from 'node:worker_threads';
import { playCalendarSeed } from './playCalendarSeed.ts';

interface Share {
  readonly first: number;
  readonly every: number;
  readonly end: number;
}

interface Summary {
  readonly seeds: number;
  readonly edits: number;
  readonly followed: number;
  readonly deaths: number;
  readonly failed: readonly string[];
}

/** Several at once: while one waits for a turn of the event loop, the others use it. */
const atOnce = 8;

async function playShare({ first, every, end }: Share): Promise<Summary> {
  const total = { seeds: 0, edits: 0, followed: 0, deaths: 0, failed: [] as string[] };
  let next = first;
  const play = async (): Promise<void> => {
    while (next < end) {
      const seed = next;
      next += every;
      const { faults, edits, followed, deaths } = await playCalendarSeed(seed);
      total.seeds += 1;
      total.edits += edits;
      total.followed += followed;
      total.deaths += deaths;
      if (faults.length > 0) total.failed.push(`seed ${seed}: ${faults.join('; ')}`);
    }
  };
  await Promise.all(Array.from({ length: atOnce }, play));
  return total;
}

const inThread = (share: Share): Promise<Summary> =>
  new Promise((resolve, reject) => {
    const worker = new Worker(new URL(import.meta.url), { workerData: share });
    worker.once('message', resolve);
    worker.once('error', reject);
  });

/** `node tests/simulation/simulateCalendars.ts --seeds 2000 [--seed 1]`; `--seed 4711` alone plays one and prints all that happens in it. */
async function simulate(args: readonly string[]): Promise<number> {
  const options = { seed: { type: 'string' }, seeds: { type: 'string' } } as const;
  const { values } = parseArgs({ args: [...args], options });
  const [first, count] = [Number(values.seed ?? 1), Number(values.seeds ?? 1)];
  if (!Number.isSafeInteger(first) || !Number.isSafeInteger(count) || count < 1) {
    process.stderr.write('Give whole numbers: simulateCalendars.ts [--seed 4711] [--seeds 2000].\n');
    return 2;
  }
  if (values.seeds === undefined) {
    const { lines, faults } = await playCalendarSeed(first, { keepLines: true });
    process.stdout.write(`${[...lines, ...faults].join('\n')}\n`);
    return faults.length === 0 ? 0 : 1;
  }
  const threads = Math.min(availableParallelism(), count);
  const shares = Array.from({ length: threads }, (_, index) => ({
    first: first + index,
    every: threads,
    end: first + count,
  }));
  const summaries = await Promise.all(shares.map(inThread));
  const sum = (of: (summary: Summary) => number) => summaries.reduce((total, each) => total + of(each), 0);
  const failed = summaries.flatMap((each) => each.failed);
  for (const line of failed) process.stdout.write(`${line}\n`);
  process.stdout.write(
    `${sum(({ seeds }) => seeds)} seeds, ${sum(({ edits }) => edits)} edits in Outlook, ${sum(({ followed }) => followed)} followed by plans, ${sum(({ deaths }) => deaths)} deaths of a worker, ${failed.length} failed\n`,
  );
  return failed.length === 0 ? 0 : 1;
}

if (isMainThread) process.exitCode = await simulate(process.argv.slice(2));
else parentPort?.postMessage(await playShare(workerData as Share));
