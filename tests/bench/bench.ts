import { type Benchmark, measure } from './measure.ts';
import { plans } from './plans.ts';
import { tableOf } from './tableOf.ts';

const benchmarks: readonly Benchmark[] = [plans];

/** `npm run bench -- NAME [--json]`: one benchmark, ours and peers in one run. */
async function run(args: readonly string[]): Promise<number> {
  const names = benchmarks.map((benchmark) => benchmark.name).join(', ');
  const name = args.find((arg) => !arg.startsWith('--'));
  const benchmark = benchmarks.find((candidate) => candidate.name === name);
  if (benchmark === undefined) {
    const given = name === undefined ? 'Name a benchmark' : `There is no benchmark "${name}"`;
    process.stderr.write(`${given}: npm run bench -- NAME [--json], where NAME is ${names}.\n`);
    return 2;
  }
  const result = await measure(benchmark);
  process.stdout.write(`${tableOf(benchmark, result)}\n`);
  if (args.includes('--json')) process.stdout.write(`${JSON.stringify(result)}\n`);
  return 0;
}

process.exitCode = await run(process.argv.slice(2));
