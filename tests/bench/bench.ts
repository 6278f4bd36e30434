import { parseArgs } from 'node:util';
import { type Benchmark, measure } from './measure.ts';
import { plans } from './plans.ts';
import { tableOf } from './tableOf.ts';

const benchmarks: readonly Benchmark[] = [plans];

/** `npm run bench -- NAME [--json]`: one benchmark, ours and peers in one run. */
async function run(): Promise<number> {
  const names = benchmarks.map((benchmark) => benchmark.name).join(', ');
  const { values, positionals } = parseArgs({ options: { json: { type: 'boolean' } }, allowPositionals: true });
  const benchmark = benchmarks.find((candidate) => candidate.name === positionals[0]);
  if (benchmark === undefined) {
    const given = positionals[0] === undefined ? 'Name a benchmark' : `There is no benchmark "${positionals[0]}"`;
    process.stderr.write(`${given}: npm run bench -- NAME [--json], where NAME is ${names}.\n`);
    return 2;
  }
  const result = await measure(benchmark);
  process.stdout.write(`${tableOf(benchmark, result)}\n`);
  if (values.json) process.stdout.write(`${JSON.stringify(result)}\n`);
  return 0;
}

process.exitCode = await run();
