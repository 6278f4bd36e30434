import type { Messenger, World } from '../../src/ports.ts';
import type { Store, Tx } from '../../src/store.ts';
import type { Random } from './random.ts';
import type { VirtualTime } from './virtualTime.ts';

/** One process: it waits now and then, and it may die at any of the moments where it waits for something. */
export interface Life {
  readonly isOver: () => boolean;
  /** Runs what the process does outside itself; when it dies meanwhile, nobody ever hears of the end. */
  world(world: World): World;
  messenger(messenger: Messenger): Messenger;
  /** One request to the outside. */
  onWire<T>(ask: () => Promise<T>): Promise<T>;
}

interface Given {
  readonly time: VirtualTime;
  readonly random: Random;
  /** The waits after which it dies. */
  readonly waits: number;
  /** Share of waits that last long, as when the machine is busy with something else. */
  readonly stallShare: number;
  readonly died: (at: string) => void;
}

/** Nothing after it runs, as nothing runs after `kill -9`: no catch and no finally either. */
const never = <T>(): Promise<T> => new Promise(() => {});

class Killed extends Error {
  override name = 'Killed';
}

export function createLife({ time, random, waits, stallShare, died }: Given): Life {
  let left = waits;
  let over = false;
  const dies = (at: string): boolean => {
    if (over) return true;
    left -= 1;
    if (left > 0) return false;
    over = true;
    died(at);
    return true;
  };
  /**
   * Stalls stay below what leases and the wait before settling allow for (30 s and 60 s): a process that sleeps longer
   * between its last look at the lease and the wire would send what another one has settled meanwhile.
   */
  const wait = (mostMs: number): Promise<void> =>
    time.sleep(random.chance(stallShare) ? random.int(1000, mostMs) : random.int(0, 30));

  async function inTenant<T>(store: Store, tenantId: string, work: (tx: Tx) => Promise<T>): Promise<T> {
    await wait(45_000);
    if (dies('before a transaction')) return never();
    try {
      const result = await store.inTenant(tenantId, async (tx) => {
        const done = await work(tx);
        if (dies('before a commit')) throw new Killed();
        return done;
      });
      if (dies('after a commit')) return never();
      return result;
    } catch (error) {
      if (over) return never();
      throw error;
    }
  }

  /** The request is on its way whatever becomes of the process. */
  async function onWire<T>(ask: () => Promise<T>): Promise<T> {
    if (dies('before a request')) return never();
    const answer = ask();
    if (dies('during a request')) return never();
    const answered = await answer;
    return dies('after a request') ? never() : answered;
  }

  return {
    onWire,
    isOver: () => over,
    world: (world) => ({
      ...world,
      store: { ...world.store, inTenant: (tenantId, work) => inTenant(world.store, tenantId, work) },
    }),
    messenger: (messenger) => ({
      reach: (tenantId, personId, inTurn) => onWire(() => messenger.reach(tenantId, personId, inTurn)),
      send: (ref, delivery) => onWire(() => messenger.send(ref, delivery)),
      redraw: (ref, activityId, delivery) => onWire(() => messenger.redraw(ref, activityId, delivery)),
      find: (ref, messageId) => onWire(() => messenger.find(ref, messageId)),
    }),
  };
}
