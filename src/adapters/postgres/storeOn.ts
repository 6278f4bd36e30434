import { AsyncLocalStorage } from 'node:async_hooks';
import { Kysely, type KyselyPlugin, sql } from 'kysely';
import type { Id } from '../../domain/plan/mentorship.ts';
import type { Clock } from '../../ports.ts';
import { orAway } from './away.ts';
import { createContentCipher } from './contentCipher.ts';
import type { DatabaseStore, Engine } from './engine.ts';
import { createPacer } from './pacer.ts';
import type { Rows, Tables } from './tables.ts';
import { createTx } from './tx.ts';

/** The store's promises on an opened and migrated database. */
export function storeOn(engine: Engine, { contentKey, clock }: { contentKey: string; clock: Clock }): DatabaseStore {
  const database = new Kysely<Tables>({ dialect: engine.dialect });
  const cipher = createContentCipher(contentKey);
  const inRows = createInRows(database);
  return {
    handle: engine.handle,
    pacer: createPacer(inRows),
    inTenant: (tenantId, work) => inRows(tenantId, (rows) => work(createTx(rows, { tenantId, cipher, clock }))),
    tenants: () => orAway(() => database.selectFrom('tenant').select(['id', 'name']).orderBy('id').execute()),
    async registerTenant({ id, name }) {
      await database
        .insertInto('tenant')
        .values({ id, name })
        .onConflict((conflict) => conflict.column('id').doUpdateSet({ name }))
        .execute();
    },
    async ping() {
      await sql`select 1`.execute(database);
    },
    close: () => engine.close(),
  };
}

/** Runs work in a transaction that sees one tenant's rows only. */
function createInRows(database: Kysely<Tables>) {
  const running = new AsyncLocalStorage<Span>();
  return async <T>(tenantId: Id, work: (rows: Rows) => Promise<T>): Promise<T> => {
    // On the one connection of an embedded database it would wait for itself for ever.
    if (running.getStore()?.open) throw new Error('inTenant was called inside inTenant: use the transaction at hand.');
    const span = { open: true };
    const inTransaction = () =>
      database.transaction().execute(async (transaction) => {
        await sql`select set_config('role', 'fotfeste_app', true), set_config('app.tenant', ${tenantId}, true)`.execute(
          transaction,
        );
        const rows = transaction.withPlugin(refusingAfter(span));
        try {
          return await running.run(span, () => work(rows));
        } finally {
          span.open = false;
        }
      });
    try {
      return await orAway(inTransaction);
    } finally {
      span.open = false;
    }
  };
}

interface Span {
  open: boolean;
}

/** A transaction kept beyond its end would speak on a connection that belongs to someone else by then. */
const refusingAfter = (span: Span): KyselyPlugin => ({
  transformQuery({ node }) {
    if (!span.open) throw new Error('This transaction has ended: nothing can be read or written in it any more.');
    return node;
  },
  transformResult: async ({ result }) => result,
});
