import { mkdir } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { PGlite, types } from '@electric-sql/pglite';
import { PGliteDialect } from 'kysely';
import { lockDirectory } from './directoryLock.ts';
import type { Engine, OwnerSession } from './engine.ts';

/** Days stay the text they are written as: a Date would move them with the machine's time zone. */
const parsers = { [types.DATE]: (text: string) => text };

/** An embedded database in a folder, or in memory when the folder is 'memory'. Throws when another process has the folder open. */
export async function openPglite(folder: string): Promise<Engine> {
  if (folder === 'memory') return pgliteEngine(await PGlite.create({ parsers }));
  const dataDir = resolve(folder);
  await mkdir(dirname(dataDir), { recursive: true });
  const lock = await lockDirectory(dataDir);
  try {
    return pgliteEngine(await PGlite.create({ dataDir, parsers }), lock.release);
  } catch (error) {
    await lock.release();
    throw error;
  }
}

/** Restores an embedded database from a dump of one. */
export const restorePglite = async (dump: Blob): Promise<Engine> =>
  pgliteEngine(await PGlite.create({ loadDataDir: dump, parsers }));

function pgliteEngine(pglite: PGlite, afterClose: () => Promise<void> = async () => {}): Engine {
  const session: OwnerSession = {
    async exec(statements) {
      await pglite.exec(statements);
    },
    async query<Row>(statement: string, parameters: readonly unknown[] = []) {
      return (await pglite.query<Row>(statement, [...parameters])).rows;
    },
  };
  return {
    handle: { engine: 'pglite', pglite },
    dialect: new PGliteDialect({ pglite }),
    asOwner: (work) => work(session),
    async close() {
      if (!pglite.closed) await pglite.close();
      await afterClose();
    },
  };
}
