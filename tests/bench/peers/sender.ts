import { ConnectorFailure } from '../../../bot/oneRequest.ts';
import type { Random } from '../../simulation/random.ts';
import type { VirtualTime } from '../../simulation/virtualTime.ts';
import type { PlayedConnector } from '../playedConnector.ts';

export interface Stage {
  readonly time: VirtualTime;
  readonly random: Random;
  readonly connector: PlayedConnector;
  readonly people: readonly string[];
}

/** Sends one message to everybody; ends when it would send nothing more. */
export type Sender = (stage: Stage) => Promise<void>;

export const statusOf = (error: unknown): number | null => (error instanceof ConnectorFailure ? error.status : null);
const retryAfterOf = (error: unknown): number | null =>
  error instanceof ConnectorFailure ? error.retryAfterSeconds : null;

/**
 * As botbuilder 4.23 sends: what its client repeats by itself was measured as four requests on a 5xx or a reset, and three on a
 * 429. Throws what is left after that.
 */
export async function sendAsSdk({ time, connector }: Stage, personId: string): Promise<void> {
  for (let request = 1; ; request += 1) {
    try {
      await connector.post(personId, `${personId}-${request}`);
      return;
    } catch (error) {
      const status = statusOf(error);
      const requestsMax = status === 429 ? 3 : status === null || status >= 500 ? 4 : 1;
      if (request >= requestsMax) throw error;
      await time.sleep(1000 * (retryAfterOf(error) ?? 2 ** (request - 1)));
    }
  }
}

/** So many at a time, each taking the next as soon as it is done. */
export async function atATime<Item>(count: number, items: Item[], work: (item: Item) => Promise<void>): Promise<void> {
  const one = async () => {
    for (let item = items.shift(); item !== undefined; item = items.shift()) await work(item);
  };
  await Promise.all(Array.from({ length: count }, one));
}
