import type { Clock } from '../../ports.ts';
import { cannotOpen } from './cannotOpen.ts';
import type { DatabaseStore, Engine } from './engine.ts';
import { migrate } from './migrate.ts';
import { openPglite } from './openPglite.ts';
import { openPostgres } from './openPostgres.ts';
import { releaseLeases } from './releaseLeases.ts';
import { storeOn } from './storeOn.ts';

export interface StoreOptions {
  /** 'pglite:FOLDER', 'pglite:memory', or the address of a PostgreSQL server. */
  readonly databaseUrl: string;
  /** 32 bytes in base64. */
  readonly contentKey: string;
  readonly clock: Clock;
  /** Hears of connections that break while nobody uses them. */
  readonly failed: (error: Error) => void;
}

const embedded = 'pglite:';

/** Opens the database and brings its schema up to date. Throws one clear sentence when it cannot be opened. */
export async function createStore(options: StoreOptions): Promise<DatabaseStore> {
  const { databaseUrl } = options;
  const engine = databaseUrl.startsWith(embedded)
    ? await openPglite(databaseUrl.slice(embedded.length))
    : openPostgres(databaseUrl, options.failed);
  return closingOnFailure(engine, async () => {
    await migrate(engine);
    if (engine.handle.engine === 'pglite') {
      await releaseLeases(engine);
      // An embedded database has no autovacuum: nobody else sweeps and counts its rows.
      await engine.asOwner((session) => session.exec('vacuum analyze'));
    }
    return storeOn(engine, options);
  });
}

async function closingOnFailure<T>(engine: Engine, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    await engine.close();
    throw engine.handle.engine === 'postgres' ? cannotOpen(error) : error;
  }
}
