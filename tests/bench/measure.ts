/** One way of doing the work; a round does it `times` times and answers with something that depends on all of it. */
interface Contender {
  readonly name: string;
  readonly times: number;
  run(times: number): number | Promise<number>;
}

export interface Benchmark {
  readonly name: string;
  /** What is counted per second. */
  readonly unit: string;
  readonly about: string;
  readonly ours: Contender;
  readonly peers: readonly (Contender & { readonly atLeast: number })[];
}

export interface Result {
  readonly name: string;
  readonly unit: string;
  readonly ours: number;
  readonly peers: Readonly<Record<string, number>>;
  /** Ours divided by each peer. */
  readonly ratios: Readonly<Record<string, number>>;
  readonly required: Readonly<Record<string, number>>;
  readonly rounds: number;
}

const rounds = 15;
const warmUpRounds = 3;

const median = (values: readonly number[]): number => {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] as number;
};

/** What the work answered is kept, so that no engine can leave the work out. */
const kept = { sum: 0 };

async function perSecond(contender: Contender): Promise<number> {
  const begun = process.hrtime.bigint();
  kept.sum += await contender.run(contender.times);
  const seconds = Number(process.hrtime.bigint() - begun) / 1e9;
  return contender.times / seconds;
}

/** Runs ours and peers in turn, round by round, so that what disturbs the machine disturbs them all; medians count. */
export async function measure({ name, unit, ours, peers }: Benchmark): Promise<Result> {
  const contenders = [ours, ...peers];
  const speeds = new Map<string, number[]>(contenders.map((contender) => [contender.name, []]));
  for (let round = -warmUpRounds; round < rounds; round += 1) {
    for (const contender of contenders) {
      const speed = await perSecond(contender);
      if (round >= 0) speeds.get(contender.name)?.push(speed);
    }
  }
  const medianOf = ({ name: of }: Contender): number => median(speeds.get(of) ?? []);
  const record = (of: (peer: (typeof peers)[number]) => number) =>
    Object.fromEntries(peers.map((peer) => [peer.name, Number(of(peer).toFixed(1))]));
  return {
    name,
    unit,
    ours: Math.round(medianOf(ours)),
    peers: record(medianOf),
    ratios: record((peer) => medianOf(ours) / medianOf(peer)),
    required: record((peer) => peer.atLeast),
    rounds,
  };
}
