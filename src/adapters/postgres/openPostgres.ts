import { PostgresDialect } from 'kysely';
import pg from 'pg';
import type { Engine } from './engine.ts';

/** Days stay the text they are written as: a Date would move them with the machine's time zone. */
const types: pg.CustomTypesConfig = {
  getTypeParser: (oid: number, format?: 'text' | 'binary') =>
    oid === pg.types.builtins.DATE ? (text: string) => text : pg.types.getTypeParser(oid, format as 'text'),
};

/** A statement that takes longer than this is in trouble, and its caller has gone. */
const statementMs = 15_000;

/** A database server. `failed` hears of connections that break while nobody uses them. */
export function openPostgres(connectionString: string, failed: (error: Error) => void): Engine {
  const pool = new pg.Pool({
    connectionString,
    types,
    max: 10,
    connectionTimeoutMillis: 10_000,
    statement_timeout: statementMs,
    idle_in_transaction_session_timeout: statementMs,
    application_name: 'fotfeste',
  });
  pool.on('error', failed);
  // The pool listens to idle connections only: one that breaks in the midst of a transaction would end the process.
  pool.on('connect', (client) => client.on('error', () => {}));
  return {
    handle: { engine: 'postgres', connectionString },
    dialect: new PostgresDialect({ pool }),
    async asOwner(work) {
      const client = await pool.connect();
      try {
        // Migrations wait for each other, and may take their time.
        await client.query('set statement_timeout = 0');
        return await work({
          async exec(statements) {
            await client.query(statements);
          },
          query: async (statement, parameters = []) => (await client.query(statement, [...parameters])).rows,
        });
      } finally {
        client.release(true);
      }
    },
    close: () => pool.end(),
  };
}
