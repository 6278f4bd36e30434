import { calendar } from './calendar.ts';
import { type Benchmark, measure } from './measure.ts';
import { notices } from './notices.ts';
import { plans } from './plans.ts';
import { reminders } from './reminders.ts';
import { slots } from './slots.ts';
import { tableOf } from './tableOf.ts';

interface Runnable {
  readonly name: string;
  run(): Promise<{ readonly table: string; readonly result: object }>;
}

const measured = (benchmark: Benchmark): Runnable => ({
  name: benchmark.name,
  async run() {
    const result = await measure(benchmark);
    return { table: tableOf(benchmark, result), result };
  },
});

const benchmarks: readonly Runnable[] = [measured(plans), reminders, measured(slots), calendar, notices];

/** `npm run bench -- NAME [--json]`: one benchmark, ours and peers in one run. With --json the table goes to stderr. */
async function run(args: readonly string[]): Promise<number> {
  const names = benchmarks.map((benchmark) => benchmark.name).join(', ');
  const name = args.find((arg) => !arg.startsWith('--'));
  const benchmark = benchmarks.find((candidate) => candidate.name === name);
  if (benchmark === undefined) {
    const given = name === undefined ? 'Name a benchmark' : `There is no benchmark "${name}"`;
    process.stderr.write(`${given}: npm run bench -- NAME [--json], where NAME is ${names}.\n`);
    return 2;
  }
  const { table, result } = await benchmark.run();
  const isForMachines = args.includes('--json');
  (isForMachines ? process.stderr : process.stdout).write(`${table}\n`);
  if (isForMachines) process.stdout.write(`${JSON.stringify(result)}\n`);
  return 0;
}

process.exitCode = await run(process.argv.slice(2));
