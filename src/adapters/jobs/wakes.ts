import { type ConstructorOptions, fromPglite, type PGliteLike, PgBoss } from 'pg-boss';
import type { Wakes } from '../../ports.ts';

export interface WakesOptions {
  /** The database that the store keeps its rows in; the queue has a schema of its own there. */
  readonly database:
    | { readonly engine: 'pglite'; readonly pglite: PGliteLike }
    | { readonly engine: 'postgres'; readonly connectionString: string };
  /** Hears of a wake that was lost and of work that failed; the sweep comes within a minute. */
  readonly failed: (what: 'wake' | 'work' | 'queue', error: unknown) => void;
}

export interface RunningWakes extends Wakes {
  /** From now on `onWake` runs after each wake and every minute, never twice at once in this process. */
  start(onWake: () => Promise<void>): Promise<void>;
  /** Ends when the run at hand has ended, after 20 s at the latest. */
  stop(): Promise<void>;
}

const queue = 'wake';

/** Wakes in pg-boss: they carry nothing, so a waiting one stands for all that follow, and one that is lost does no harm. */
export function createWakes({ database, failed }: WakesOptions): RunningWakes {
  const boss = new PgBoss({ ...connectionOf(database), schema: 'pgboss', useListenNotify: true });
  boss.on('error', (error) => failed('queue', error));
  let started = false;
  return {
    async start(onWake) {
      const run = async () => {
        try {
          await onWake();
        } catch (error) {
          failed('work', error);
        }
      };
      await boss.start();
      started = true;
      // `short`: at most one waits. `notify` wakes at once; the poll every 30 s and the sweep cover what it misses.
      await boss.createQueue(queue, { policy: 'short', notify: true, retryLimit: 0, deleteAfterSeconds: 3600 });
      await boss.work(queue, { batchSize: 10, burstWhenBatchFull: true }, run);
      await boss.schedule(queue, '* * * * *', null, { tz: 'Europe/Oslo' });
    },
    async wake() {
      if (!started) return;
      try {
        await boss.send(queue, {});
      } catch (error) {
        failed('wake', error);
      }
    },
    async stop() {
      if (!started) return;
      started = false;
      await boss.stop({ graceful: true, timeout: 20_000, close: true });
    },
  };
}

const connectionOf = (database: WakesOptions['database']): ConstructorOptions =>
  database.engine === 'pglite'
    ? { db: fromPglite(database.pglite), backend: 'pglite' }
    : { connectionString: database.connectionString, max: 3, application_name: 'fotfeste wakes' };
