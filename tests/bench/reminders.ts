import { limitPerSecond } from '../../src/domain/reminder/pace.ts';
import { createRandom } from '../simulation/random.ts';
import { createVirtualTime } from '../simulation/virtualTime.ts';
import { dispatcher } from './dispatcher.ts';
import { companyCommunicator } from './peers/companyCommunicator.ts';
import { largeScale } from './peers/largeScale.ts';
import { parallelForEach } from './peers/parallelForEach.ts';
import type { Sender } from './peers/sender.ts';
import { sequentialLoop } from './peers/sequentialLoop.ts';
import { playConnector, withoutEffect } from './playedConnector.ts';

export interface Delivery {
  /** Messages a second until the last person got hers for the first time, of the connector's 50. */
  readonly shareOfLimit: number;
  /** The same, of what is possible when some attempts have no effect. */
  readonly shareOfBound: number;
  readonly lost: number;
  readonly doubled: number;
  /** POSTs to the connector. */
  readonly wirePerMessage: number;
}

interface RemindersResult {
  readonly name: 'reminders';
  readonly messages: number;
  readonly ours: Delivery;
  readonly peers: Readonly<Record<string, Delivery>>;
  readonly required: Delivery;
}

const messages = 30_000;
const usualSeed = 20260915;
const mostMs = 24 * 3_600_000;
const required: Delivery = { shareOfLimit: 0, shareOfBound: 0.98, lost: 0, doubled: 0, wirePerMessage: 1.04 };

const peers: Readonly<Record<string, Sender>> = {
  'sequential-loop': sequentialLoop,
  'parallel-foreach': parallelForEach,
  'company-communicator': companyCommunicator,
  'large-scale': largeScale,
};

/** Lets one way of sending write to everybody; each meets the same connector with the same faults. */
export async function deliver(sender: Sender, count: number, seed = usualSeed): Promise<Delivery> {
  const time = createVirtualTime(0);
  const random = createRandom(seed);
  const connector = playConnector(time, random);
  const people = Array.from({ length: count }, (_, index) => `p${String(index).padStart(6, '0')}`);
  const end: { isReached: boolean; error: unknown } = { isReached: false, error: null };
  sender({ time, random: createRandom(seed + 1), connector, people })
    .catch((error: unknown) => {
      end.error = error;
    })
    .finally(() => {
      end.isReached = true;
    });
  const isInTime = await time.passUntil(() => end.isReached, mostMs);
  if (!isInTime || end.error) throw new Error('A sender did not come to its end.', { cause: end.error });
  return judged(connector.tally, count);
}

function judged({ wire, delivered, lastFirstAt }: ReturnType<typeof playConnector>['tally'], count: number): Delivery {
  const perSecond = delivered.size / (lastFirstAt / 1000);
  const copies = [...delivered.values()].reduce((sum, times) => sum + times, 0);
  const rounded = (value: number) => Number(value.toFixed(4));
  return {
    shareOfLimit: rounded(perSecond / limitPerSecond),
    shareOfBound: rounded(perSecond / (limitPerSecond * (1 - withoutEffect))),
    lost: count - delivered.size,
    doubled: copies - delivered.size,
    wirePerMessage: rounded(wire / count),
  };
}

export const reminders = {
  name: 'reminders',
  async run(): Promise<{ table: string; result: RemindersResult }> {
    const ours = await deliver(dispatcher, messages);
    const theirs: Record<string, Delivery> = {};
    for (const [name, sender] of Object.entries(peers)) theirs[name] = await deliver(sender, messages);
    const result = { name: 'reminders' as const, messages, ours, peers: theirs, required };
    return { table: tableOf(result), result };
  },
};

const meets = (ours: Delivery): boolean =>
  ours.shareOfBound >= required.shareOfBound &&
  ours.lost === 0 &&
  ours.doubled === 0 &&
  ours.wirePerMessage <= required.wirePerMessage;

function tableOf({ ours, peers: theirs }: RemindersResult): string {
  const head = ['', 'of the limit', 'of the bound', 'lost', 'doubled', 'requests each'];
  const percent = (share: number): string => `${(100 * share).toFixed(1)} %`;
  const lines = [['fotfeste', ours] as const, ...Object.entries(theirs)].map(([name, each]) => [
    name,
    percent(each.shareOfLimit),
    percent(each.shareOfBound),
    String(each.lost),
    String(each.doubled),
    each.wirePerMessage.toFixed(3),
  ]);
  const about = `reminders: ${messages} messages at ${limitPerSecond} a second, with faults, on virtual time`;
  const rows = [head, ...lines].map(
    ([name = '', ...cells]) => name.padEnd(22) + cells.map((cell) => cell.padStart(14)).join(''),
  );
  const verdict = `fotfeste: at least ${percent(required.shareOfBound)} of the bound, none lost or doubled, at most ${required.wirePerMessage} requests: ${meets(ours) ? 'met' : 'NOT MET'}`;
  return [about, ...rows, verdict].join('\n');
}
