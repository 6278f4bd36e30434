import type { Benchmark, Result } from './measure.ts';

const number = (value: number): string => Math.round(value).toLocaleString('en').padStart(12);

/** Medians and ratios, one contender a line. */
export function tableOf(benchmark: Benchmark, result: Result): string {
  const width = Math.max(...[benchmark.ours, ...benchmark.peers].map(({ name }) => name.length)) + 2;
  const peers = benchmark.peers.map(({ name, atLeast }) => {
    const ratio = result.ratios[name] as number;
    const verdict = ratio >= atLeast ? 'met' : 'NOT MET';
    return `${name.padEnd(width)}${number(result.peers[name] as number)}  ours is ${ratio} times as many (at least ${atLeast}: ${verdict})`;
  });
  return [
    `${benchmark.name}: ${benchmark.about}`,
    `${''.padEnd(width)}${result.unit.padStart(12)}  (median of ${result.rounds} rounds)`,
    `${benchmark.ours.name.padEnd(width)}${number(result.ours)}`,
    ...peers,
  ].join('\n');
}
