import { PGlite, type PGliteOptions, types } from '@electric-sql/pglite';
import { PGliteDialect } from 'kysely';
import type { Engine, OwnerSession } from './engine.ts';

/** Days stay the text they are written as: a Date would move them with the machine's time zone. */
const parsers = { [types.DATE]: (text: string) => text };

/** One PGlite in this process. `afterClose` runs when it no longer touches its folder. */
export async function pgliteEngine(
  options: PGliteOptions,
  afterClose: () => Promise<void> = async () => {},
): Promise<Engine> {
  const pglite = await PGlite.create({ ...options, parsers });
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
